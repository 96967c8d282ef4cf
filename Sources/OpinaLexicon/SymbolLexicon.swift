/// Emoji and emoticons, which no language owns.
public struct SymbolLexicon: Sendable {
  /// A symbol with an opinion.
  public struct Symbol: Hashable, Sendable {
    /// The symbol, for people.
    public let text: String
    /// −3 … 3.
    public let valence: Double
    /// Where it stands.
    public let row: RowReference
  }

  /// Emoji and emoticons by their numbers, in the order of the files.
  public let symbols: [Symbol]
  /// By position in `symbols`: whether it laughs.
  private let laughing: FixedArray<Bool>
  /// Rows of keys, in lower case; what runs along them is no word.
  public let keyboards: [[UInt8]]
  /// Key of an emoji (see `emojiKey`) → position in `symbols`.
  private let emoji: [UInt64: Int]
  /// Bytes of an emoticon → position in `symbols`, by first byte, longest first.
  private let emoticons: [[(bytes: [UInt8], symbol: Int)]]
  /// The pairs of bytes with which emoticons begin: for each first byte one bit for each second one, by its lower seven
  /// bits.
  @usableFromInline let emoticonStarts: FixedArray<UInt64>

  /// Reads emoji, emoticons, laughing symbols and keyboards, those of later folders beside or in the place of earlier
  /// ones.
  ///
  /// - Throws: `LexiconError` for a valence that is none, or a table that cannot be read.
  public init(folders: [LexiconFolder] = [.builtIn]) throws(LexiconError) {
    var symbols: [Symbol] = []
    var emoji: [UInt64: Int] = [:]
    var emoticons = [[(bytes: [UInt8], symbol: Int)]](repeating: [], count: 256)
    var keyboards: [[UInt8]] = []
    for folder in folders {
      if let table = try folder.table("shared/keyboards.tsv", columns: ["row", "note"]) {
        for row in table.rows { keyboards += [Array(row.cells[0].utf8), row.cells[0].utf8.reversed()] }
      }
      if let table = try folder.table("shared/emoji.tsv", columns: ["emoji", "valence", "name"]) {
        for row in table.rows {
          let key = Array(row.cells[0].utf8).withUnsafeBufferPointer { Self.emojiKey($0) }
          emoji[key] = symbols.count
          symbols.append(try Self.symbol(row, in: table))
        }
      }
      if let table = try folder.table("shared/emoticons.tsv", columns: ["emoticon", "valence", "name"]) {
        for row in table.rows {
          let bytes = Array(row.cells[0].utf8)
          guard let first = bytes.first else { continue }
          emoticons[Int(first)].removeAll { $0.bytes == bytes }
          emoticons[Int(first)].append((bytes, symbols.count))
          symbols.append(try Self.symbol(row, in: table))
        }
      }
    }
    var laughing: Set<UInt64> = []
    for folder in folders {
      guard let table = try folder.table("shared/laughter.tsv", columns: ["symbol", "name"]) else { continue }
      for row in table.rows { laughing.insert(Self.key(row.cells[0])) }
    }
    self.laughing = FixedArray(symbols.map { laughing.contains(Self.key($0.text)) })
    self.symbols = symbols
    self.keyboards = keyboards
    self.emoji = emoji
    self.emoticons = emoticons.map { list in list.sorted { $0.bytes.count > $1.bytes.count } }
    var starts = [UInt64](repeating: 0, count: 512)
    for emoticon in emoticons.joined() {
      let first = Int(emoticon.bytes[0])
      guard emoticon.bytes.count > 1 else {
        (starts[2 * first], starts[2 * first + 1]) = (.max, .max)
        continue
      }
      let second = Int(emoticon.bytes[1] & 0x7F)
      starts[2 * first + second / 64] |= 1 << UInt64(second % 64)
    }
    emoticonStarts = FixedArray(starts)
  }

  private static func symbol(_ row: LexiconTable.Row, in table: LexiconTable) throws(LexiconError) -> Symbol {
    guard let valence = Double(row.cells[1]), (-3...3).contains(valence) else {
      throw LexiconError(
        file: table.file, line: row.line, column: 2, problem: "\(row.cells[1]) is no number from -3 to 3",
        remedy: "write one")
    }
    return Symbol(text: row.cells[0], valence: valence, row: RowReference(file: table.file, line: row.line))
  }

  /// Whether a symbol laughs, −1 for none.
  public func laughs(_ symbol: Int32) -> Bool { symbol >= 0 && laughing[Int(symbol)] }

  private static func key(_ symbol: String) -> UInt64 {
    Array(symbol.utf8).withUnsafeBufferPointer { emojiKey($0) }
  }

  /// The emoji of a token, whatever its presentation and skin tone.
  public func emoji(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? { emoji[Self.emojiKey(bytes)] }

  /// Whether an emoticon may begin at a byte: nearly none does where the first two of its bytes do not stand.
  @inlinable @inline(__always)
  public func mayBeginEmoticon(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    emoticonBeginnings.mayBegin(bytes[start], start &+ 1 < bytes.count ? bytes[start &+ 1] : 0)
  }

  /// How emoticons begin, for loops.
  @inlinable @inline(__always)
  public var emoticonBeginnings: EmoticonBeginnings {
    EmoticonBeginnings(emoticonStarts.elements.baseAddress.unsafelyUnwrapped)
  }

  /// The longest emoticon that begins at a byte.
  public func emoticon(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (symbol: Int, width: Int)? {
    for candidate in emoticons[Int(bytes[start])]
    where start + candidate.bytes.count <= bytes.count
      && candidate.bytes.elementsEqual(bytes[start..<start + candidate.bytes.count])
    {
      return (candidate.symbol, candidate.bytes.count)
    }
    return nil
  }

  /// Hash of an emoji's scalars without presentation selectors, joiners and skin tones.
  static func emojiKey(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = KeyHash()
    var index = 0
    while index < bytes.count {
      let (scalar, width) = Fold.decode(bytes, at: index)
      index += width
      let isModifier = scalar == 0xFE0F || scalar == 0xFE0E || scalar == 0x200D || (0x1F3FB...0x1F3FF).contains(scalar)
      if !isModifier { hash.add(scalar) }
    }
    return hash.value
  }
}

/// The pairs of bytes with which emoticons begin, which a loop takes once: of use as long as the lexicon is held.
public struct EmoticonBeginnings: BitwiseCopyable {
  @usableFromInline let seconds: UnsafePointer<UInt64>

  @inlinable @inline(__always)
  init(_ seconds: UnsafePointer<UInt64>) { self.seconds = seconds }

  /// Whether an emoticon may begin with two bytes.
  @inlinable @inline(__always)
  public func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    seconds[2 &* Int(first) &+ Int(second >> 6 & 1)] &>> UInt64(second) & 1 != 0
  }
}
