import OpinaLexicon
import OpinaTestSupport
import OpinaText
import Testing

/// What holds for the tokens of any text: ranges rise, never overlap, lie on scalar boundaries and cover every letter and
/// digit.
struct TokenPropertyTests {
  /// Pieces that tokenizers stumble over, put together at random.
  private static let pieces = [
    "bueno", "don't", "dont", "l’app", "dell'", "n't", "recomendarlo", "ótimoooo", "jajaja", "kkkk", "sr.", "p.ex.",
    "e-mail", "-lo",
    "30", "€", "R$", "$", "10,50", "9/10", "/10", "5*", "24/7", "%", "1.000", "#", "ñ", "e\u{0301}", "\u{0301}", "😀",
    "👍🏽", "👨‍👩‍👧", "\u{200D}", "\u{FE0F}", "🏽", "🇪🇸", "🇪", ":)", ":D", "xD", "<3", ".", "...",
    "…", "!", "?", "¿", ",", ";", "-", "--", "'", "’", "`", "´", "\"", "(", ")", "_", "*", "\n", "\r\n", "\t", "\u{A0}",
    "\u{0}", "\u{FFFD}", "日本語",
    "カタ", "עברית", "ไทย", "Ω", "ß", "İ", "ﬁ", "²", "½", "٣", "\u{10FFFF}", "ª", "º", "\u{2028}", "x", "A", "8",
  ]

  /// Links, mail addresses and mentions, which may stand right beside other letters.
  private static let addresses = ["https://a.b/c", "www.", "://", "@", "a@b.es", "@a", "www.a.es", "ana@x.es"]

  private func check(_ text: String, _ language: Language) throws {
    let read = try TokenizedText(text, language)
    let bytes = read.bytes
    var covered = [Bool](repeating: false, count: bytes.count)
    var end = 0
    for token in read.tokens {
      guard token.range.lowerBound >= end, token.range.upperBound <= bytes.count, !token.range.isEmpty else {
        Issue.record("tokens overlap or leave the text: \(text.debugDescription) in \(language)")
        return
      }
      end = token.range.upperBound
      for index in token.range { covered[index] = true }
      for edge in [token.range.lowerBound, token.range.upperBound] where edge < bytes.count {
        if bytes[edge] & 0xC0 == 0x80 { Issue.record("a token cuts a scalar: \(text.debugDescription) in \(language)") }
      }
    }
    var offset = 0
    for scalar in text.unicodeScalars {
      let category = scalar.properties.generalCategory
      let mustBeCovered: Bool
      switch category {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
        mustBeCovered = true
      default: mustBeCovered = false
      }
      if mustBeCovered, !covered[offset] {
        Issue.record("\(scalar) is in no token: \(text.debugDescription) in \(language)")
        return
      }
      offset += UTF8.width(scalar)
    }
  }

  @Test(arguments: Language.allCases) func piecesAtRandom(language: Language) throws {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<1500 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &numbers) {
        text += Self.pieces.randomElement(using: &numbers)!
        if Int.random(in: 0..<3, using: &numbers) == 0 { text += " " }
      }
      try check(text, language)
    }
  }

  @Test(arguments: Language.allCases) func addressesAmongPieces(language: Language) throws {
    var numbers = SeededNumbers(seed: 19)
    for _ in 0..<300 {
      let pieces = (0..<4).map { _ in (Self.pieces + Self.addresses + Self.addresses).randomElement(using: &numbers)! }
      try check(pieces.joined(), language)
      // Between spaces an address leaves its neighbours alone.
      try check("ñandú " + Self.addresses.randomElement(using: &numbers)! + " ñandú", language)
    }
  }

  @Test(arguments: Language.allCases) func bytesAtRandom(language: Language) throws {
    var numbers = SeededNumbers(seed: 11)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...40, using: &numbers)).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      try check(String(decoding: bytes, as: UTF8.self), language)
    }
  }

  @Test(arguments: Language.allCases) func scalarsAtRandom(language: Language) throws {
    var numbers = SeededNumbers(seed: 13)
    for _ in 0..<500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 1...20, using: &numbers) {
        let limit: UInt32 = [0x80, 0x250, 0x3000, 0x1FFFF].randomElement(using: &numbers)!
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &numbers)) { text.append(scalar) }
      }
      try check(String(text), language)
    }
  }

  /// Stretches cover the text without gaps, so nothing is out of sight of the tokenizer.
  @Test func stretchesCoverTheText() throws {
    var numbers = SeededNumbers(seed: 17)
    let segmenter = try Segmenter()
    var stretches: [Segmenter.Stretch] = []
    for _ in 0..<500 {
      let text = (0..<10).map { _ in Self.pieces.randomElement(using: &numbers)! }.joined()
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        segmenter.words(bytes, into: &stretches)
        var end: Int32 = 0
        for stretch in stretches {
          #expect(stretch.start == end)
          end = stretch.end
        }
        #expect(Int(end) == bytes.count)
      }
    }
  }

  @Test func aLongTextIsReadWhole() throws {
    let text = String(repeating: "El personal fue muy amable, pero tardaron 3 semanas. ", count: 2000)
    let read = try TokenizedText(text, .spanish)
    #expect(read.sentenceStarts.count == 2000)
    #expect(read.texts(.number).count == 2000)
  }
}
