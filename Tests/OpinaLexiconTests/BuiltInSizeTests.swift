import OpinaTestSupport
import Testing

@testable import OpinaLexicon

/// What the first edition promises of its lexicons, so that a careless deletion shows.
struct BuiltInSizeTests {
  @Test(arguments: Language.allCases) func opinionWords(language: Language) {
    #expect(BuiltIn.lexicon(language).polarity.count >= 3500)
  }

  @Test(arguments: Language.allCases) func expressionsOfSeveralWords(language: Language) {
    let phrases = BuiltIn.lexicon(language).patterns.patterns.filter { pattern in
      guard case .phrase = pattern.meaning else { return false }
      return pattern.text.contains(" ")
    }
    #expect(phrases.count >= 800)
  }

  @Test func themes() {
    let themes = BuiltIn.catalogue.themes.filter { $0.group != nil }
    #expect(themes.count >= 60)
    #expect(Set(BuiltIn.catalogue.themes.map(\.id)).count == BuiltIn.catalogue.themes.count)
    for theme in themes { #expect(BuiltIn.catalogue.index(of: theme.group!) != nil, "\(theme.id)") }
  }

  /// A group is a theme of its own for what no narrower one covers, and may have fewer. What a sense means in some trade
  /// counts for its theme there.
  @Test(arguments: Language.allCases) func everyThemeHasTerms(language: Language) {
    let catalogue = BuiltIn.catalogue
    var terms = [Int](repeating: 0, count: catalogue.themes.count)
    for term in BuiltIn.lexicon(language).terms {
      guard catalogue.isSense(term.theme) else {
        terms[term.theme] += 1
        continue
      }
      for theme in Set(catalogue.counterparts(of: term.theme).map(\.theme)) { terms[theme] += 1 }
    }
    for (index, theme) in catalogue.themes.enumerated() where theme.group != nil {
      #expect(terms[index] >= 25, "\(language.rawValue) \(theme.id): \(terms[index]) terms")
    }
  }

  @Test func symbols() {
    #expect(BuiltIn.symbols.symbols.count >= 250)
  }
}
