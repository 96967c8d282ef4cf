import Opina
import OpinaLexicon
import OpinaSentiment
import OpinaTestSupport
import OpinaThemes
import Testing

struct ThemeTests {
  /// The same thing said in four languages.
  struct Parallel: Sendable, CustomTestStringConvertible {
    let theme: String
    let side: Sentiment.Label
    let texts: [Language: String]

    init(
      _ theme: String, _ side: Sentiment.Label, _ spanish: String, _ portuguese: String, _ italian: String,
      _ english: String
    ) {
      self.theme = theme
      self.side = side
      texts = [.spanish: spanish, .portuguese: portuguese, .italian: italian, .english: english]
    }

    var testDescription: String { theme }
  }

  private static let parallel = [
    Parallel(
      "staff-courtesy", .positive, "El personal es muy amable", "Os funcionários são muito simpáticos",
      "Il personale è molto gentile", "The staff are very friendly"),
    Parallel(
      "staff-courtesy", .negative, "El personal es muy maleducado", "Os funcionários são muito mal-educados",
      "Il personale è molto maleducato", "The staff are very rude"),
    Parallel(
      "price-level", .negative, "El precio es muy caro", "O preço é muito caro", "Il prezzo è troppo caro",
      "It is far too expensive"),
    Parallel(
      "cleanliness", .negative, "Todo estaba muy sucio", "Tudo estava muito sujo", "Era tutto molto sporco",
      "Everything was very dirty"),
    Parallel(
      "waiting-time", .negative, "Una espera de dos horas", "Uma espera de duas horas", "Un'attesa di due ore",
      "A wait of two hours"),
    Parallel(
      "food-quality", .positive, "La comida estaba deliciosa", "A comida estava deliciosa", "Il cibo era delizioso",
      "The food was delicious"),
    Parallel(
      "parking", .negative, "El aparcamiento es malo", "O estacionamento é ruim", "Il parcheggio è pessimo",
      "The parking is bad"),
    Parallel(
      "location", .positive, "Excelente ubicación", "Excelente localização", "Ottima posizione", "Excellent location"),
    Parallel(
      "breakfast", .positive, "El desayuno es muy bueno", "O café da manhã é muito bom", "La colazione è molto buona",
      "The breakfast is very good"),
    Parallel(
      "overall-experience", .positive, "Vale la pena", "Vale a pena", "Ne vale la pena", "It is worth it"),
    Parallel(
      "value-for-money", .negative, "No vale lo que cuesta", "Não vale o que custa", "Non vale quello che costa",
      "It is not worth the money"),
    Parallel(
      "noise", .negative, "Mucho ruido por la noche", "Muito barulho à noite", "Troppo rumore di notte",
      "Lots of noise at night"),
  ]

  @Test(arguments: parallel, Language.allCases) func oneThemeHasOneIdInEveryLanguage(
    parallel: Parallel, language: Language
  ) throws {
    let tagged = try BuiltIn.tag(parallel.texts[language]!, in: language)
    let mention = tagged.themes.first { $0.theme == parallel.theme }
    #expect(mention != nil, "\(tagged.themes.map(\.theme))")
    #expect(mention?.sentiment.label == parallel.side)
  }

  private static let twoThemes: [(Language, String, String, String)] = [
    (.spanish, "El personal es muy amable, pero tardaron tres semanas en contestar", "staff-courtesy", "response-time"),
    (.portuguese, "Os funcionários são muito simpáticos, mas o banheiro estava sujo", "staff-courtesy", "cleanliness"),
    (.italian, "Il personale è molto gentile, ma il bagno era sporco", "staff-courtesy", "cleanliness"),
    (.english, "The staff are very friendly, but the room was dirty", "staff-courtesy", "cleanliness"),
    (.spanish, "La comida estaba deliciosa aunque el baño estaba sucio", "food-quality", "cleanliness"),
    (.portuguese, "A comida estava deliciosa, porém o preço é muito caro", "food-quality", "food-prices"),
    (.italian, "Il cibo era delizioso, però è troppo caro", "food-quality", "food-prices"),
    (.english, "The food was delicious, however it is far too expensive", "food-quality", "food-prices"),
  ]

