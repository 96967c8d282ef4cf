import OpinaLexicon
import OpinaSentiment
import Testing

struct DeniedNameTests {
  private static let trouble = [
    MinimalPair(.spanish, "¿Problemas? Todos.", "¿Problemas? Ninguno."),
    MinimalPair(.spanish, "¿Colas? Muchas", "¿Colas? Ninguna"),
    MinimalPair(.spanish, "¿Retrasos? Siempre", "¿Retrasos? Nunca"),
    MinimalPair(.portuguese, "Problemas? Muitos.", "Problemas? Nenhum."),
    MinimalPair(.portuguese, "Filas? Muitas", "Filas? Nenhuma"),
    MinimalPair(.portuguese, "Atrasos? Sempre", "Atrasos? Nunca"),
    MinimalPair(.italian, "Problemi? Tanti.", "Problemi? Nessuno."),
    MinimalPair(.italian, "Code? Tante", "Code? Nessuna"),
    MinimalPair(.italian, "Ritardi? Sempre", "Ritardi? Mai"),
    MinimalPair(.english, "Problems? Plenty.", "Problems? None."),
    MinimalPair(.english, "Queues? Plenty", "Queues? None"),
    MinimalPair(.english, "Delays? Always", "Delays? Never"),
  ]

  @Test(arguments: trouble) func troubleThatIsNamedAndDeniedIsPraise(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score <= 0)
    #expect(changed.label == .positive)
  }

  private static let missing = [
    MinimalPair(.spanish, "¿Limpieza? De diez", "¿Limpieza? Ninguna"),
    MinimalPair(.spanish, "¿Aire acondicionado? Sí", "¿Aire acondicionado? Ninguno"),
    MinimalPair(.portuguese, "Limpeza? Nota dez", "Limpeza? Nenhuma"),
    MinimalPair(.portuguese, "Elevador? Sim", "Elevador? Não"),
    MinimalPair(.italian, "Gentilezza? Tanta", "Gentilezza? Zero"),
    MinimalPair(.italian, "Ascensore? Sì", "Ascensore? No"),
    MinimalPair(.english, "Cleanliness? Ten out of ten", "Cleanliness? Zero"),
    MinimalPair(.english, "Breakfast? Yes", "Breakfast? None"),
  ]

  @Test(arguments: missing) func whatOneMayExpectAndIsDeniedIsMissing(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score >= 0)
    #expect(changed.label == .negative)
  }

  @Test func theRuleActs() throws {
    try expectAction(of: .question, on: Self.trouble)
    try expectAction(of: .question, on: Self.missing)
  }

  @Test(arguments: [
    SpokenText(.spanish, "¿Hijos? Ninguno"), SpokenText(.portuguese, "Filhos? Nenhum"),
    SpokenText(.italian, "Figli? Nessuno"), SpokenText(.english, "Children? None"),
  ])
  func whatIsNoThemeIsNotMissing(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .neutral)
  }

  @Test(arguments: [
    SpokenText(.spanish, "¿Hay parking? Gracias"), SpokenText(.portuguese, "Tem estacionamento? Obrigado"),
    SpokenText(.italian, "C'è il parcheggio? Grazie"), SpokenText(.english, "Is there parking? Thanks"),
  ])
  func aQuestionThatAsksIsAnsweredByNobody(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .bareNegation).isEmpty)
    #expect(try comment.read().score >= 0)
  }
}
