import Opina
import OpinaFeedback
import OpinaLexicon
import OpinaSentiment
import OpinaTestSupport
import OpinaText
import OpinaThemes
import Testing

struct ContentTests {
  @Test(arguments: ["", " ", "\n", "\t \r\n", "\u{200B}"]) func empty(text: String) throws {
    let tagged = try BuiltIn.tag(text)
    #expect(tagged.content == .empty)
    #expect(tagged.language.code == "und")
    #expect(tagged.sentiment == nil)
    #expect(tagged.themes.isEmpty)
    #expect(tagged.untagged == UntaggedReason.none)
  }

  @Test(arguments: [".", "...", "-", "--", "?"], Language.allCases) func marksSayNothing(
    text: String, language: Language
  ) throws {
    #expect(try BuiltIn.tag(text, in: language).content == .none)
  }

  @Test(arguments: ["10", "7", "12,5", "1.000", "30 €"], Language.allCases) func numbers(
    text: String, language: Language
  ) throws {
    let tagged = try BuiltIn.tag(text, in: language)
    #expect(tagged.content == .number)
    #expect(tagged.sentiment == nil)
  }

  @Test(arguments: ["https://example.com/a", "www.example.com", "ana@example.com", "@tienda"], Language.allCases)
  func links(text: String, language: Language) throws {
    #expect(try BuiltIn.tag(text, in: language).content == .link)
  }

  @Test(arguments: ["sdfghjkl", "xcvbnm qwrtp", "aaaaaaa", "jklñ jkl jkl", "hjkhjkhjk"], Language.allCases)
  func gibberish(text: String, language: Language) throws {
    let tagged = try BuiltIn.tag(text, in: language)
    #expect(tagged.content == .gibberish)
    #expect(tagged.untagged == .gibberish)
  }

  /// A letter that is a word may be drawn out, and a word may be.
  @Test(arguments: ["aaah", "noooooo", "o ooooo", "a"], Language.allCases)
  func stretchedWordsAreNoGibberish(text: String, language: Language) throws {
    #expect(try BuiltIn.tag(text, in: language).content != .gibberish)
  }

  @Test(arguments: [
    (Language.spanish, "Buen hotel"), (.portuguese, "Bom hotel"), (.italian, "Bell'hotel"), (.english, "Nice hotel"),
    (.english, "9/10"),
    (.spanish, "👍"),
  ])
  func opinions(language: Language, text: String) throws {
    #expect(try BuiltIn.tag(text, in: language).content == .opinion)
  }

  @Test(arguments: ["n/a", "N/A", "-", ".", "n/a."], Language.allCases) func noAnswer(text: String, language: Language)
    throws
  {
    let tagged = try BuiltIn.tag(text, in: language)
    #expect(tagged.content == .none)
    #expect(tagged.sentiment == nil)
    #expect(tagged.untagged == UntaggedReason.none)
  }

  private static let nothing = [
    (Language.spanish, "Nada"), (.spanish, "nada."), (.portuguese, "Nada"), (.italian, "Niente"), (.italian, "nulla"),
    (.english, "Nothing"), (.english, "nothing!"),
  ]

  /// "Nothing" is praise to what should improve, a complaint to what one liked, and no answer otherwise.
  @Test(arguments: nothing) func nothingIsReadInTheLightOfTheQuestion(language: Language, text: String) throws {
    for question in [Question.improve, .dislikes] {
      let tagged = try BuiltIn.tag(text, in: language, answering: question)
      #expect(tagged.sentiment?.label == .positive)
      #expect(tagged.themes.map(\.theme) == ["no-complaints"])
    }
    let disliked = try BuiltIn.tag(text, in: language, answering: .likes)
    #expect(disliked.sentiment?.label == .negative)
    #expect(disliked.themes.map(\.theme) == ["overall-experience"])
    for question in [Question.open, .reason] {
      let tagged = try BuiltIn.tag(text, in: language, answering: question)
      #expect(tagged.content == .none)
      #expect(tagged.sentiment == nil)
      #expect(tagged.themes.isEmpty)
    }
  }

  private static let everything = [
    (Language.spanish, "Todo"), (.portuguese, "Tudo"), (.italian, "Tutto"), (.english, "Everything"),
  ]

  @Test(arguments: everything) func everythingIsTheMirrorOfNothing(language: Language, text: String) throws {
    #expect(try BuiltIn.tag(text, in: language, answering: .likes).sentiment?.label == .positive)
    #expect(try BuiltIn.tag(text, in: language, answering: .dislikes).sentiment?.label == .negative)
    #expect(try BuiltIn.tag(text, in: language, answering: .improve).sentiment?.label == .negative)
  }

  /// A stock answer is the whole comment, never a word of it.
  @Test(arguments: [
    (Language.spanish, "Nada que ver con las fotos, muy sucio"), (.portuguese, "Nada a ver com as fotos, muito sujo"),
    (.italian, "Niente a che vedere con le foto, molto sporco"), (.english, "Nothing like the photos, very dirty"),
  ])
  func longerAnswersAreNoStockAnswers(language: Language, text: String) throws {
    let tagged = try BuiltIn.tag(text, in: language, answering: .improve)
    #expect(tagged.content == .opinion)
    #expect(tagged.sentiment?.label == .negative)
  }

  /// Whatever comes in, something comes out: what is absent and what is present agree.
  @Test(arguments: Language.allCases, Question.allCases) func everyTextComesBack(language: Language, question: Question)
    throws
  {
    var numbers = SeededNumbers(seed: 23)
    let pieces = [
      "bueno", "no", "nada", "muy", "pero", "9/10", "30 €", "👍", "http://x.y", "a@b.c", ".", ",", "?", "\n", "xkcdfg",
      "ñ", "\u{0}",
    ]
    let reader = try BuiltIn.analyzer.makeReader()
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...8, using: &numbers)).map { _ in pieces.randomElement(using: &numbers)! }
        .joined(separator: " ")
      let tagged = reader.tag(text, answering: question, in: language)
      #expect((tagged.untagged == nil) == !tagged.themes.isEmpty, "\(text.debugDescription)")
      #expect(tagged.content != .opinion || tagged.sentiment != nil, "\(text.debugDescription)")
      #expect(tagged.themes.allSatisfy { $0.clause.upperBound <= text.utf8.count && !$0.clause.isEmpty })
      if let score = tagged.sentiment?.score { #expect(abs(score) <= 1) }
    }
  }

  /// Who complains of something else does not complain that there is nothing to complain of.
  @Test(arguments: [
    (Language.spanish, "Todo mal. Sin quejas"), (.portuguese, "Razoável, mas o preço subiu. Nada a declarar"),
    (.english, "It's too expensive. Nothing to report"), (.italian, "Niente di rotto, nessun reclamo"),
  ])
  func noComplaintsAreNeverCriticised(language: Language, text: String) throws {
    let tagged = try BuiltIn.tag(text, in: language)
    #expect(!tagged.themes.contains { $0.theme == "no-complaints" && $0.sentiment.label == .negative })
    #expect(!tagged.themes.isEmpty)
  }
}
