import OpinaLexicon
import OpinaSentiment
import Testing

struct VerdictTests {
  private static let refusals = [
    MinimalPair(.spanish, "La cama es cómoda. Fuimos en mayo.", "La cama es cómoda. No volveré."),
    MinimalPair(
      .spanish, "El camarero es simpático. Fuimos en mayo.",
      "El camarero es simpático. No lo recomiendo."),
    MinimalPair(
      .spanish, "El hotel es bonito. Fuimos en mayo.",
      "El hotel es bonito. No volvería a reservar."),
    MinimalPair(.portuguese, "O hotel é bonito. Fomos em maio.", "O hotel é bonito. Nunca mais."),
    MinimalPair(.portuguese, "A cama é confortável. Fomos em maio.", "A cama é confortável. Não volto."),
    MinimalPair(.portuguese, "O garçom é simpático. Fomos em maio.", "O garçom é simpático. Não recomendo."),
    MinimalPair(.italian, "L'hotel è bello. Eravamo in due.", "L'hotel è bello. Mai più."),
    MinimalPair(.italian, "L'hotel è bello. Eravamo in due.", "L'hotel è bello. Non ci torno."),
    MinimalPair(
      .italian, "Il cameriere è simpatico. Eravamo in due.",
      "Il cameriere è simpatico. Non lo consiglio."),
    MinimalPair(.english, "The hotel is nice. We went in May.", "The hotel is nice. Never again."),
    MinimalPair(
      .english, "The bed is comfortable. We went in May.",
      "The bed is comfortable. I won't be back."),
    MinimalPair(.english, "The hotel is nice. We went in May.", "The hotel is nice. Would not book again."),
  ]

  @Test(arguments: refusals) func aRefusalOutweighsPraise(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < 0)
  }

  private static let promises = [
    MinimalPair(
      .spanish, "El baño estaba sucio. Fuimos en mayo.",
      "El baño estaba sucio. Volveremos seguro."),
    MinimalPair(.spanish, "La cama estaba rota. Fuimos en mayo.", "La cama estaba rota. Lo recomiendo."),
    MinimalPair(
      .portuguese, "O banheiro estava sujo. Fomos em maio.",
      "O banheiro estava sujo. Vou voltar com certeza."),
    MinimalPair(
      .italian, "Il bagno era sporco. Eravamo in due.",
      "Il bagno era sporco. Ci torneremo sicuramente."),
    MinimalPair(.italian, "Il letto era rotto. Eravamo in due.", "Il letto era rotto. Lo consiglio."),
    MinimalPair(
      .english, "The waiter was rude. We went in May.",
      "The waiter was rude. Will definitely come back."),
    MinimalPair(.english, "The bed was broken. We went in May.", "The bed was broken. I recommend it."),
  ]

  @Test(arguments: promises) func aPromiseOutweighsAComplaint(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score < 0)
    #expect(changed.score > plain.score)
  }

  @Test(arguments: refusals + promises) func theRuleActs(_ pair: MinimalPair) throws {
    #expect(try !pair.read().changed.touched(by: .verdict).isEmpty)
  }

  @Test(arguments: refusals + promises) func withoutAVerdictNothingChanges(_ pair: MinimalPair) throws {
    #expect(try pair.read().plain.touched(by: .verdict).isEmpty)
  }

  /// Praise beside a complaint decides nothing, and whoever tells of going back gives no verdict.
  @Test(arguments: [
    SpokenText(.spanish, "El hotel es bonito. El baño estaba sucio."),
    SpokenText(.spanish, "El hotel es bonito. Volvimos en mayo."),
    SpokenText(.portuguese, "O hotel é bonito. O banheiro estava sujo."),
    SpokenText(.portuguese, "O hotel é bonito. Voltámos em maio."),
    SpokenText(.italian, "L'hotel è bello. Il bagno era sporco."),
    SpokenText(.italian, "L'hotel è bello. Siamo tornati a maggio."),
    SpokenText(.english, "The hotel is nice. The bathroom was dirty."),
    SpokenText(.english, "The hotel is nice. We came back in May."),
  ])
  func whatIsNoVerdictOutweighsNothing(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .verdict).isEmpty)
  }
}
