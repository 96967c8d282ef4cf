import OpinaLexicon
import OpinaSentiment
import Testing

struct FirstSentenceTests {
  private static let pairs = [
    MinimalPair(
      .spanish, "El baño está sucio. Fuimos en mayo. El camarero es simpático.",
      "El camarero es simpático. Fuimos en mayo. El baño está sucio."),
    MinimalPair(
      .portuguese, "O banheiro está sujo. Fomos em maio. O garçom é simpático.",
      "O garçom é simpático. Fomos em maio. O banheiro está sujo."),
    MinimalPair(
      .italian, "Il bagno è sporco. Eravamo in due. Il cameriere è simpatico.",
      "Il cameriere è simpatico. Eravamo in due. Il bagno è sporco."),
    MinimalPair(
      .english, "The manager is rude. We went in May. The waiter is polite.",
      "The waiter is polite. We went in May. The manager is rude."),
  ]

  @Test(arguments: pairs) func theFirstSentenceWeighsMore(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(changed.score > plain.score)
  }

  @Test func theRuleActs() throws { try expectAction(of: .firstSentence, on: Self.pairs) }

  @Test(arguments: [
    MinimalPair(
      .spanish, "El baño está sucio. El camarero es simpático.", "El camarero es simpático. El baño está sucio."),
    MinimalPair(
      .portuguese, "O banheiro está sujo. O garçom é simpático.", "O garçom é simpático. O banheiro está sujo."),
    MinimalPair(
      .italian, "Il bagno è sporco. Il cameriere è simpatico.", "Il cameriere è simpatico. Il bagno è sporco."),
    MinimalPair(.english, "The manager is rude. The waiter is polite.", "The waiter is polite. The manager is rude."),
  ])
  func inShortCommentsTheOrderDoesNotMatter(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(abs(plain.score - changed.score) < 1e-9)
    #expect(plain.touched(by: .firstSentence).isEmpty)
  }
}
