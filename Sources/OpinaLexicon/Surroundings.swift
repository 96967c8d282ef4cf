/// What stands around each word of a comment, laid out so that one look tells whether a pattern may match there.
struct Surroundings: Sendable {
  /// How far from its anchor a condition of a pattern may lie.
  static let reach = 8
  /// How many words may meet a condition: 1, 2 or 4 that follow each other.
  static let widths = 3

  /// For each word, `reach` places before the first and as many behind the last: the signatures of the word, of it and the
  /// next, and of it and the next three together.
  private(set) var signatures: KeptArray<UInt64>
  /// For each place from the one before the first word on: the tags of what stands beside it, one byte for each
  /// `PatternSide` and one more.
  private var placeTags: KeptArray<UInt32>
  /// The positions of punctuation and of the words that begin sentences.
  private(set) var bounds: KeptArray<Int32>
  /// The positions of words that are all of some pattern.
  private(set) var patternWords: KeptArray<Int32>
  /// The words that are anchors of longer ones.
  private(set) var listWords: KeptArray<PatternSet.WordSide>

  init(_ memory: KeptMemory) {
    signatures = memory.array()
    placeTags = memory.array()
    bounds = memory.array()
    patternWords = memory.array()
    listWords = memory.array()
  }

  /// Where among `signatures` those are that stand around a word, less `placesPerWord` times its position.
  ///
  /// - Parameters:
  ///   - distances: how many words behind a word they stand; before it they are negative.
  /// - Returns: `nil` if so many words, or words so far away, are not looked at together.
  static func place(_ distances: ClosedRange<Int>) -> Int? {
    guard let level = (0..<widths).first(where: { distances.count <= 1 << $0 }), distances.lowerBound >= -reach,
      distances.lowerBound + 1 << level - 1 <= reach
    else { return nil }
    return (distances.lowerBound + reach) * widths + level
  }

  /// The word itself.
  static let itself = reach * widths

  @inline(__always)
  static func row(_ position: Int) -> Int { position &* widths }

  /// The tags of what stands beside each word, from the first on: `tagsPerPlace` bytes, one for each `PatternSide`.
  @inline(__always)
  var tags: UnsafeRawPointer { UnsafeRawPointer(placeTags.elements.baseAddress! + 1) }
  static var tagsPerPlace: Int { 4 }

  /// Looks at the words of a comment.
  @inline(__always)
  mutating func note(_ words: UnsafeBufferPointer<PatternSet.Word>) {
    let rows = signatures.refill((words.count &+ 2 * Self.reach) &* Self.widths)
    let tags = placeTags.refill(words.count &+ 2) + 1
    rows.update(repeating: 0, count: Self.row(Self.reach))
    (rows + Self.row(Self.reach &+ words.count)).update(repeating: 0, count: Self.row(Self.reach))
    noteWords(words, rows + Self.itself, tags)
    noteBounds(words, rows + Self.itself, tags)
    Self.widen(rows, words.count)
  }

  /// Puts down what is known of each word by itself.
  @inline(__always)
  private mutating func noteWords(
    _ words: UnsafeBufferPointer<PatternSet.Word>, _ rows: UnsafeMutablePointer<UInt64>,
    _ tags: UnsafeMutablePointer<UInt32>
  ) {
    let found = bounds.refill(words.count &+ 1)
    var boundCount = 0
    let patterns = patternWords.refill(words.count &+ 1)
    var patternCount = 0
    let lists = listWords.refill(words.count &+ 1)
    var listCount = 0
    // A place's tags are known when the word behind it is: they are those of that word and of the last but one.
    var last = UInt32(PatternTags.none)
    var lastButOne = last
    for position in words.indices {
      let record = words[position].record
      rows[Self.row(position)] = record.signature
      let tag = UInt32(record.tag)
      tags[position &- 1] = (tag | lastButOne << 8).littleEndian
      lastButOne = last
      last = tag
      // Every word is put down, and stays if it is one.
      found[boundCount] = Int32(truncatingIfNeeded: position)
      boundCount &+= words[position].boundCount
      patterns[patternCount] = Int32(truncatingIfNeeded: position)
      patternCount &+= record.isPattern
      lists[listCount] = PatternSet.WordSide(list: record.firstList, position: position)
      listCount &+= record.isAnchor
    }
    tags[words.count &- 1] = (lastButOne << 8).littleEndian
    tags[words.count] = (last << 8).littleEndian
    bounds.keep(boundCount)
    patternWords.keep(patternCount)
    listWords.keep(listCount)
  }

  /// Puts signatures together, from the last place on.
  @inline(__always)
  private static func widen(_ rows: UnsafeMutablePointer<UInt64>, _ count: Int) {
    var place = reach &+ count
    while place > 0 {
      place &-= 1
      let own = rows + row(place)
      own[1] = own[0] | own[widths]
      own[2] = own[1] | own[2 &* widths &+ 1]
    }
  }
}
