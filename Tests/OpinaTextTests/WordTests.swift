import OpinaLexicon
import OpinaTestSupport
import OpinaText
import Testing

/// How words are taken apart: elision, clitics, contractions, hyphens.
struct WordTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let language: Language
    let text: String
    let tokens: [String]

    init(_ language: Language, _ text: String, _ tokens: String...) {
      self.language = language
      self.text = text
      self.tokens = tokens
    }

    var testDescription: String { "\(language.rawValue): \(text)" }
  }

  private static let elision = [
    Example(.italian, "L'assistenza dell'app", "L'", "assistenza", "dell'", "app"),
    Example(.italian, "l’assistenza dell’app", "l’", "assistenza", "dell’", "app"),
    Example(.italian, "C'è un'attesa", "C'", "è", "un'", "attesa"),
    Example(.italian, "NELL'HOTEL", "NELL'", "HOTEL"),
    Example(.italian, "all'ultimo quest'anno", "all'", "ultimo", "quest'", "anno"),
  ]

  @Test(arguments: elision) func elidedWordsAreSplit(_ example: Example) throws {
    #expect(try TokenizedText(example.text, example.language).texts == example.tokens)
  }

  private static let clitics = [
    Example(.spanish, "recomendarlo", "recomendar", "lo"), Example(.spanish, "llamarme", "llamar", "me"),
    Example(.spanish, "solucionarlo", "solucionar", "lo"),
    Example(.italian, "consigliarlo", "consigliar", "lo"), Example(.italian, "provarlo", "provar", "lo"),
    Example(.portuguese, "recomendá-lo", "recomendá", "-lo"), Example(.portuguese, "atendeu-me", "atendeu", "-me"),
  ]

  @Test(arguments: clitics) func cliticsAreSplitOff(_ example: Example) throws {
    let text = try TokenizedText(example.text, example.language)
    // A hyphen between verb and clitic belongs to neither or to the clitic.
    #expect(
      text.texts.map { $0.filter { $0 != "-" } }.filter { !$0.isEmpty }
        == example.tokens.map { $0.filter { $0 != "-" } })
    #expect(text.tokens.allSatisfy { $0.form != Vocabulary.unknown })
  }

  private static let words = [
    Example(.spanish, "solo", "solo"), Example(.spanish, "cuales", "cuales"), Example(.spanish, "clase", "clase"),
    Example(.spanish, "hotelos", "hotelos"), Example(.italian, "bello", "bello"),
    Example(.italian, "capello", "capello"),
    Example(.english, "want", "want"), Example(.english, "plant", "plant"), Example(.portuguese, "hotel", "hotel"),
  ]

  @Test(arguments: words) func wordsThatEndLikeACliticStayWhole(_ example: Example) throws {
    #expect(try TokenizedText(example.text, example.language).texts == example.tokens)
  }

  @Test(arguments: [
    ("don't", ["do", "n't"]), ("don’t", ["do", "n’t"]), ("dont", ["do", "nt"]), ("DON'T", ["DO", "N'T"]),
    ("can't", ["ca", "n't"]), ("cant", ["ca", "nt"]), ("cannot", ["can", "not"]), ("won't", ["wo", "n't"]),
    ("wont", ["wo", "nt"]), ("isn't", ["is", "n't"]), ("wasn’t", ["was", "n’t"]), ("didnt", ["did", "nt"]),
    ("it's", ["it", "'s"]), ("we're", ["we", "'re"]), ("I've", ["I", "'ve"]), ("they'll", ["they", "'ll"]),
  ])
  func contractionsAreSplit(written: String, parts: [String]) throws {
    let text = try TokenizedText(written, .english)
    #expect(text.texts == parts)
    #expect(text.tokens.allSatisfy { $0.form != Vocabulary.unknown })
  }

  /// However it is written, the negator is the same word to the lexicon.
  @Test(arguments: ["don't", "don’t", "dont", "DON'T", "Don`t", "don´t"]) func everyApostropheIsTheSame(written: String)
    throws
  {
    let expected = try TokenizedText("don't", .english).tokens.map(\.form)
    let forms = try TokenizedText(written, .english).tokens.map(\.form)
    #expect(forms == expected)
  }

  private static let hyphens = [
    Example(.english, "check-in", "check-in"), Example(.english, "e-mail", "e-mail"),
    Example(.italian, "check-in", "check-in"), Example(.spanish, "check-in", "check-in"),
    Example(.portuguese, "check-in", "check-in"),
  ]

  @Test(arguments: hyphens) func knownWordsWithAHyphenAreOne(_ example: Example) throws {
    #expect(try TokenizedText(example.text, example.language).texts == example.tokens)
  }

  private static let otherMarks = [
    Example(.spanish, "mesa-azul", "mesa", "azul"), Example(.spanish, "caro/azul", "caro", "/", "azul"),
    Example(.spanish, "'mesa'", "'", "mesa", "'"), Example(.portuguese, "mesa-azul", "mesa", "azul"),
    Example(.portuguese, "caro/azul", "caro", "/", "azul"), Example(.italian, "tavolo-blu", "tavolo", "blu"),
    Example(.italian, "caro/blu", "caro", "/", "blu"), Example(.italian, "'tavolo'", "'", "tavolo", "'"),
    Example(.english, "table-blue", "table", "blue"), Example(.english, "table/blue", "table", "/", "blue"),
    Example(.english, "'table'", "'", "table", "'"),
  ]

  /// A joiner that was left between them ties words and numbers to emoji; they stay what they are.
  @Test(arguments: Language.allCases) func joinersBeforeEmojiTakeNoWordAway(language: Language) throws {
    let tokens = try TokenizedText("ok bien\u{200D}👩 3.5\u{200D}👩 ok", language).tokens
    #expect(tokens.map(\.kind) == [.word, .word, .number, .word])
  }

  @Test(arguments: otherMarks) func marksJoinNoOtherWords(_ example: Example) throws {
    #expect(try TokenizedText(example.text, example.language).texts == example.tokens)
  }

  @Test(arguments: Language.allCases) func wordsAreFoundWithoutTheirAccentsAndInCapitals(language: Language) throws {
    let word: [Language: (String, String, String)] = [
      .spanish: ("atención", "atencion", "ATENCIÓN"), .portuguese: ("péssimo", "pessimo", "PÉSSIMO"),
      .italian: ("qualità", "qualita", "QUALITÀ"), .english: ("service", "Service", "SERVICE"),
    ]
    let (right, plain, shouted) = try #require(word[language])
    let form = try TokenizedText(right, language).tokens.map(\.form)
    #expect(form.count == 1)
    #expect(form.first != Vocabulary.unknown)
    #expect(try TokenizedText(shouted, language).tokens.map(\.form) == form)
    // Without accents a word may be a form of its own, which patterns with the right accents match as well.
    #expect(try TokenizedText(plain, language).tokens.map(\.form).first != Vocabulary.unknown)
    #expect(try TokenizedText(shouted, language).tokens[0].isShouted)
    #expect(try !TokenizedText(right, language).tokens[0].isShouted)
  }

  private static let stretched = [
    (Language.spanish, "buenisimoooo", "buenísimo"), (.spanish, "bieeeen", "bien"), (.portuguese, "ótimoooo", "ótimo"),
    (.portuguese, "muuuuito", "muito"), (.italian, "bellissimoooo", "bellissimo"), (.italian, "graaaazie", "grazie"),
    (.english, "gooooood", "good"), (.english, "veryyyy", "very"), (.english, "brilliaaant", "brilliant"),
    (.italian, "simpaticisssimo", "simpaticissimo"), (.spanish, "maravillosooo", "maravilloso"),
  ]

  @Test(arguments: stretched) func stretchedLettersAreSqueezed(language: Language, written: String, word: String) throws
  {
    let text = try TokenizedText(written, language)
    #expect(text.texts == [written])
    #expect(text.tokens[0].isStretched)
    let expected = try TokenizedText(word, language).tokens[0].form
    #expect(text.tokens[0].form != Vocabulary.unknown)
    #expect(text.tokens[0].form == expected)
  }

  private static let laughter = [
    (Language.spanish, "jajaja"), (.spanish, "JAJAJAJA"), (.spanish, "jejeje"), (.portuguese, "kkkk"),
    (.portuguese, "rsrsrs"),
    (.portuguese, "hahaha"), (.italian, "hahaha"), (.italian, "ahahah"), (.english, "hahaha"), (.english, "hehehe"),
  ]

  @Test(arguments: laughter) func laughterIsRecognised(language: Language, written: String) throws {
    let text = try TokenizedText("bla \(written) bla", language)
    #expect(text.texts(.laughter) == [written])
    #expect(text.tokens.first { $0.kind == .laughter }!.symbol >= 0)
  }

  @Test(arguments: Language.allCases, ["hat", "ja", "k", "casa"]) func wordsAreNoLaughter(
    language: Language, word: String
  ) throws {
    #expect(try TokenizedText(word, language).texts(.laughter) == [])
  }
}
