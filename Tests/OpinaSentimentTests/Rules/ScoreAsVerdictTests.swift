import OpinaLexicon
import OpinaSentiment
import Testing

struct ScoreAsVerdictTests {
  @Test(arguments: Language.allCases, ["10/10", "9/10", "5/5", "5*", "100/100", "20/20", "9,5/10"])
  func highScoresPraise(language: Language, score: String) throws {
    #expect(try RuleTrace(score, language).score > 0.5)
  }

  @Test(arguments: Language.allCases, ["0/10", "1/10", "3/10", "1/5", "1*", "2*", "4,5/10"])
  func lowScoresComplain(language: Language, score: String) throws {
    #expect(try RuleTrace(score, language).score < 0)
  }

  @Test(arguments: Language.allCases) func scoresRise(language: Language) throws {
    let scores = try (0...10).map { try RuleTrace("Hotel \($0)/10", language).score }
    for (lower, higher) in zip(scores, scores.dropFirst()) { #expect(lower <= higher, "\(scores)") }
    #expect(scores[0] < scores[10])
  }

  @Test(arguments: Language.allCases, ["24/7", "12/05/2024", "1/2", "11/10", "5", "10"])
  func otherNumbersAreNoVerdict(language: Language, number: String) throws {
    #expect(try RuleTrace("Hotel \(number)", language).touched(by: .scoreAsVerdict).isEmpty)
  }

  @Test func theRuleActs() throws {
    for language in Language.allCases {
      #expect(try !RuleTrace("Hotel 8/10", language).touched(by: .scoreAsVerdict).isEmpty)
    }
  }
}
