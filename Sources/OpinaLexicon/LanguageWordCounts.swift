/// Counts the words of comments whose language is known, for `shared/language-frequencies.tsv`.
public struct LanguageWordCounts {
  /// Words that stand in fewer places say more of our comments than of the language.
  static let least = 2

  private var counts: [[String: Int]] = Language.allCases.map { _ in [:] }

  /// No word was counted yet.
  public init() {}

  /// Counts the words of a comment: letters in lower case, elided words with their apostrophe.
  public mutating func add(_ comment: UnsafeBufferPointer<UInt8>, language: Language) {
    let lane = language.position
    var word = String.UnicodeScalarView()
    var index = 0
    func flush(_ counts: inout [String: Int]) {
      if let first = word.first, Self.isLetter(first.value) { counts[String(word), default: 0] += 1 }
      word = String.UnicodeScalarView()
    }
    while index < comment.count {
      let (scalar, width) = Fold.decode(comment, at: index)
      let letter = UnsafeBufferPointer(rebasing: comment[index..<index + width])
      index += width
      Fold.forEachLetter(letter) { letter in
        if Self.isLetter(letter.accented) || letter.accented == 0x27, let folded = Unicode.Scalar(letter.accented) {
          word.append(folded)
        }
      }
      if !Self.isLetter(scalar) { flush(&counts[lane]) }
    }
    flush(&counts[lane])
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    (scalar | 0x20) &- 0x61 < 26 || scalar >= 0xC0 && scalar < 0x250 && scalar != 0xD7 && scalar != 0xF7
  }

  /// The words of a language with their counts.
  public func words(of language: Language) -> [(word: String, count: Int)] {
    counts[language.position].map { (word: $0.key, count: $0.value) }.sorted { $0.word < $1.word }
  }

  /// The file: words that stand at least twice in all.
  public var file: String {
    var words: Set<String> = []
    for list in counts { words.formUnion(list.keys) }
    let rows = words.compactMap { word -> String? in
      let numbers = counts.map { $0[word] ?? 0 }
      guard numbers.reduce(0, +) >= Self.least else { return nil }
      return ([word] + numbers.map(String.init)).joined(separator: "\t")
    }
    let sorted = rows.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return """
      # How often words stand in the comments of Corpora/; written by opina lexicon language-model.
      \(LanguageWords.frequencyColumns.joined(separator: "\t"))
      \(sorted.joined(separator: "\n"))

      """
  }
}
