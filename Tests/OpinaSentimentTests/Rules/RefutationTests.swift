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

  private static let sentences = [
    MinimalPair(.spanish, "Dicen que es fácil. Lo es.", "Dicen que es fácil. No lo es."),
    MinimalPair(.spanish, "Esperaba un buen trato. Y sí.", "Esperaba un buen trato. Y no."),
    MinimalPair(.portuguese, "Anunciam quartos limpos. São.", "Anunciam quartos limpos. Não são."),
    MinimalPair(.portuguese, "O pessoal é rápido. Sempre.", "Achei que era rápido. Só que não."),
    MinimalPair(.italian, "Dicono che è facile. Lo è.", "Dicono che è facile. Non lo è."),
    MinimalPair(.italian, "Il servizio è buono. Davvero.", "Pensavo fosse buono. E invece."),
    MinimalPair(.english, "They say it is easy. It is.", "They say it is easy. It isn't."),
    MinimalPair(.english, "They advertise clean rooms. They are.", "They advertise clean rooms. They aren't."),
  ]

  @Test(arguments: sentences) func aDenialMayBeASentenceOfItsOwn(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(changed.score < plain.score)
    #expect(changed.label == .negative)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Pensaba que iba a ser aburrido. Pues no."),
    SpokenText(.portuguese, "Achei que seria um desastre. Não foi."),
    SpokenText(.italian, "Avevo letto che il personale era antipatico. Non lo è."),
    SpokenText(.english, "I read that the staff were rude. They aren't."),
  ])
  func fearThatTheNextSentenceDeniesIsPraise(_ text: SpokenText) throws { #expect(try text.read().score > 0) }

  @Test(arguments: [
    SpokenText(.spanish, "Está limpio. No lo cambiaría."),
    SpokenText(.portuguese, "Tudo lindo. Não queríamos ir embora."),
    SpokenText(.italian, "È pulito. Non lo cambierei."),
    SpokenText(.english, "Lovely people. There's nothing more to say."),
    SpokenText(.english, "I loved it. My husband didn't."),
  ])
  func aSentenceThatSaysMoreRefutesNothing(_ text: SpokenText) throws {
    let trace = try text.read()
    #expect(trace.touched(by: .refutation).isEmpty)
    #expect(trace.score > 0)
  }

  @Test(arguments: [
    SpokenText(.spanish, "El baño estaba sucio. Les pedí que lo limpiaran. No lo hicieron."),
    SpokenText(.portuguese, "Pedi que fizessem silêncio. Não fizeram."),
    SpokenText(.italian, "La camera era sporca. Non me l'aspettavo."),
    SpokenText(.english, "The room was dirty. I wasn't happy."),
  ])
  func aComplaintThatNobodyOnlySaidStays(_ text: SpokenText) throws { #expect(try text.read().score < 0) }

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
