import OpinaLexicon
import OpinaSentiment
import Testing

struct RefutationTests {
  private static let praise = [
    MinimalPair(.spanish, "Dicen que es rápido", "Dicen que es rápido y no lo es"),
    MinimalPair(.spanish, "Dicen que es cómodo", "Dicen que es cómodo, pero no lo es"),
    MinimalPair(.portuguese, "Dizem que é rápido", "Dizem que é rápido e não é"),
    MinimalPair(.portuguese, "Dizem que é confortável", "Dizem que é confortável, mas não é"),
    MinimalPair(.italian, "Dicono che è veloce", "Dicono che è veloce e non lo è"),
    MinimalPair(.italian, "Dicevano che era comodo", "Dicevano che era comodo ma non lo è"),
    MinimalPair(.english, "They say it is fast", "They say it is fast and it isn't"),
    MinimalPair(.english, "They told me it was comfortable", "They told me it was comfortable, but it wasn't"),
  ]

  @Test(arguments: praise) func praiseThatIsDeniedBehindItIsAComplaint(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score >= 0)
    #expect(changed.score < 0)
  }

  private static let fear = [
    MinimalPair(.spanish, "Parece difícil", "Parece difícil y no lo es"),
    MinimalPair(.portuguese, "Parece difícil", "Parece difícil e não é"),
    MinimalPair(.italian, "Sembra difficile", "Sembra difficile e non lo è"),
    MinimalPair(.english, "I thought it would be complicated", "I thought it would be complicated but it wasn't"),
  ]

  @Test(arguments: fear) func fearThatIsDeniedBehindItIsPraise(_ pair: MinimalPair) throws {
    #expect(try pair.read().changed.score > 0)
  }

  @Test func theRuleActs() throws {
    try expectAction(of: .refutation, on: Self.praise)
    try expectAction(of: .refutation, on: Self.fear)
  }

  private static let others = [
    SpokenText(.spanish, "El desayuno es bueno y no es caro"), SpokenText(.portuguese, "É bom e não é caro"),
    SpokenText(.italian, "È buono e non è caro"), SpokenText(.english, "It is good and it isn't expensive"),
  ]

  @Test(arguments: others) func aDenialWithWordsOfItsOwnRefutesNothing(_ text: SpokenText) throws {
    let trace = try text.read()
    #expect(trace.touched(by: .refutation).isEmpty)
    #expect(trace.score > 0)
  }
}
