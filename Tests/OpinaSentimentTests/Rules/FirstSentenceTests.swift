import OpinaLexicon
import OpinaSentiment
import Testing

struct FirstSentenceTests {
  private static let pairs = [
    MinimalPair(
      .spanish, "El baño está sucio. Fuimos en mayo. El camarero es simpático.",
      "El camarero es simpático. Fuimos en mayo. El baño está sucio."),
    MinimalPair(
      .spanish, "La cama está rota. Éramos dos. El hotel es bonito.",
      "El hotel es bonito. Éramos dos. La cama está rota."),
    MinimalPair(
      .spanish, "El camarero es grosero. Fuimos en tren. La cama es cómoda.",
      "La cama es cómoda. Fuimos en tren. El camarero es grosero."),
    MinimalPair(
      .spanish, "Hotel feo. Fuimos en mayo. Volvimos en junio. La comida es rica.",
      "La comida es rica. Fuimos en mayo. Volvimos en junio. Hotel feo."),
    MinimalPair(
      .portuguese, "O banheiro está sujo. Fomos em maio. O garçom é simpático.",
      "O garçom é simpático. Fomos em maio. O banheiro está sujo."),
    MinimalPair(
      .portuguese, "A cama está quebrada. Éramos dois. O hotel é bonito.",
      "O hotel é bonito. Éramos dois. A cama está quebrada."),
    MinimalPair(
      .portuguese, "O garçom é grosseiro. Fomos de trem. A cama é confortável.",
      "A cama é confortável. Fomos de trem. O garçom é grosseiro."),
    MinimalPair(
      .portuguese, "Hotel feio. Fomos em maio. Voltamos em junho. A comida é gostosa.",
      "A comida é gostosa. Fomos em maio. Voltamos em junho. Hotel feio."),
    MinimalPair(
      .italian, "Il bagno è sporco. Eravamo in due. Il cameriere è simpatico.",
      "Il cameriere è simpatico. Eravamo in due. Il bagno è sporco."),
    MinimalPair(
      .italian, "Il letto è rotto. Eravamo in due. L'hotel è bello.",
      "L'hotel è bello. Eravamo in due. Il letto è rotto."),
    MinimalPair(
      .italian, "Il cameriere è scortese. Era maggio. L'hotel è bello.",
      "L'hotel è bello. Era maggio. Il cameriere è scortese."),
    MinimalPair(
      .italian, "Hotel brutto. Eravamo in due. Era maggio. Il cibo è buono.",
      "Il cibo è buono. Eravamo in due. Era maggio. Hotel brutto."),
    MinimalPair(
      .english, "The manager is rude. We went in May. The waiter is polite.",
      "The waiter is polite. We went in May. The manager is rude."),
    MinimalPair(
      .english, "The bed is broken. There were two of us. The hotel is nice.",
      "The hotel is nice. There were two of us. The bed is broken."),
    MinimalPair(
      .english, "The waiter is rude. We went by train. The bed is comfortable.",
      "The bed is comfortable. We went by train. The waiter is rude."),
    MinimalPair(
      .english, "Ugly hotel. We went in May. It was a Monday. The food is tasty.",
      "The food is tasty. We went in May. It was a Monday. Ugly hotel."),
  ]

  @Test(arguments: pairs) func theFirstSentenceWeighsMore(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(changed.score > plain.score)
  }

  @Test(arguments: pairs) func theRuleActs(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(!plain.touched(by: .firstSentence).isEmpty)
    #expect(!changed.touched(by: .firstSentence).isEmpty)
  }

  @Test(arguments: [
    MinimalPair(
      .spanish, "El baño está sucio. El camarero es simpático.",
      "El camarero es simpático. El baño está sucio."),
    MinimalPair(
      .spanish, "La cama está rota. El hotel es bonito.",
      "El hotel es bonito. La cama está rota."),
    MinimalPair(
      .portuguese, "O banheiro está sujo. O garçom é simpático.",
      "O garçom é simpático. O banheiro está sujo."),
    MinimalPair(
      .portuguese, "A cama está quebrada. O hotel é bonito.",
      "O hotel é bonito. A cama está quebrada."),
    MinimalPair(
      .italian, "Il bagno è sporco. Il cameriere è simpatico.",
      "Il cameriere è simpatico. Il bagno è sporco."),
    MinimalPair(.italian, "Il letto è rotto. L'hotel è bello.", "L'hotel è bello. Il letto è rotto."),
    MinimalPair(
      .english, "The manager is rude. The waiter is polite.",
      "The waiter is polite. The manager is rude."),
    MinimalPair(.english, "The bed is broken. The hotel is nice.", "The hotel is nice. The bed is broken."),
  ])
  func inShortCommentsTheOrderDoesNotMatter(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(abs(plain.score - changed.score) < 1e-9)
    #expect(plain.touched(by: .firstSentence).isEmpty)
  }
}
