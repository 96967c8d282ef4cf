import Opina
import OpinaLexicon
import OpinaSentiment
import OpinaTestSupport
import Testing

struct ClauseSplitterTests {
  private func clauses(_ comment: SpokenText) throws -> [(text: String, joint: String?)] {
    try comment.read().explanation.clauses
  }

  @Test(arguments: [
    (SpokenText(.spanish, "El camarero es simpático pero el baño está sucio"), "but"),
    (SpokenText(.portuguese, "O garçom é simpático mas o banheiro está sujo"), "but"),
    (SpokenText(.italian, "Il cameriere è simpatico ma il bagno è sporco"), "but"),
    (SpokenText(.english, "The waiter is polite but the manager is rude"), "but"),
    (SpokenText(.spanish, "El baño está sucio aunque el camarero es simpático"), "although"),
    (SpokenText(.portuguese, "O banheiro está sujo embora o garçom é simpático"), "although"),
    (SpokenText(.italian, "Il bagno è sporco anche se il cameriere è simpatico"), "although"),
    (SpokenText(.english, "The manager is rude although the waiter is polite"), "although"),
    (SpokenText(.spanish, "El camarero es simpático porque el hotel es bonito"), "because"),
    (SpokenText(.portuguese, "O garçom é simpático porque o hotel é bonito"), "because"),
    (SpokenText(.italian, "Il cameriere è simpatico perché l'hotel è bello"), "because"),
    (SpokenText(.english, "The waiter is polite because the hotel is nice"), "because"),
  ])
  func connectivesOpenClauses(comment: SpokenText, joint: String) throws {
    let clauses = try clauses(comment)
    #expect(clauses.count == 2)
    #expect(clauses.last?.joint == joint)
  }

  @Test(arguments: [
    SpokenText(.spanish, "El camarero es simpático y el baño está sucio"),
    SpokenText(.portuguese, "O garçom é simpático e o banheiro está sujo"),
    SpokenText(.italian, "Il cameriere è simpatico e il bagno è sporco"),
    SpokenText(.english, "The waiter is polite and the manager is rude"),
  ])
  func andSeparatesWhereBothSidesSpeak(_ comment: SpokenText) throws {
    let clauses = try clauses(comment)
    #expect(clauses.count == 2)
    #expect(clauses.last?.joint == "and")
  }

  @Test(arguments: [
    SpokenText(.spanish, "Llegamos Ana y yo"), SpokenText(.portuguese, "Chegamos eu e Ana"),
    SpokenText(.italian, "Siamo arrivati io e Anna"),
    SpokenText(.english, "It was me and Anna"),
  ])
  func andOfPlainWordsSeparatesNothing(_ comment: SpokenText) throws { #expect(try clauses(comment).count == 1) }

  @Test(arguments: Language.allCases) func sentencesAndCommasSeparate(language: Language) throws {
    #expect(try clauses(SpokenText(language, "Hotel. Bar, metro! Taxi")).map(\.text).count == 4)
  }

  @Test(arguments: Language.allCases) func nothingHasNoClauses(language: Language) throws {
    #expect(try clauses(SpokenText(language, "")).isEmpty)
    #expect(try clauses(SpokenText(language, "...")).count <= 1)
  }

  @Test(arguments: [
    (SpokenText(.spanish, "A pesar de la lluvia la pasamos bien"), "despite"),
    (SpokenText(.spanish, "Aun con retraso, fue un viaje cómodo"), "despite"),
    (SpokenText(.english, "The wait was long but worth it"), "but"),
    (SpokenText(.english, "I'd give five stars if it didn't freeze"), "if"),
  ])
  func connectivesInsidePhrasesJoinClauses(_ comment: SpokenText, _ joint: String) throws {
    #expect(try comment.read().explanation.clauses.contains { $0.joint == joint })
  }
}
