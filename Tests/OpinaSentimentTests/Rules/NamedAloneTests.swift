import OpinaFeedback
import OpinaLexicon
import OpinaSentiment
import Testing

struct NamedAloneTests {
  @Test(arguments: [
    SpokenText(.spanish, "La ubicación y el desayuno"), SpokenText(.portuguese, "A localização e o café da manhã"),
    SpokenText(.italian, "La posizione e la colazione."), SpokenText(.english, "Location and breakfast"),
  ])
  func theBareNameOfAPartPraisesIt(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.label == .positive)
    #expect(trace.score > 0 && trace.score < 0.4)
  }

  @Test(arguments: [
    SpokenText(.spanish, "¿La ubicación y el desayuno?"), SpokenText(.portuguese, "A localização fica na praia"),
    SpokenText(.italian, "Il parcheggio"), SpokenText(.english, "The prices"),
    SpokenText(.english, "I asked about breakfast"), SpokenText(.english, "She works at the front desk"),
    SpokenText(.english, "It is made of cotton"), SpokenText(.spanish, "El curso dura seis meses"),
    SpokenText(.spanish, "Había pan y leche en los estantes"),
  ])
  func questionsFactsAndSoreSpotsSayNothing(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .neutral)
  }

  @Test(arguments: [
    SpokenText(.spanish, "El desayuno"), SpokenText(.portuguese, "O café da manhã"),
    SpokenText(.italian, "La colazione"), SpokenText(.english, "Breakfast"),
  ])
  func theQuestionDecidesFirst(_ comment: SpokenText) throws {
    #expect(try comment.read(answering: .improve).label == .negative)
  }
}
