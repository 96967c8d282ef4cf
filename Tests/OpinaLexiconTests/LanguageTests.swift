import Testing

@testable import OpinaLexicon

/// What is written down of languages to be at hand is what `allCases` says.
struct LanguageTests {
  @Test func positionsAreThoseOfAllCases() {
    #expect(Language.count == Language.allCases.count)
    for (position, language) in Language.allCases.enumerated() {
      #expect(Language(position: position) == language)
      #expect(language.position == position)
    }
  }

  @Test func identifiedLanguagesBeginWithThoseThatAreRead() {
    #expect(IdentifiedLanguage.count == IdentifiedLanguage.allCases.count)
    for language in Language.allCases {
      #expect(IdentifiedLanguage(language) == IdentifiedLanguage.allCases[language.position])
      #expect(IdentifiedLanguage(language).language == language)
    }
  }
}
