import OpinaLexicon
import OpinaSentiment
import Testing

struct IronyTests {
  private static let pairs = [
    MinimalPair(.spanish, "Gracias por todo", "Gracias por nada"),
    MinimalPair(.portuguese, "Obrigado por tudo", "Obrigado por nada"),
    MinimalPair(.portuguese, "Ótimo atendimento", "Ótimo atendimento, só que não"),
    MinimalPair(.italian, "Il servizio veloce", "Alla faccia del servizio veloce"),
    MinimalPair(.italian, "Grazie di tutto", "Grazie per niente"),
    MinimalPair(.english, "Thanks for everything", "Thanks for nothing"),
    MinimalPair(.english, "Great service", "Yeah right great service"),
  ]

  @Test(arguments: pairs) func mockPraiseIsNone(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score >= 0)
    #expect(changed.score < 0)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Muchas gracias por el servicio rápido"),
    SpokenText(.portuguese, "Muito obrigado pelo ótimo atendimento"),
    SpokenText(.italian, "Grazie mille per il servizio veloce"),
    SpokenText(.english, "Thank you for the great service"),
  ])
  func realThanksArePraise(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.score > 0)
    #expect(trace.touched(by: .irony).isEmpty)
  }

  @Test(arguments: [
    MinimalPair(.spanish, "Fantástico", "Fantástico, me cobraron dos veces"),
    MinimalPair(.portuguese, "Fantástico", "Fantástico, me cobraram duas vezes"),
    MinimalPair(.italian, "Fantastico", "Fantastico, mi hanno addebitato due volte"),
    MinimalPair(.english, "Fantastic", "Fantastic, they charged me twice"),
  ])
  func aWordOfPraiseBeforeNothingButComplaintsIsMocked(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .positive)
    #expect(changed.label == .negative)
  }

  @Test(arguments: [
    MinimalPair(.spanish, "Bonito hotel 🙂", "Bonito hotel 🙄"),
    MinimalPair(.portuguese, "Bonito hotel 🙂", "Bonito hotel 🙄"),
    MinimalPair(.italian, "Bell'hotel 🙂", "Bell'hotel 🙄"), MinimalPair(.english, "Nice hotel 🙂", "Nice hotel 🙄"),
  ])
  func aFaceThatRollsItsEyesMocks(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .positive)
    #expect(changed.label == .negative)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Llegó roto 👏"), SpokenText(.portuguese, "Chegou quebrado 👏"),
    SpokenText(.italian, "È arrivato rotto 👏"), SpokenText(.english, "It arrived broken 👏"),
  ])
  func applauseForNothingButComplaintsMocks(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.label == .negative)
    #expect(trace.touched(by: .irony) == ["👏"])
  }

  @Test(arguments: [
    SpokenText(.spanish, "Me encanta 😭"), SpokenText(.portuguese, "Adorei 😭"),
    SpokenText(.italian, "Bellissimo 😭"), SpokenText(.english, "I love it 😭"),
  ])
  func tearsBesidePraiseAreOfJoy(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .positive)
  }

  @Test(arguments: [
    MinimalPair(.spanish, "Mi prima vive al lado", "Mi prima vive al lado jajaja"),
    MinimalPair(.portuguese, "Moro aqui ao lado", "Moro aqui ao lado kkkkk"),
    MinimalPair(.italian, "Abito qui accanto", "Abito qui accanto ahahah"),
    MinimalPair(.english, "I live next door", "I live next door hahaha"),
  ])
  func laughterTakesNoSideByItself(_ pair: MinimalPair) throws { #expect(try pair.read().changed.score <= 0) }
}
