import OpinaLexicon
import Testing

@testable import OpinaReport

struct MessagesTests {
  @Test func everyLanguageHasEveryText() throws {
    let english = try Messages(language: .english).keys
    #expect(english.count > 100)
    for language in Language.allCases {
      #expect(try Messages(language: language).keys == english)
    }
  }

  @Test(arguments: Language.allCases)
  func everyTextCanBeFilled(language: Language) throws {
    let messages = try Messages(language: language)
    let texts = [
      "after", "before", "date", "direction", "explained", "export", "first", "firstValue", "high", "last", "lastValue",
      "list", "low", "measure", "name", "negative", "points", "positive", "reason", "record", "rest", "scoreBefore",
      "scoreLast", "scores", "segment", "sentiment", "share", "shown", "stability", "terms", "text", "theme",
    ]
    let numbers = ["comments", "count", "fewest", "opinions", "records", "responses", "tagged"]
    for count in [0.0, 1, 2, 1_000_000] {
      var arguments = Dictionary(uniqueKeysWithValues: texts.map { ($0, Messages.Argument.text("x")) })
      for name in numbers { arguments[name] = .number(count) }
      arguments["score"] = .text("7")
      for key in messages.keys {
        let text = messages.text(key, arguments)
        #expect(!text.isEmpty && !text.contains("{") && !text.contains("'"), "\(language) \(key): \(text)")
      }
    }
  }

  @Test func pluralsAndNumbersFollowTheLanguage() throws {
    func comments(_ language: Language, _ count: Double) throws -> String {
      try Messages(language: language).text("count-comments", ["count": .number(count)])
    }
    #expect(try comments(.english, 1) == "1 comment")
    #expect(try comments(.english, 12_345) == "12,345 comments")
    #expect(try comments(.spanish, 1) == "1 comentario")
    #expect(try comments(.spanish, 12_345) == "12.345 comentarios")
    #expect(try comments(.portuguese, 2) == "2 comentários")
    #expect(try comments(.italian, 1) == "1 commento")
  }

  @Test func oneCommentIsSpokenOfAsOne() throws {
    let sentences = try Language.allCases.map {
      try Messages(language: $0).text("sentiment-note", ["count": .number(1)])
    }
    #expect(
      Set(sentences) == [
        "A partir de 1 comentario que dice algo.", "A partir de 1 comentário que diz algo.",
        "Su 1 commento che dice qualcosa.", "From 1 comment that says something.",
      ])
  }

  /// On a scale of effort the worst score is the highest one.
  @Test(arguments: zip(Language.allCases, ["puntuación: 7", "Nota ruim: 7", "Punteggio scarso: 7", "Poor score: 7"]))
  func aScoreIsPoorWhicheverEndOfItsScaleIsGood(language: Language, sentence: String) throws {
    let messages = try Messages(language: language)
    let arguments: [String: Messages.Argument] = ["score": .text("7"), "before": .text("2"), "count": .number(3)]
    #expect(messages.text("customer-low-score", arguments).hasSuffix(sentence))
    let words = ["baj", "caiu", "alta", "baix", "bass", "alto", "sces", "low", "high", "fell"]
    for key in messages.keys where ["customer-", "mismatch-", "reversed-"].contains(where: key.hasPrefix) {
      let text = messages.text(key, arguments).lowercased()
      #expect(!words.contains { text.contains($0) }, "\(key): \(text)")
    }
  }

  @Test func unknownKeyIsSeen() throws {
    #expect(try Messages(language: .english).text("no-such-text") == "no-such-text")
  }

  @Test func datesDoNotDependOnTheTimeZone() {
    let format = LocalFormat(language: .spanish)
    #expect(format.month("2026-03", short: false) == "marzo de 2026")
    #expect(format.month("not a month", short: true) == "not a month")
  }

  @Test func numbersOfThePage() {
    #expect(LocalFormat(language: .italian).points(-3.14) == "−3,1")
    #expect(LocalFormat(language: .english).points(-0.01) == "0.0")
    #expect(LocalFormat(language: .english).signedPoints(2) == "+2.0")
    #expect(LocalFormat(language: .english).percent(0.236) == "24%")
    #expect(LocalFormat(language: .portuguese).percent(0.004) == "0,4%")
  }
}
