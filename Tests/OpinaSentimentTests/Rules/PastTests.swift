import OpinaLexicon
import OpinaSentiment
import Testing

struct PastTests {
  private static let pairs = [
    MinimalPair(.spanish, "El camarero era simpático", "Antes el camarero era simpático"),
    MinimalPair(.spanish, "El hotel era bonito", "Antiguamente el hotel era bonito"),
    MinimalPair(.portuguese, "O garçom era simpático", "Antes o garçom era simpático"),
    MinimalPair(.portuguese, "O hotel era bonito", "Antigamente o hotel era bonito"),
    MinimalPair(.italian, "Il cameriere era simpatico", "Un tempo il cameriere era simpatico"),
    MinimalPair(.italian, "L'hotel era bello", "In passato l'hotel era bello"),
    MinimalPair(.english, "It is a nice hotel", "It used to be a nice hotel"),
    MinimalPair(.english, "The waiter was polite", "Previously the waiter was polite"),
  ]

  @Test(arguments: pairs) func whatUsedToBeGoodIsNotAnyMore(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < 0)
  }

  @Test func theRuleActs() throws { try expectAction(of: .past, on: Self.pairs) }

  private static let complaints = [
    MinimalPair(.spanish, "El baño estaba sucio", "Antes el baño estaba sucio"),
    MinimalPair(.portuguese, "O banheiro era sujo", "Antigamente o banheiro era sujo"),
    MinimalPair(.italian, "Il bagno era sporco", "In passato il bagno era sporco"),
    MinimalPair(.english, "The waiter was rude", "Previously the waiter was rude"),
  ]

  @Test(arguments: complaints) func whatUsedToBeBadIsBetterNow(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score < 0)
    #expect(changed.score > plain.score)
  }

  @Test(arguments: [
    MinimalPair(.spanish, "El camarero era simpático aquí", "El camarero era simpático antiguamente"),
    MinimalPair(.portuguese, "O garçom era simpático aqui", "O garçom era simpático antigamente"),
    MinimalPair(.italian, "Il cameriere era simpatico qui", "Il cameriere era simpatico in passato"),
    MinimalPair(.english, "The waiter was polite here", "The waiter was polite in the past"),
  ])
  func aDateBehindDatesWhatStandsBefore(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < 0)
  }

  @Test(arguments: [
    MinimalPair(
      .spanish, "Antes era una maravilla, ahora es un desastre", "Antes era un desastre ahora es una maravilla"),
    MinimalPair(.portuguese, "Antes era ótimo agora é uma droga", "O que antes era um caos agora é uma maravilha"),
    MinimalPair(.italian, "Prima era ottimo ora è pessimo", "Prima era scomodo adesso è comodissimo"),
    MinimalPair(.english, "It used to be great now it is awful", "It used to be slow now it is fast"),
    MinimalPair(
      .italian, "L'anno scorso pagavo 110 a bolletta, adesso 180", "L'anno scorso pagavo 180 a bolletta, adesso 110"),
    MinimalPair(
      .spanish, "El año pasado pagaba 30 y ahora pago 45", "El año pasado pagaba 45 y ahora pago 30"),
  ])
  func whatStandsBehindNowIsNow(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .negative)
    #expect(changed.label == .positive)
  }
}