  @Test(arguments: twoThemes) func eachThemeTakesTheSideOfItsClause(
    language: Language, text: String, liked: String, disliked: String
  ) throws {
    let themes = try BuiltIn.tag(text, in: language).themes
    #expect(themes.contains { $0.theme == liked && $0.sentiment.label == .positive }, "\(themes)")
    #expect(
      themes.contains { ($0.theme == disliked || disliked == "response-time") && $0.sentiment.label == .negative },
      "\(themes)")
    #expect(!themes.contains { $0.theme == liked && $0.sentiment.label == .negative })
  }

  /// A clause without an opinion of its own, between praise and a "but".
  @Test(arguments: [
    (Language.spanish, "El hotel es bonito, el jardín sobre todo, pero la comida estaba fría"),
    (.portuguese, "O hotel é bonito, a piscina principalmente, mas a comida estava fria"),
    (.italian, "L'albergo è bello, il giardino soprattutto, ma la cena era pessima"),
    (.english, "The hotel is beautiful, the garden above all, but dinner was terrible"),
  ])
  func aThemeTakesNothingOverFromBehindABut(language: Language, text: String) throws {
    let themes = try BuiltIn.tag(text, in: language).themes
    let garden = try #require(themes.first { $0.theme == "facilities" || $0.theme == "atmosphere" })
    #expect(garden.sentiment.label == .positive)
    #expect(themes.contains { $0.sentiment.label == .negative })
  }

  @Test(arguments: twoThemes) func quotesAreSlicesInOrder(
    language: Language, text: String, liked: String, disliked: String
  ) throws {
    let bytes = Array(text.utf8)
    let themes = try BuiltIn.tag(text, in: language).themes
    var start = 0
    for mention in themes {
      #expect(mention.clause.lowerBound >= start)
      start = mention.clause.lowerBound
      #expect(mention.clause.upperBound <= bytes.count)
      let quote = String(decoding: bytes[mention.clause], as: UTF8.self)
      #expect(Array(quote.utf8) == Array(bytes[mention.clause]), "the slice lies on scalar boundaries")
      #expect(quote.first?.isWhitespace == false)
      #expect(quote.last?.isWhitespace == false)
      #expect(text.contains(quote))
    }
    #expect(Set(themes.map(\.clause)).count >= 2)
  }

  @Test(arguments: twoThemes) func idsAreOfTheCatalogue(
    language: Language, text: String, liked: String, disliked: String
  ) throws {
    for mention in try BuiltIn.tag(text, in: language).themes {
      #expect(BuiltIn.catalogue.index(of: mention.theme) != nil)
      #expect(abs(mention.sentiment.score) <= 1)
    }
  }

  /// A verdict on the whole has a theme of its own.
  @Test(arguments: [
    (Language.spanish, "¡Excelente!"), (.portuguese, "Excelente!"), (.italian, "Eccellente!"), (.english, "Excellent!"),
    (.spanish, "Pésimo"), (.portuguese, "Péssimo"), (.italian, "Pessimo"), (.english, "Awful"),
  ])
  func verdictsOnNothingInParticularAreOverall(language: Language, text: String) throws {
    #expect(try BuiltIn.tag(text, in: language).themes.map(\.theme) == ["overall-experience"])
  }

  @Test(arguments: [
    (Language.spanish, "No lo recomiendo", "recommendation"), (.portuguese, "Não recomendo", "recommendation"),
    (.italian, "Non lo consiglio", "recommendation"), (.english, "I would not recommend it", "recommendation"),
  ])
  func refusalsToRecommendAreTagged(language: Language, text: String, theme: String) throws {
    let tagged = try BuiltIn.tag(text, in: language)
    #expect(tagged.themes.contains { $0.theme == theme && $0.sentiment.label == .negative }, "\(tagged.themes)")
    #expect(!tagged.intents.contains("recommendation"))
  }

  @Test(arguments: [
    (Language.spanish, "Recomiendo este hotel", "recommendation"),
    (.portuguese, "Recomendo este hotel", "recommendation"),
    (.italian, "Consiglio questo hotel", "recommendation"), (.english, "I recommend this hotel", "recommendation"),
    (.spanish, "Voy a cambiar de compañía", "churn-risk"), (.portuguese, "Vou cancelar o contrato", "churn-risk"),
    (.italian, "Voglio disdire il contratto", "churn-risk"),
    (.english, "I am going to cancel my contract", "churn-risk"),
    (.spanish, "Me gustaría que abrieran antes", "suggestion"),
    (.portuguese, "Gostaria que abrissem antes", "suggestion"),
    (.italian, "Vorrei che aprissero prima", "suggestion"), (.english, "I wish they opened earlier", "suggestion"),
  ])
  func intentsAreFound(language: Language, text: String, intent: String) throws {
    #expect(try BuiltIn.tag(text, in: language).intents.contains(intent))
  }

  @Test func mentionsSayTheSameWhateverTheirNumber() {
    func mention(_ theme: String, _ number: Int) -> ThemeMention {
      ThemeMention(theme: theme, number: number, sentiment: Sentiment(score: 0.5, label: .positive), clause: 2..<9)
    }
    #expect(mention("staff-courtesy", 4) == mention("staff-courtesy", -1))
    #expect(Set([mention("staff-courtesy", 4), mention("staff-courtesy", 7), mention("price-level", 4)]).count == 2)
    #expect(mention("price-level", 4).theme == "price-level" && mention("price-level", 4).clause == 2..<9)
  }

  /// What was said of one comment stays when others are read.
  @Test func mentionsOfACommentStay() throws {
    let reader = try BuiltIn.analyzer.makeReader()
    let first = reader.tag("The staff are very friendly", in: .english)
    let themes = first.themes.map(\.theme)
    for text in ["Everything was very dirty", "It is far too expensive", "OK"] { _ = reader.tag(text, in: .english) }
    #expect(first.themes.map(\.theme) == themes && themes == ["staff-courtesy"])
  }
}
