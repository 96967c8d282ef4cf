/// Which letters with accents each language writes, `shared/language-letters.tsv`: a word with another one is rather a word
/// of another language. The column `never` is for `UnwrittenLetters`.
struct AccentedLetters: Sendable {
  static let file = "shared/language-letters.tsv"
  static let columns = ["language", "letters", "never"]
  /// What a letter counts against a language that does not write it; writers slip.
  static let strange: Float = -3
  /// The same for a letter that none of our four writes: keyboards do not even have it.
  static let foreign: Float = -8
  /// U+00C0 … U+021F.
  private static let range: Range<UInt32> = 0xC0..<0x220

  /// From the beginning of `range` on.
  private let evidence: FixedArray<LanguageEvidence>

  /// Reads the file; where it says nothing of a language, that one writes every letter.
  init(folders: [LexiconFolder]) throws(LexiconError) {
    var own: [Int: Set<UInt32>] = [:]
    for line in try folders.lines(of: Self.file, Self.columns) {
      guard let lane = IdentifiedLanguage.lanes[line[0]] else {
        throw line.error(
          1, "\(line[0]) is no language that is told apart",
          remedy: "use one of \(IdentifiedLanguage.allCases.map(\.rawValue).joined(separator: " "))")
      }
      own[lane] = Set((line.row.value(1) ?? "").unicodeScalars.map(\.value))
    }
    var evidence = [LanguageEvidence](repeating: .zero, count: Self.range.count)
    let ours = Language.allCases.indices.reduce(into: Set<UInt32>()) { $0.formUnion(own[$1] ?? []) }
    for (lane, letters) in own {
      for letter in Self.range where !letters.contains(letter) {
        evidence[Int(letter - Self.range.lowerBound)][lane] = ours.contains(letter) ? Self.strange : Self.foreign
      }
    }
    self.evidence = FixedArray(evidence)
  }

  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) { evidence = try image.array() }

  func write(to image: inout LexiconImage.Writer) { image.add(evidence) }

  /// Whether a word has a letter that none of our four writes, and another language does.
  func hasForeignLetter(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    var result = false
    Fold.forEachLetter(word) { letter in
      guard Self.range.contains(letter.accented) else { return }
      let evidence = evidence[Int(letter.accented - Self.range.lowerBound)]
      let foreign = Language.allCases.count..<IdentifiedLanguage.allCases.count
      let isOurs = Language.allCases.indices.contains { evidence[$0] > Self.foreign }
      result = result || !isOurs && foreign.contains { evidence[$0] == 0 }
    }
    return result
  }

  /// What the accents of a word say.
  func evidence(of word: UnsafeBufferPointer<UInt8>) -> LanguageEvidence {
    var sum = LanguageEvidence.zero
    Fold.forEachLetter(word) { letter in
      guard Self.range.contains(letter.accented) else { return }
      sum += evidence[Int(letter.accented - Self.range.lowerBound)]
    }
    return sum
  }
}
