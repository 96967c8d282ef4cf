/// Says in a few steps which of the parts that are split off words a word may hold: of the unknown words of a comment, all of
/// which are asked for every part, nearly none holds any.
public struct SplitFilter: Sendable {
  /// A suffix with an apostrophe.
  public struct Contraction: BitwiseCopyable, Sendable {
    /// Position in `Splits.suffixes`.
    public let suffix: Int32
    /// Its last byte, `folded`; 0 where it is another apostrophe.
    public let last: UInt8
    /// Bytes before the apostrophe, ...
    public let before: Int32
    /// ... and behind it; −1 where there is another apostrophe, which may take several bytes.
    public let behind: Int32
  }

  /// A suffix that a word may end in, without its apostrophe.
  public struct Suffix: BitwiseCopyable, Sendable {
    /// Position in `Splits.suffixes`.
    public let number: Int
    /// Bytes of its letters.
    public let count: Int
    /// Whether all of its letters were compared.
    public let isSure: Bool
    /// What must remain of the word.
    public let rest: Splits.Rest
    /// Whether it is written with an apostrophe.
    public let lacksApostrophe: Bool

    fileprivate init(_ number: Int, _ part: Splits.Part) {
      self.number = number
      count = part.letters.count
      isSure = count <= Candidate.longest && part.letters.allSatisfy { $0 &- 0x61 < 26 }
      rest = part.rest
      lacksApostrophe = part.bytes.count > count
    }
  }

  /// Longest first.
  public let contractions: FixedArray<Contraction>
  private let suffixes: FixedArray<Suffix>
  /// Suffixes without their apostrophe, by their last letter.
  private let endings: Candidates
  /// Prefixes before their apostrophe, by how many bytes they are.
  private let elisions: Candidates

  private static let apostrophe = UInt8(ascii: "'")

  init(prefixes: [Splits.Part], suffixes: [Splits.Part]) {
    contractions = FixedArray(
      suffixes.enumerated().compactMap { number, part in
        guard let mark = part.bytes.firstIndex(of: Self.apostrophe) else { return nil }
        let behind = part.bytes[(mark + 1)...]
        return Contraction(
          suffix: Int32(number), last: part.bytes.last == Self.apostrophe ? 0 : (part.bytes.last ?? 0) | 0x20,
          before: Int32(mark),
          behind: behind.contains(Self.apostrophe) ? -1 : Int32(behind.count))
      })
    self.suffixes = FixedArray(suffixes.enumerated().map { Suffix($0, $1) })
    endings = Candidates(
      suffixes.enumerated().compactMap { number, part in
        // Without its apostrophe a part is split off only where a row names the word that it stands behind.
        guard let last = part.letters.last, part.bytes.count == part.letters.count || part.rest != .any else {
          return nil
        }
        return (Candidate(number, count: part.letters.count, end: part.letters), Int(last))
      })
    elisions = Candidates(
      prefixes.enumerated().compactMap { number, part in
        guard part.bytes.last == Self.apostrophe else { return nil }
        let letters = part.bytes.dropLast()
        return (Candidate(number, count: letters.count, beginning: letters), letters.count)
      })
  }

  /// The next suffix that a word may end in, longest first.
  ///
  /// - Parameters:
  ///   - next: 0 at first; counts the candidates that were looked at.
  ///   - end: the last eight bytes of the word, or what stands before it, `folded`.
  ///   - count: bytes of the word.
  public func nextSuffix(_ next: inout Int, end: UInt64, count: Int) -> Suffix? {
    guard let number = endings.next(&next, place: Int(end >> 56), bytes: end, fits: { $0 < count }) else { return nil }
    return suffixes[number]
  }

  /// The next prefix that may stand before an apostrophe: its position in `Splits.prefixes`.
  ///
  /// - Parameters:
  ///   - next: 0 at first; counts the candidates that were looked at.
  ///   - beginning: the first eight bytes of the word, `folded`.
  ///   - count: bytes before the apostrophe.
  public func nextPrefix(_ next: inout Int, beginning: UInt64, count: Int) -> Int? {
    elisions.next(&next, place: count, bytes: beginning) { $0 == count }
  }

  /// Letters in lower case; some other bytes become the same.
  @inline(__always)
  public static func folded(_ bytes: UInt64) -> UInt64 { bytes | 0x2020_2020_2020_2020 }

  /// A part with up to eight of its letters, which are compared at once.
  private struct Candidate: BitwiseCopyable, Sendable {
    /// How many letters are compared.
    static let longest = 8

    /// Position in `Splits`.
    let part: Int32
    /// Bytes of the letters.
    let count: Int32
    let bytes: UInt64
    let mask: UInt64

    init(_ part: Int, count: Int, beginning letters: some Collection<UInt8>) {
      var bytes: UInt64 = 0
      var mask: UInt64 = 0
      for (index, letter) in letters.prefix(Self.longest).enumerated() {
        bytes |= UInt64(letter) << UInt64(8 * index)
        mask |= 0xFF << UInt64(8 * index)
      }
      self.init(part, count, bytes, mask)
    }

    /// - Parameter letters: their last ones are compared with the end of a word.
    init(_ part: Int, count: Int, end letters: [UInt8]) {
      let beginning = Candidate(part, count: count, beginning: letters.suffix(Self.longest))
      let shift = UInt64(8 * (Self.longest - min(Self.longest, count)))
      self.init(part, count, beginning.bytes << shift, beginning.mask << shift)
    }

    private init(_ part: Int, _ count: Int, _ bytes: UInt64, _ mask: UInt64) {
      self.part = Int32(part)
      self.count = Int32(count)
      self.bytes = folded(bytes) & mask
      self.mask = mask
    }
  }

  /// Candidates by a number below 32 that says where a word has to look, each lot of them in the order of `Splits`.
  private struct Candidates: Sendable {
    private let all: FixedArray<Candidate>
    /// Where each lot begins; one more at the end.
    private let starts: FixedArray<Int32>

    init(_ placed: [(candidate: Candidate, place: Int)]) {
      var all: [Candidate] = []
      var starts: [Int32] = [0]
      for place in 0..<32 {
        all += placed.filter { $0.place & 31 == place }.map(\.candidate)
        starts.append(Int32(all.count))
      }
      self.all = FixedArray(all)
      self.starts = FixedArray(starts)
    }

    @inline(__always)
    func next(_ next: inout Int, place: Int, bytes: UInt64, fits: (Int) -> Bool) -> Int? {
      let start = Int(starts[place & 31])
      let end = Int(starts[(place & 31) + 1])
      while start + next < end {
        let candidate = all[start + next]
        next += 1
        if bytes & candidate.mask == candidate.bytes, fits(Int(candidate.count)) { return Int(candidate.part) }
      }
      return nil
    }
  }
}
