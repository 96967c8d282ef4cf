import OpinaLexicon
import OpinaSentiment
import Testing

struct VerdictTests {
  private static let refusals = [
    MinimalPair(.spanish, "El hotel es bonito. Fuimos en mayo.", "El hotel es bonito. Nunca más."),
    MinimalPair(.portuguese, "O hotel é bonito. Fomos em maio.", "O hotel é bonito. Nunca mais."),
    MinimalPair(.italian, "L'hotel è bello. Eravamo in due.", "L'hotel è bello. Mai più."),
    MinimalPair(.english, "The hotel is nice. We went in May.", "The hotel is nice. Never again."),
  ]

  @Test(arguments: refusals) func aRefusalOutweighsPraise(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < 0)
  }

  private static let promises = [
    MinimalPair(.spanish, "El baño estaba sucio. Fuimos en mayo.", "El baño estaba sucio. Volveremos seguro."),
    MinimalPair(
      .portuguese, "O banheiro estava sujo. Fomos em maio.", "O banheiro estava sujo. Vou voltar com certeza."),
    MinimalPair(.italian, "Il bagno era sporco. Eravamo in due.", "Il bagno era sporco. Ci torneremo sicuramente."),
    MinimalPair(.english, "The waiter was rude. We went in May.", "The waiter was rude. Will definitely come back."),
  ]

  @Test(arguments: promises) func aPromiseOutweighsAComplaint(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score < 0)
    #expect(changed.score > plain.score)
  }

  @Test func theRuleActs() throws { try expectAction(of: .verdict, on: Self.refusals + Self.promises) }

  @Test(arguments: refusals) func withoutAVerdictNothingChanges(_ pair: MinimalPair) throws {
    #expect(try pair.read().plain.touched(by: .verdict).isEmpty)
  }
}
