/// What stands around each word of a comment, laid out so that one look tells whether a pattern may match there.
struct Surroundings: Sendable {
  /// How far from its anchor a condition of a pattern may lie.
  static let reach = 8
  /// How many words may meet a condition: 1, 2 or 4 that follow each other.
  private static let widths = 3

  /// For each word, `reach` places before the first and as many behind the last: the signatures of the word, of it and the
  /// next, and of it and the next three together.
  private(set) var signatures: KeptArray<UInt64>
  /// For each place from the one before the first word on: the tag of what stands behind it.
  private var tagsBehind: KeptArray<UInt8>
  /// For each place from the one before the first word on: the tag of what stands before it.
  private var tagsBefore: KeptArray<UInt8>
  /// The positions of punctuation and of the words that begin sentences.
  private var bounds: KeptArray<Int32>

  init(_ memory: KeptMemory) {
    signatures = memory.array()
    tagsBehind = memory.array()
    tagsBefore = memory.array()
    bounds = memory.array()
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

  /// The tags of what stands behind each word, from the first on.
  @inline(__always)
  var behind: UnsafePointer<UInt8> { UnsafePointer(tagsBehind.elements.baseAddress! + 1) }
  /// The tags of what stands before each word, from the first on.
  @inline(__always)
  var before: UnsafePointer<UInt8> { UnsafePointer(tagsBefore.elements.baseAddress! + 1) }

  /// Looks at the words of a comment.
  ///
  /// - Returns: how many blocks of tags their lists have at most.
  @inline(__always)
  mutating func note(_ words: UnsafeBufferPointer<PatternSet.Word>) -> Int {
    let rows = signatures.refill((words.count + 2 * Self.reach) * Self.widths)
    let behind = tagsBehind.refill(words.count + 2) + 1
    let before = tagsBefore.refill(words.count + 2) + 1
    rows.update(repeating: 0, count: Self.row(Self.reach))
    (rows + Self.row(Self.reach + words.count)).update(repeating: 0, count: Self.row(Self.reach))
    let blocks = noteWords(words, rows + Self.itself, behind: behind, before: before)
    noteBounds(words, rows + Self.itself, behind: behind, before: before)
    Self.widen(rows, words.count)
    return blocks
  }

  /// Puts down what is known of each word by itself.
  @inline(__always)
  private mutating func noteWords(
    _ words: UnsafeBufferPointer<PatternSet.Word>, _ rows: UnsafeMutablePointer<UInt64>,
    behind: UnsafeMutablePointer<UInt8>, before: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let found = bounds.refill(words.count + 1)
    var boundCount = 0
    var blocks = 0
    behind[words.count &- 1] = PatternTags.none
    behind[words.count] = PatternTags.none
    before[-1] = PatternTags.before(PatternTags.none)
    before[0] = PatternTags.before(PatternTags.none)
    for position in words.indices {
      let record = words[position].record
      rows[Self.row(position)] = record.signature
      behind[position &- 1] = record.tag
      before[position &+ 1] = PatternTags.before(record.tag)
      blocks &+= record.blockCount
      // Every word is put down, and stays if it is one.
      found[boundCount] = Int32(truncatingIfNeeded: position)
      boundCount &+= words[position].boundCount
    }
    bounds.keep(boundCount)
    return blocks &+ words.count
  }

  /// Puts down where sentences begin and end, opening and closing punctuation not counted, and where commas stand.
  @inline(__always)
  private func noteBounds(
    _ words: UnsafeBufferPointer<PatternSet.Word>, _ rows: UnsafeMutablePointer<UInt64>,
    behind: UnsafeMutablePointer<UInt8>, before: UnsafeMutablePointer<UInt8>
  ) {
    rows[0] |= Signature.sentenceStart
    before[0] = PatternTags.before(PatternTags.bound)
    var index = 0
    while index < bounds.count {
      let position = Int(bounds[index])
      let word = words[position]
      let row = rows + Self.row(position)
      let isStart = Self.mask(word.startsSentence) | Self.mask(row[0] & Signature.sentenceStart != 0)
      let isComma = Self.mask(word.isComma)
      let isNextStart = isStart & Self.mask(word.isHeavyMark)
      row[0] |= isStart & Signature.sentenceStart | isComma & Signature.comma
      row[Self.widths] |= isNextStart & Signature.sentenceStart
      before[position] |= UInt8(truncatingIfNeeded: isStart)
      before[position &+ 1] |= UInt8(truncatingIfNeeded: isNextStart | isComma)
      behind[position &- 1] |= UInt8(truncatingIfNeeded: isComma) & PatternTags.bound
      index &+= 1
    }
    rows[Self.row(words.count &- 1)] |= Signature.sentenceEnd
    behind[words.count &- 1] = PatternTags.bound
    while index > 0 {
      index &-= 1
      let position = Int(bounds[index])
      let word = words[position]
      let row = rows + Self.row(position)
      let isEnd = Self.mask(word.isHeavyMark) & Self.mask(row[0] & Signature.sentenceEnd != 0)
      let endsBefore = isEnd | Self.mask(word.startsSentence)
      row[-Self.widths] |= endsBefore & Signature.sentenceEnd
      behind[position &- 1] |= UInt8(truncatingIfNeeded: endsBefore) & PatternTags.bound
    }
  }

  /// All bits, or none.
  @inline(__always)
  private static func mask(_ condition: Bool) -> UInt64 { 0 &- (condition ? 1 : 0) }

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
