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

  @Test(arguments: [
    SpokenText(.spanish, "Excelente hotel ⭐"), SpokenText(.portuguese, "Excelente hotel ⭐"),
    SpokenText(.italian, "Ottimo hotel ⭐"), SpokenText(.english, "Excellent hotel ⭐"),
  ])
  func aStarBesideWordsAdornsThem(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.label == .positive)
    #expect(trace.touched(by: .scoreAsVerdict).isEmpty)
  }
}
