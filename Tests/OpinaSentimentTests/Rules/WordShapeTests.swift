import OpinaLexicon
import OpinaSentiment
import Testing

struct WordShapeTests {
  /// English has no superlative that stands for "very"; `the nicest` compares.
  private static let superlatives = [
    MinimalPair(.spanish, "El camarero es simpático", "El camarero es simpatiquísimo"),
    MinimalPair(.spanish, "La comida está buena", "La comida está buenísima"),
    MinimalPair(.portuguese, "O preço é barato", "O preço é baratíssimo"),
    MinimalPair(.portuguese, "Comida cara", "Comida caríssima"),
    MinimalPair(.italian, "Il cameriere è simpatico", "Il cameriere è simpaticissimo"),
    MinimalPair(.italian, "Il bagno è sporco", "Il bagno è sporchissimo"),
  ]

  @Test(arguments: superlatives) func superlativesAreStronger(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect((plain.score > 0) == (changed.score > 0))
    #expect(abs(changed.score) > abs(plain.score))
  }

  private static let stretched = [
    MinimalPair(.spanish, "El camarero es simpático", "El camarero es simpáticoooo"),
    MinimalPair(.portuguese, "O garçom é simpático", "O garçom é simpáticoooo"),
    MinimalPair(.italian, "Il cameriere è simpatico", "Il cameriere è simpaticoooo"),
    MinimalPair(.english, "The waiter is polite", "The waiter is poliiiite"),
  ]

  private static let shouted = [
    MinimalPair(.spanish, "El camarero es simpático", "El camarero es SIMPÁTICO"),
    MinimalPair(.portuguese, "O garçom é simpático", "O garçom é SIMPÁTICO"),
    MinimalPair(.italian, "Il bagno è sporco", "Il bagno è SPORCO"),
    MinimalPair(.english, "The waiter is rude", "The waiter is RUDE"),
  ]

  @Test(arguments: stretched + shouted) func stretchedAndShoutedWordsAreStronger(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect((plain.score > 0) == (changed.score > 0))
    #expect(abs(changed.score) > abs(plain.score))
  }

  @Test func theRuleActs() throws {
    try expectAction(of: .wordShape, on: Self.superlatives)
    try expectAction(of: .wordShape, on: Self.stretched)
    try expectAction(of: .wordShape, on: Self.shouted)
  }

  /// Who writes everything in capitals stresses nothing.
  @Test(arguments: shouted) func capitalsThroughoutStressNothing(_ pair: MinimalPair) throws {
    let all = try RuleTrace(pair.plain.uppercased(), pair.language)
    let plain = try pair.read().plain
    #expect(all.score == plain.score)
    #expect(all.touched(by: .wordShape).isEmpty)
  }

  /// A small word of two letters shows that not everything is shouted; a single capital letter shows nothing.
  @Test(arguments: [
    SpokenText(.spanish, "EL CAMARERO ES SIMPÁTICO de VERDAD"), SpokenText(.portuguese, "GARÇOM SIMPÁTICO em TUDO"),
    SpokenText(.italian, "CAMERIERE SIMPATICO in TUTTO"), SpokenText(.english, "POLITE WAITER to US"),
  ])
  func capitalsAmongSmallWordsStress(_ comment: SpokenText) throws {
    #expect(try !comment.read().touched(by: .wordShape).isEmpty)
  }
}
