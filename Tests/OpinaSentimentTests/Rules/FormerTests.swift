import OpinaLexicon
import OpinaSentiment
import Testing

struct FormerTests {
  private static let complaints = [
    MinimalPair(.spanish, "El modelo nuevo es mucho mejor", "El modelo anterior era mucho mejor"),
    MinimalPair(.spanish, "Este aguanta mucho más", "El modelo anterior aguantaba mucho más"),
    MinimalPair(.spanish, "Mi coche nuevo es más cómodo", "Mi antiguo coche era más cómodo"),
    MinimalPair(.portuguese, "O modelo novo é mais rápido", "O modelo antigo era mais rápido"),
    MinimalPair(.portuguese, "Meu celular novo é mais rápido", "Meu celular antigo era mais rápido"),
    MinimalPair(.italian, "La versione nuova è più veloce", "La versione vecchia era più veloce"),
    MinimalPair(.italian, "La nuova app è più semplice", "La vecchia app era più semplice"),
    MinimalPair(.english, "The new model is better", "The old model was better"),
    MinimalPair(.english, "The battery lasted two days", "My old phone's battery lasted two days"),
    MinimalPair(.english, "My new car is more comfortable", "My previous car was more comfortable"),
  ]

  @Test(arguments: complaints) func praiseOfWhatOneHadBeforeIsAComplaint(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .positive)
    #expect(changed.label == .negative)
  }

  @Test func theRuleActs() throws { try expectAction(of: .former, on: Self.complaints) }

  @Test(arguments: [
    SpokenText(.spanish, "Mucho mejor que el anterior"),
    SpokenText(.spanish, "El anterior era malísimo, este es genial"),
    SpokenText(.spanish, "He cambiado mi móvil viejo por este y estoy encantado"),
    SpokenText(.spanish, "El casco antiguo es precioso"),
    SpokenText(.portuguese, "Muito melhor que o anterior"),
    SpokenText(.portuguese, "O antigo era péssimo, este é ótimo"),
    SpokenText(.portuguese, "Troquei o meu antigo por este e estou muito satisfeita"),
    SpokenText(.portuguese, "O centro antigo é lindo"),
    SpokenText(.italian, "Molto meglio di quello di prima"),
    SpokenText(.italian, "Il vecchio era pessimo, questo è fantastico"),
    SpokenText(.italian, "Ho sostituito il vecchio con questo e sono contentissimo"),
    SpokenText(.italian, "Un vecchio albergo ma molto accogliente"),
    SpokenText(.english, "Much better than my old one"),
    SpokenText(.english, "The old one was awful, this one is great"),
    SpokenText(.english, "The old model was great and this one is even better"),
    SpokenText(.english, "It replaced my old one and it is wonderful"),
    SpokenText(.english, "The old town is lovely"),
  ])
  func whatIsNowOrElseIsPraisedStaysPraise(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .positive)
  }
}
