public import OpinaLexicon
public import OpinaSentiment
internal import OpinaText

/// How learnt words are written, what the lexicons say of them, and comments that show them.
///
/// Parts merge in any order to the same: sums are whole numbers, examples are those of the smallest hashes.
public struct LearntExamples: Sendable {
  /// Examples for each word.
  static let most = 3
  /// Bytes of an example.
  static let longest = 160

  struct Example: Hashable, Sendable, Comparable {
    let text: UInt64
    let quote: String

    static func < (left: Example, right: Example) -> Bool { (left.text, left.quote) < (right.text, right.quote) }
  }

  struct Entry: Sendable {
    let language: Language
    /// As the lexicons write it, words separated by spaces.
    var spelling: String
    /// Whether it can carry an opinion: it ends in a word that can, and begins with one or with a negator.
    let hasContent: Bool
    /// Sum of what the lexicons say of it, in thousandths of a valence point.
    var value = 0
    var places = 0
    var examples: [Example] = []
  }

  private(set) var entries: [UInt64: Entry] = [:]
  private let wanted: Set<UInt64>

  /// Examples of what was learnt; those of other words are not kept.
  public init(of adaptation: Adaptation) { wanted = Set(adaptation.words.map(\.key)) }

  /// Notes the learnt words of a passage.
  ///
  /// - Returns: the tokens of each, for `add(_:_:)` once the whole comment is known.
  public func found(in reading: Reading, _ bytes: UnsafeBufferPointer<UInt8>, _ lexicon: LanguageLexicon)
    -> LearntExamples
  {
    var found = self
    found.entries = [:]
    var features = FeatureReader()
    features.add(reading, of: bytes, lexicon: lexicon) { key, tokens in
      guard wanted.contains(key) else { return }
      found.note(key, tokens, reading, bytes, lexicon)
    }
    let text = features.finish().text
    for key in found.entries.keys { found.entries[key]?.date(text) }
    return found
  }

  private mutating func note(
    _ key: UInt64, _ tokens: Range<Int>, _ reading: Reading, _ bytes: UnsafeBufferPointer<UInt8>,
    _ lexicon: LanguageLexicon
  ) {
    let words = reading.tokens[tokens]
    var entry =
      entries[key]
      ?? Entry(
        language: lexicon.language,
        spelling: words.map { $0.spelling(in: bytes, lexicon.vocabulary) }.joined(separator: " "),
        hasContent: words.indices.allSatisfy { index in
          let classes = lexicon.vocabulary.classes[Int(words[index].form)]
          return classes.isDisjoint(with: [.function, .negator])
            || classes.contains(.negator) && index < words.endIndex - 1
        })
    var value = 0.0
    if let word = words.first, words.count == 1 {
      let row = Int(lexicon.patterns.record(word.form).opinion)
      if row >= 0 { value = lexicon.opinions[row].valence }
    } else {
      for opinion in reading.opinions
      where tokens.lowerBound <= opinion.tokens.lowerBound
        && opinion.tokens.upperBound <= tokens.upperBound
      {
        value += opinion.value
      }
    }
    entry.value += Int((value * 1000).rounded())
    entry.places += 1
    let clause = reading.clauses[reading.clause(ofToken: tokens.lowerBound)].tokens
    entry.examples = [Example(text: 0, quote: Self.quote(reading.tokens[clause], bytes))]
    entries[key] = entry
  }

  /// Takes those of other records in; the order of parts does not matter.
  public mutating func merge(_ other: LearntExamples) {
    entries.merge(other.entries) { mine, theirs in
      var sum = mine
      // An unknown word is written as most alphabets would list it first.
      sum.spelling = min(mine.spelling, theirs.spelling)
      sum.value += theirs.value
      sum.places += theirs.places
      sum.examples = Array(Set(mine.examples + theirs.examples).sorted().prefix(Self.most))
      return sum
    }
  }

  /// A clause in one line.
  private static func quote(_ tokens: Slice<KeptArray<Token>>, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    var end = min(Int(last.end), Int(first.start) + longest)
    while end > Int(first.start), end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let line = bytes[Int(first.start)..<end].map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }
    return String(decoding: line, as: UTF8.self)
  }
}

extension LearntExamples.Entry {
  /// Says which text the examples are from.
  fileprivate mutating func date(_ text: UInt64) {
    examples = examples.map { LearntExamples.Example(text: text, quote: $0.quote) }
  }

  /// What the lexicons say of it on average, in valence points.
  var valence: Double { places > 0 ? Double(value) / Double(1000 * places) : 0 }
}
