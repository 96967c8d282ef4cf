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
