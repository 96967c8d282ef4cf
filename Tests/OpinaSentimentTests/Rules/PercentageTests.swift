import OpinaLexicon
import OpinaSentiment
import Testing

struct PercentageTests {
  private static let pairs = [
    MinimalPair(.spanish, "100% recomendable", "10% recomendable"),
    MinimalPair(.spanish, "100% fiable", "5% fiable"),
    MinimalPair(.portuguese, "100% satisfeito", "10% satisfeito"),
    MinimalPair(.portuguese, "100% confiável", "5% confiável"),
    MinimalPair(.italian, "Soddisfatta al 100%", "Soddisfatta al 20%"),
    MinimalPair(.italian, "100% affidabile", "5% affidabile"),
    MinimalPair(.english, "100% satisfied", "0% satisfied"), MinimalPair(.english, "100% reliable", "5% reliable"),
  ]

  @Test(arguments: pairs) func praiseToASmallShareIsNone(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .positive)
    #expect(changed.label == .negative)
  }

  @Test func theRuleActs() throws { try expectAction(of: .percentage, on: Self.pairs) }

  @Test(arguments: [
    SpokenText(.spanish, "Un 20% mejor"), SpokenText(.portuguese, "20% melhor"), SpokenText(.italian, "20% meglio"),
    SpokenText(.english, "20% better"), SpokenText(.english, "Nice, 20% discount"),
  ])
  func otherPercentagesAreNone(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.score > 0)
    #expect(trace.touched(by: .percentage).isEmpty)
  }
}
