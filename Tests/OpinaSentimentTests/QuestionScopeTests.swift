import OpinaLexicon
import OpinaSentiment
import Testing

struct QuestionScopeTests {
  @Test(arguments: [
    SpokenText(.spanish, "Rápido y amable, ¿tienen parking?"),
    SpokenText(.portuguese, "Comida ótima: tem estacionamento?"),
    SpokenText(.italian, "Pizza ottima, conto onesto, che volere di più?"),
    SpokenText(.english, "Great food, but do you have parking?"),
  ])
  func whatIsSaidBeforeAQuestionStands(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.label == .positive)
    #expect(trace.score > 0.3)
  }

  @Test(arguments: [
    SpokenText(.spanish, "¿Tienen wifi, piscina buena y desayuno?"),
    SpokenText(.portuguese, "Vocês têm wifi, piscina boa e café?"),
    SpokenText(.italian, "Avete wifi, una buona piscina e la colazione?"),
    SpokenText(.english, "Do you have wifi, a good pool and breakfast?"),
  ])
  func aListThatIsAskedForIsNoPraise(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .neutral)
  }
}
