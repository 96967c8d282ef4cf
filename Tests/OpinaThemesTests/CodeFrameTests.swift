import Opina
import OpinaLexicon
import OpinaTestSupport
import OpinaThemes
import Testing

struct CodeFrameTests {
  private static func themes(_ text: String, _ packs: String...) throws -> [String] {
    let analyzer = BuiltIn.analyzer.using(CodeFrame(BuiltIn.catalogue, packs: packs))
    return try analyzer.makeReader().tag(text, in: .english).themes.map(\.theme)
  }

  @Test func everyThemeIsInAPack() {
    #expect(BuiltIn.catalogue.packs.first == ThemeCatalogue.general)
    let whole = CodeFrame.whole(BuiltIn.catalogue)
    #expect(whole.themes.count == BuiltIn.catalogue.themes.count { $0.group != nil })
  }

  @Test func themeOfAnotherTradeDoesNotCount() throws {
    #expect(try Self.themes("The flight was delayed", "general", "travel").contains("punctuality"))
    #expect(try !Self.themes("The flight was delayed", "general", "bank").contains("punctuality"))
  }

  @Test func themeOfAnotherTradeIsReadAsItsCounterpart() throws {
    #expect(try Self.themes("Beautiful design", "general", "device") == ["product-design"])
    #expect(try Self.themes("Beautiful design", "general", "food") == ["atmosphere"])
  }

  @Test func priceBesideADishIsThePriceOfTheDish() throws {
    #expect(try Self.themes("expensive food", "general", "food").contains("food-prices"))
    #expect(try !Self.themes("expensive food", "general", "health").contains("food-prices"))
  }

  @Test(
    arguments: zip(
      Language.allCases,
      [
        "El pescado estaba rico y a buen precio", "O peixe estava ótimo e barato", "Il pesce era ottimo ed economico",
        "The fish was great and reasonably priced",
      ]))
  func clauseThatNamesOnlyThePriceGoesOnWithTheDish(language: Language, text: String) throws {
    let analyzer = BuiltIn.analyzer.using(CodeFrame(BuiltIn.catalogue, packs: ["general", "food"]))
    let themes = try analyzer.makeReader().tag(text, in: language).themes.map(\.theme)
    #expect(themes.contains("food-prices") && !themes.contains("price-level"), "\(themes)")
  }

  @Test(
    arguments: zip(
      Language.allCases,
      [
        "El Galaxy X7 es sorprendente", "O Galaxy X7 é surpreendente", "Il Galaxy X7 è sorprendente",
        "The Galaxy X7 is surprisingly good",
      ]))
  func nameIsNoThemeOfItsOwn(language: Language, text: String) throws {
    #expect(try BuiltIn.tag(text, in: language).themes.map(\.theme) == ["overall-experience"])
  }

  @Test(
    arguments: zip(
      Language.allCases,
      [
        "Mi vuelo se retrasó. Hubo un problema.", "O meu voo atrasou. Houve um problema.",
        "Il mio volo era in ritardo. C'era un problema.", "My flight was delayed. There was a problem.",
      ]))
  func vagueWordSpeaksOfWhatIsNamedBesideIt(language: Language, text: String) throws {
    let themes = try BuiltIn.tag(text, in: language).themes.map(\.theme)
    #expect(themes.contains("punctuality") && !themes.contains("problem-resolution"), "\(themes)")
  }

  @Test func wholeIsNamedInASentenceOfItsOwn() throws {
    let themes = try BuiltIn.tag("The staff were friendly. It was a great hotel.", in: .english).themes.map(\.theme)
    #expect(themes == ["staff-courtesy", "overall-experience"])
  }

  @Test func wordAtTheBeginningIsNoName() throws {
    #expect(try BuiltIn.tag("Qwertzing is great", in: .english).themes.isEmpty)
  }

  @Test func frameWithoutTheOverallThemeHasNone() throws {
    #expect(try Self.themes("Excellent!", "hotel") == [])
    #expect(try Self.themes("Excellent!", "general") == ["overall-experience"])
  }

  @Test func evidenceNeedsComments() throws {
    var evidence = SurveyEvidence(BuiltIn.catalogue)
    let reader = try BuiltIn.analyzer.makeReader()
    for _ in 0..<29 { evidence.add(reader.tag("The room was small", in: .english)) }
    #expect(evidence.packs == nil)
    evidence.add(reader.tag("The room was small", in: .english))
    #expect(evidence.packs == ["general", "hotel"])
    #expect(!evidence.asksWhatToImprove)
  }

  @Test(
    arguments: zip(
      Language.allCases,
      [
        ("La app se cierra sola", "Me gustan los colores nuevos", "La comida estaba riquísima"),
        ("O app fecha sozinho", "Gostei das cores novas", "A comida estava uma delícia"),
        ("L'app si chiude da sola", "Belli i colori nuovi", "Il cibo era buonissimo"),
        ("The app keeps crashing", "I like the new colours", "The food was delicious"),
      ]))
  func anotherTradeCountsByWhatTheFirstLeavesUnexplained(
    language: Language, texts: (app: String, looks: String, food: String)
  ) throws {
    #expect(try Self.packs(20, texts.app, 12, texts.looks, in: language) == ["general", "software"])
    #expect(try Self.packs(12, texts.app, 20, texts.looks, in: language)?.contains("device") == true)
    #expect(try Self.packs(20, texts.app, 12, texts.food, in: language) == ["general", "food", "software"])
  }

  /// The packs that so many comments of two texts call for.
  private static func packs(
    _ oneCount: Int, _ one: String, _ otherCount: Int, _ other: String, in language: Language
  ) throws -> [String]? {
    let comments = Array(repeating: one, count: oneCount) + Array(repeating: other, count: otherCount)
    var evidence = SurveyEvidence(BuiltIn.catalogue)
    let reader = try BuiltIn.analyzer.makeReader()
    let whole = comments.map { reader.tag($0, in: language) }
    for tagged in whole { evidence.add(tagged) }
    let alone = try BuiltIn.analyzer.using(#require(evidence.firstTrade)).makeReader()
    evidence.explain(whole, by: comments.map { alone.tag($0, in: language) })
    return evidence.packs
  }

  @Test func nothingAnswersAQuestionThatAsksWhatToImprove() throws {
    let asked = BuiltIn.analyzer.using(.whole(BuiltIn.catalogue), asksWhatToImprove: true)
    let reader = try asked.makeReader()
    for (language, text) in [
      (Language.spanish, "nada"), (.portuguese, "nada"), (.italian, "niente"), (.english, "nothing"),
    ] {
      #expect(reader.tag(text, in: language).themes.map(\.theme) == ["no-complaints"], "\(text)")
      #expect(try BuiltIn.tag(text, in: language).themes.isEmpty)
    }
  }
}
