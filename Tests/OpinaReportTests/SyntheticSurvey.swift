import OpinaFeedback
import OpinaHealth
import OpinaLexicon
import OpinaReport
import OpinaSentiment
import OpinaText
import OpinaThemes

/// A made-up survey of several hundred responses in four languages, the same at every run.
struct SyntheticSurvey {
  struct Sentence {
    let text: String
    let theme: String
    let label: Sentiment.Label
    let score: Double

    init(_ text: String, _ theme: String, _ label: Sentiment.Label, _ score: Double) {
      self.text = text
      self.theme = theme
      self.label = label
      self.score = score
    }
  }

  private static let separator = "; "

  static let praise: [String: [Sentence]] = [
    "es": [
      Sentence("El personal fue muy amable y me explicó todo con paciencia.", "staff-courtesy", .positive, 0.8),
      Sentence("El pedido llegó un día antes de lo previsto.", "delivery-time", .positive, 0.6),
      Sentence("La aplicación es fácil de usar y muy clara.", "digital-usability", .positive, 0.7),
    ],
    "pt": [
      Sentence("Os funcionários foram muito atenciosos e resolveram tudo na hora.", "staff-courtesy", .positive, 0.9),
      Sentence("Gostei muito da qualidade do produto que comprei.", "product-quality", .positive, 0.8),
    ],
    "it": [
      Sentence("Il personale è stato gentilissimo e molto disponibile con noi.", "staff-courtesy", .positive, 0.9),
      Sentence("Ottimo rapporto qualità prezzo, lo consiglio a tutti.", "value-for-money", .positive, 0.8),
    ],
    "en": [
      Sentence("The staff were friendly & really helpful from start to finish.", "staff-courtesy", .positive, 0.8),
      Sentence("Great value for money, I would buy it again.", "value-for-money", .positive, 0.7),
    ],
  ]

  static let criticism: [String: [Sentence]] = [
    "es": [
      Sentence("tardaron tres semanas en contestar a mi reclamación", "response-time", .negative, -0.8),
      Sentence("las comisiones son <demasiado> altas y nadie avisa", "fees-interest", .negative, -0.7),
      Sentence("la aplicación se cierra sola cada vez que quiero pagar", "digital-reliability", .negative, -0.8),
    ],
    "pt": [
      Sentence("a entrega atrasou duas semanas e ninguém me avisou", "delivery-time", .negative, -0.8),
      Sentence("o atendimento por telefone demora demais para responder", "waiting-time", .negative, -0.7),
    ],
    "it": [
      Sentence("ho aspettato quaranta minuti al telefono senza una risposta", "waiting-time", .negative, -0.8),
      Sentence("la bolletta era sbagliata e l'assistenza non l'ha corretta", "billing-charges", .negative, -0.8),
    ],
    "en": [
      Sentence("I waited forty minutes on hold before anyone answered", "waiting-time", .negative, -0.7),
      Sentence("the app crashes every time I try to pay", "digital-reliability", .negative, -0.8),
    ],
  ]

  /// - Parameters:
  ///   - responses: how many.
  ///   - scale: `nil` for a survey without a score.
  ///   - parts: the responses are dealt to so many tallies, which are then merged from the last to the first.
  static func tally(responses: Int = 900, scale: Scale? = .nps, parts: Int = 1) -> SurveyTally {
    var tallies = (0..<parts).map { _ in SurveyTally(scale: scale, segments: 2) }
    var random: UInt64 = 20_260_301
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % bound
    }
    for record in 1...responses {
      let (response, comments) = response(record, scale: scale, next: next)
      tallies[record % parts].add(response, comments: comments)
    }
    return tallies.dropLast().reversed().reduce(into: tallies[parts - 1]) { $0.merge($1) }
  }

  static let survey = SurveyDescription(
    exports: ["encuesta-2026.csv"], commentColumns: [("comment", .open)], scoreColumn: "score",
    segmentColumns: ["Canal", "Región <norte>"], reading: .object([.init("format", .string("csv"))]),
    problems: [.tooFewCells: 3])

  private static func response(
    _ record: Int, scale: Scale?, next: (Int) -> Int
  ) -> (Response, [ReadComment]) {
    let mood = next(100)
    let language = ["es", "es", "es", "pt", "pt", "it", "en"][next(7)]
    let monthNumber = 1 + next(9)
    let day = "2026-0\(monthNumber)-\(10 + next(18))"
    let isHappy = mood < 55 + monthNumber
    let top = scale?.range.upperBound ?? 10
    let score = isHappy ? top - Double(next(2)) : mood < 75 ? (top * 0.75).rounded() : Double(1 + next(Int(top * 0.6)))
    let said = mood % 11 == 0 ? [] : sentences(isHappy: isHappy, isPassive: mood < 75, language: language, next: next)
    let text = said.map(\.text).joined(separator: Self.separator)
    let field = CommentField(column: 2, question: .open, bytes: 0..<text.utf8.count)
    let comment = ReadComment(
      field: field, column: "comment", text: ArraySlice(text.utf8), tagged: tagged(said, language: language))
    let response = Response(
      id: "R\(record)", record: record, score: scale == nil ? nil : score, customer: "C-\(next(240))", date: day,
      languageHint: nil, segments: [["Web", "Tienda", "Teléfono"][next(3)], "Zona \(next(16))"], comments: [field])
    return (response, [comment])
  }

  private static func sentences(
    isHappy: Bool, isPassive: Bool, language: String, next: (Int) -> Int
  ) -> [Sentence] {
    let good = praise[language] ?? []
    let bad = criticism[language] ?? []
    let first = isHappy ? good[next(good.count)] : bad[next(bad.count)]
    guard next(3) == 0 || isPassive && !isHappy else { return [first] }
    let second = isHappy && next(4) > 0 ? good[next(good.count)] : bad[next(bad.count)]
    return first.theme == second.theme ? [first] : [first, second]
  }

  private static func tagged(_ said: [Sentence], language: String) -> TaggedComment {
    guard !said.isEmpty else {
      return TaggedComment(
        language: .undetermined, content: .none, sentiment: nil, themes: [], intents: [], untagged: UntaggedReason.none)
    }
    var mentions: [ThemeMention] = []
    var start = 0
    for sentence in said {
      let end = start + sentence.text.utf8.count
      mentions.append(
        ThemeMention(
          theme: sentence.theme, sentiment: Sentiment(score: sentence.score, label: sentence.label), clause: start..<end
        ))
      start = end + separator.utf8.count
    }
    let sum = said.reduce(0) { $0 + $1.score } / Double(said.count)
    let labels = Set(said.map(\.label))
    let label: Sentiment.Label = labels.count > 1 ? .mixed : said[0].label
    return TaggedComment(
      language: LanguageGuess(code: language, confidence: 0.97), content: .opinion,
      sentiment: Sentiment(score: sum, label: label), themes: mentions,
      intents: label == .negative && sum < -0.75 ? ["complaint"] : [], untagged: nil)
  }
}
