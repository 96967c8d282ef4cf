import OpinaLexicon
import OpinaSentiment
import Testing

/// A negator reaches over what is put in between commas, brackets or dashes.
struct InsertionTests {
  @Test(arguments: [
    MinimalPair(.spanish, "Son, la verdad, amables", "No son, la verdad, amables"),
    MinimalPair(.spanish, "El servicio es, en mi opinión, rápido", "El servicio no es, en mi opinión, rápido"),
    MinimalPair(.spanish, "El baño está (la verdad) limpio", "El baño no está (la verdad) limpio"),
    MinimalPair(.spanish, "Es – siendo sincero – un buen hotel", "No es – siendo sincero – un buen hotel"),
    MinimalPair(.portuguese, "São (mesmo) simpáticos", "Não são (mesmo) simpáticos"),
    MinimalPair(.portuguese, "O pessoal foi, devo dizer, simpático", "O pessoal não foi, devo dizer, simpático"),
    MinimalPair(.portuguese, "O atendimento é – sinceramente – rápido", "O atendimento não é – sinceramente – rápido"),
    MinimalPair(.italian, "Sono, devo dire, gentili", "Non sono, devo dire, gentili"),
    MinimalPair(.italian, "Il servizio è, a mio parere, veloce", "Il servizio non è, a mio parere, veloce"),
    MinimalPair(.italian, "La camera era (sinceramente) pulita", "La camera non era (sinceramente) pulita"),
    MinimalPair(.english, "Staff were, I must say, helpful", "Staff were not, I must say, helpful"),
    MinimalPair(.english, "Staff were (always) helpful", "Staff were not (at all) helpful"),
    MinimalPair(.english, "The staff is - to be honest - friendly", "The staff is not - to be honest - friendly"),
    MinimalPair(.english, "It is, as they claim, cheap", "It is not, as they claim, cheap"),
  ])
  func aNegatorReachesOverAnInsertion(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .positive)
    #expect(changed.label == .negative)
  }

  /// Behind a comma that parts nothing a list, a contrast or another sentence goes on.
  @Test(arguments: [
    SpokenText(.spanish, "No, la verdad, muy amables todos"), SpokenText(.spanish, "No es lento, rápido, eficaz"),
    SpokenText(.portuguese, "Não, gostei muito, recomendo"), SpokenText(.portuguese, "Não é lento, rápido, eficaz"),
    SpokenText(.italian, "No, tutto bene, grazie"), SpokenText(.italian, "Non è lento, veloce, preciso"),
    SpokenText(.english, "No, the food was great, really"), SpokenText(.english, "Not slow, friendly, cheap"),
    SpokenText(.english, "The room was not big, but clean, and quiet"),
  ])
  func aNegatorEndsBeforeAListOrAContrast(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .positive)
  }
}
