/// Which letters with accents each language writes: a word with another one is rather a word of another language.
struct AccentedLetters: Sendable {
  /// What a letter counts against a language that does not write it; writers slip.
  static let strange: Float = -3
  private static let letters: [IdentifiedLanguage: String] = [
    .spanish: "áéíóúüñ", .portuguese: "áéíóúâêôãõàçü", .italian: "àèéìòùîíóú", .english: "éï",
    .french: "àâæçéèêëîïôœùûüÿ",
    .catalan: "àéèíïóòúüç", .galician: "áéíóúüñï", .german: "äöüß", .dutch: "éëïóèöü", .romanian: "ăâîșțşţ", .latin: "",
  ]

  /// From U+00C0 on.
  private let evidence: [LanguageEvidence]
  private static let first: UInt32 = 0xC0

  init() {
    var evidence = [LanguageEvidence](repeating: .zero, count: 0x220 - Int(Self.first))
    for (lane, language) in IdentifiedLanguage.allCases.enumerated() {
      let own = Set(Self.letters[language, default: ""].unicodeScalars.map(\.value))
      for index in evidence.indices where !own.contains(Self.first + UInt32(index)) {
        evidence[index][lane] = Self.strange
      }
    }
    self.evidence = evidence
  }

  /// What the accents of a word say.
  func evidence(of word: UnsafeBufferPointer<UInt8>) -> LanguageEvidence {
    var sum = LanguageEvidence.zero
    Fold.forEachLetter(word) { letter in
      guard letter.accented >= Self.first, letter.accented < Self.first + UInt32(evidence.count) else { return }
      sum += evidence[Int(letter.accented - Self.first)]
    }
    return sum
  }
}
