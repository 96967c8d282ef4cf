import OpinaLexicon
import OpinaSentiment
import Testing

struct StarRunTests {
  @Test(arguments: Language.allCases) func starsAreGivenOutOfFive(_ language: Language) throws {
    #expect(try RuleTrace("⭐", language).label == .negative)
    #expect(try RuleTrace("⭐⭐", language).label == .negative)
    #expect(try RuleTrace("⭐⭐⭐⭐", language).label == .positive)
    #expect(try RuleTrace("⭐⭐⭐⭐⭐", language).label == .positive)
    #expect(try !RuleTrace("⭐⭐⭐⭐⭐", language).touched(by: .scoreAsVerdict).isEmpty)
  }

  /// Beside words as well, with spaces between them, and stars that glow.
  @Test(
    arguments: Language.allCases,
    [("Hotel ⭐⭐", false), ("🌟🌟 Hotel", false), ("Hotel: ⭐⭐⭐⭐", true), ("⭐ ⭐ ⭐ ⭐ ⭐ Hotel", true)])
  func severalStarsAreAMarkBesideWords(_ language: Language, _ comment: (text: String, isPraise: Bool)) throws {
    let trace = try RuleTrace(comment.text, language)
    #expect((trace.score > 0) == comment.isPraise)
    #expect(!trace.touched(by: .scoreAsVerdict).isEmpty)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Excelente hotel ⭐"), SpokenText(.spanish, "⭐ Camarero simpático"),
    SpokenText(.portuguese, "Excelente hotel ⭐"), SpokenText(.portuguese, "⭐ Garçom simpático"),
    SpokenText(.italian, "Ottimo hotel ⭐"), SpokenText(.italian, "⭐ Cameriere simpatico"),
    SpokenText(.english, "Excellent hotel ⭐"), SpokenText(.english, "⭐ Polite waiter"),
  ])
  func aStarBesideWordsAdornsThem(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.label == .positive)
    #expect(trace.touched(by: .scoreAsVerdict).isEmpty)
  }

  /// More stars than there are to give are no mark, but they praise.
  @Test(arguments: Language.allCases) func sixStarsAreNoMark(_ language: Language) throws {
    let trace = try RuleTrace("⭐⭐⭐⭐⭐⭐", language)
    #expect(trace.label == .positive)
    #expect(trace.touched(by: .scoreAsVerdict).isEmpty)
  }
}
