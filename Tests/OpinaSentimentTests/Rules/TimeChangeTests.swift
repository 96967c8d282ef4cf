import OpinaLexicon
import OpinaSentiment
import Testing

struct TimeChangeTests {
  private static let pairs = [
    MinimalPair(.spanish, "El hotel era precioso", "El hotel era precioso, ahora es horrible"),
    MinimalPair(.spanish, "El camarero era simpático", "El camarero era simpático, actualmente es grosero"),
    MinimalPair(.portuguese, "O hotel era lindo", "O hotel era lindo, agora é horrível"),
    MinimalPair(.portuguese, "O garçom era simpático", "O garçom era simpático, atualmente é grosseiro"),
    MinimalPair(.italian, "L'hotel era bellissimo", "L'hotel era bellissimo, adesso è orribile"),
    MinimalPair(.italian, "Il cameriere era simpatico", "Il cameriere era simpatico, attualmente è scortese"),
    MinimalPair(.english, "The hotel was lovely", "The hotel was lovely, now it is horrible"),
    MinimalPair(.english, "The waiter was polite", "The waiter was polite, nowadays he is rude"),
  ]

  @Test(arguments: pairs) func whatIsNowOutweighsWhatWas(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.label == .negative)
  }

  private static let better = [
    MinimalPair(.spanish, "El hotel era horrible", "El hotel era horrible, ahora es precioso"),
    MinimalPair(.portuguese, "O hotel era horrível", "O hotel era horrível, agora é lindo"),
    MinimalPair(.italian, "L'hotel era orribile", "L'hotel era orribile, adesso è bellissimo"),
    MinimalPair(.english, "The hotel was horrible", "The hotel was horrible, now it is lovely"),
  ]

  @Test(arguments: better) func andTheOtherWayRound(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score < 0)
    #expect(changed.label == .positive)
  }

  @Test func theRuleActs() throws { try expectAction(of: .timeChange, on: Self.pairs + Self.better) }
}
