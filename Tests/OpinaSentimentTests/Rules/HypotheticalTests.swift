import OpinaLexicon
import OpinaSentiment
import Testing

struct HypotheticalTests {
  private static let pairs = [
    MinimalPair(.spanish, "Es un hotel bonito", "Sería un hotel bonito si funcionara el ascensor"),
    MinimalPair(.spanish, "Fue un camarero simpático", "Habría sido un camarero simpático"),
    MinimalPair(.portuguese, "É um hotel bonito", "Seria um hotel bonito se o elevador funcionasse"),
    MinimalPair(.portuguese, "É um garçom simpático", "Seria um garçom simpático"),
    MinimalPair(.italian, "È un hotel bello", "Sarebbe un hotel bello se funzionasse l'ascensore"),
    MinimalPair(.italian, "È un cameriere simpatico", "Sarebbe un cameriere simpatico"),
    MinimalPair(.english, "It is a nice hotel", "It would be a nice hotel if the lift worked"),
    MinimalPair(.english, "A polite waiter", "A supposedly polite waiter"),
  ]

  @Test(arguments: pairs) func praiseOnAConditionIsNone(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0.3)
    #expect(changed.score < plain.score / 2)
  }

  @Test func theRuleActs() throws { try expectAction(of: .hypothetical, on: Self.pairs) }

  @Test(arguments: pairs) func plainPraiseIsNotTouched(_ pair: MinimalPair) throws {
    #expect(try pair.read().plain.touched(by: .hypothetical).isEmpty)
  }

  @Test(arguments: [
    MinimalPair(.spanish, "Volvería encantado", "Volvería encantado si bajaran la música"),
    MinimalPair(.portuguese, "Seria um hotel lindo", "Seria um hotel lindo se baixassem a música"),
    MinimalPair(.italian, "Ci tornerei volentieri", "Ci tornerei volentieri se abbassassero la musica"),
  ])
  func praiseUnderAnUnrealConditionBlames(_ pair: MinimalPair) throws {
    let (_, changed) = try pair.read()
    #expect(changed.score < 0)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Sería perfecto si tuviera piscina"),
    SpokenText(.portuguese, "Estaria perfeito se tivesse piscina"),
    SpokenText(.italian, "Sarebbe perfetto se avesse una piscina"),
    SpokenText(.english, "It would be perfect if it had a pool"),
  ])
  func whatWouldBeGoodIsNotThere(_ comment: SpokenText) throws {
    #expect(try comment.read().score < 0)
  }
}
