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

  @Test(arguments: [
    SpokenText(.spanish, "Las instalaciones del hotel en general"), SpokenText(.spanish, "El personal, sobre todo"),
    SpokenText(.spanish, "La atención del personal en el bar y en recepción"),
    SpokenText(.spanish, "La ubicación, el precio y el personal"), SpokenText(.spanish, "La ubicación jaja"),
    SpokenText(.spanish, "1. La ubicación 2. El personal"),
    SpokenText(.portuguese, "O atendimento na recepção do hotel"), SpokenText(.portuguese, "Quarto, piscina"),
    SpokenText(.portuguese, "Principalmente o café da manhã"),
    SpokenText(.italian, "Posizione e accoglienza struttura"),
    SpokenText(.italian, "La posizione, soprattutto"), SpokenText(.english, "the care given by the nurses"),
    SpokenText(.english, "The swimming pool and the gardens"), SpokenText(.english, "Mostly location"),
  ])
  func complementsListsAndAdverbsOfChoiceLeaveTheNameBare(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .positive)
  }

  @Test(arguments: [
    SpokenText(.spanish, "El precio del desayuno"), SpokenText(.spanish, "El precio y la ubicación"),
    SpokenText(.portuguese, "O preço do café da manhã"), SpokenText(.portuguese, "O quarto dia"),
    SpokenText(.italian, "due fermate di bus"),
    SpokenText(.italian, "Un locale in centro"), SpokenText(.portuguese, "Atendimento normal"),
    SpokenText(.english, "the price of the room"), SpokenText(.english, "Mostly the wait"),
  ])
  func theHeadOfANameDecides(_ comment: SpokenText) throws {
    #expect(try comment.read().label != .positive)
  }
}
