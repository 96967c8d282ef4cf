import OpinaFeedback
import OpinaLexicon
import OpinaSentiment
import Testing

struct AskedWishTests {
  /// Verbs that say what is to be done, auxiliaries among them.
  @Test(arguments: [
    SpokenText(.spanish, "Ser puntuales"), SpokenText(.spanish, "Sean puntuales"),
    SpokenText(.spanish, "Cumplan con lo prometido"), SpokenText(.spanish, "Explicar clarito cuánto voy a pagar"),
    SpokenText(.portuguese, "Ser pontuais"), SpokenText(.portuguese, "Entreguem no prazo"),
    SpokenText(.italian, "Essere puntuali"), SpokenText(.italian, "Siate più onesti"),
    SpokenText(.english, "Be punctual"), SpokenText(.english, "Answer quickly"),
  ])
  func whatIsToBeDoneIsWanted(_ comment: SpokenText) throws {
    #expect(try comment.read(answering: .improve).label == .negative)
  }

  /// What is praised has been done.
  @Test(arguments: [
    SpokenText(.spanish, "Sigan así"),
    SpokenText(.portuguese, "Continuem assim"), SpokenText(.italian, "Continuate così"),
    SpokenText(.english, "Keep up the good work"), SpokenText(.english, "Staff are always friendly"),
  ])
  func whatIsDoneAlreadyIsPraised(_ comment: SpokenText) throws {
    #expect(try comment.read(answering: .improve).label == .positive)
  }

  /// What is to stay as it is pleases; what is to be kept in another state does not.
  @Test(arguments: [
    MinimalPair(.spanish, "Mantener limpios los baños", "Mantener la buena atención"),
    MinimalPair(.portuguese, "Manter os banheiros limpos", "Manter o bom atendimento"),
    MinimalPair(.italian, "Mantenere puliti i bagni", "Mantenere l'ottimo servizio"),
    MinimalPair(.english, "Keep the toilets clean", "Keep the great service"),
  ])
  func whatIsToStayAsItIsPleases(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read(answering: .improve)
    #expect(plain.label == .negative)
    #expect(changed.label == .positive)
  }
}
