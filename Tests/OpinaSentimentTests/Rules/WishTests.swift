import Opina
import OpinaLexicon
import OpinaSentiment
import Testing

struct WishTests {
  private static let pairs = [
    MinimalPair(.spanish, "Un buen manual", "Falta un buen manual"),
    MinimalPair(.spanish, "Un camarero simpático", "Me gustaría un camarero simpático"),
    MinimalPair(.spanish, "El servicio es rápido", "El servicio debería ser rápido"),
    MinimalPair(.portuguese, "Um bom manual", "Falta um bom manual"),
    MinimalPair(.portuguese, "Um garçom simpático", "Gostaria de um garçom simpático"),
    MinimalPair(.portuguese, "Um garçom simpático", "Gostaria de ter um garçom simpático"),
    MinimalPair(.portuguese, "O serviço é rápido", "O serviço deveria ser rápido"),
    MinimalPair(.italian, "Un buon manuale", "Manca un buon manuale"),
    MinimalPair(.italian, "Un cameriere simpatico", "Vorrei un cameriere simpatico"),
    MinimalPair(.italian, "Il servizio è veloce", "Il servizio dovrebbe essere veloce"),
    MinimalPair(.english, "It has a good manual", "It lacks a good manual"),
    MinimalPair(.english, "The waiter was polite", "I wish the waiter was polite"),
    MinimalPair(.english, "The service is fast", "The service should be fast"),
  ]

  @Test(arguments: pairs) func whatIsWishedForIsNotThere(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < plain.score / 2)
  }

  @Test func theRuleActs() throws { try expectAction(of: .wish, on: Self.pairs) }

  @Test(arguments: [
    SpokenText(.spanish, "El personal es amable, falta un manual"),
    SpokenText(.portuguese, "O garçom é simpático, falta um manual"),
    SpokenText(.italian, "Il personale è gentile, manca un manuale"),
    SpokenText(.english, "The staff are friendly, it lacks a manual"),
  ])
  func praiseOutsideTheWishStays(_ comment: SpokenText) throws {
    let praise = try comment.read().explanation.lines.filter { $0.base > 0 }
    #expect(!praise.isEmpty)
    #expect(praise.allSatisfy { line in !line.steps.contains { $0.rule == Rule.wish.rawValue } })
  }

  @Test(arguments: [
    MinimalPair(.spanish, "La caja se rompe", "Añadan cartón para que no se rompa la caja"),
    MinimalPair(.portuguese, "A caixa quebra", "Ponham papelão para que não quebre a caixa"),
    MinimalPair(.italian, "La scatola si rompe", "Mettete del cartone affinché non si rompa la scatola"),
    MinimalPair(.english, "The box breaks", "Add cardboard so that it does not break"),
  ])
  func aPurposeTakesNoSide(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(changed.score >= plain.score)
    #expect(abs(changed.score) < 0.25)
  }

  /// More of something behind a verb that asserts is no wish.
  @Test func comparisonsAskForNothing() throws {
    let comment = SpokenText(.english, "The seats are more comfortable now")
    #expect(try comment.read().label == .positive)
  }

  /// What could have been done to somebody and was not is to the credit of who did not.
  @Test(arguments: [
    MinimalPair(
      .spanish, "Me podían haber cobrado el doble", "Me podían haber cobrado el doble y no lo hicieron"),
    MinimalPair(.portuguese, "Podiam ter cobrado o dobro", "Podiam ter cobrado o dobro e não cobraram"),
    MinimalPair(.italian, "Potevano ignorare il mio reclamo", "Potevano ignorare il mio reclamo e non l'hanno fatto"),
    MinimalPair(
      .english, "They could have ignored my complaint", "They could have ignored my complaint but they didn't"),
  ])
  func harmThatCouldHaveBeenDoneAndWasNotIsPraise(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(changed.score > plain.score)
    #expect(changed.score > 0)
  }
}
