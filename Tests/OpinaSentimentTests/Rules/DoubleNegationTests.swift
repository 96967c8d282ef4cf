import OpinaLexicon
import OpinaSentiment
import Testing

struct DoubleNegationTests {
  private static let unread = "the words between the two negators hold a phrase or no connective that the rule knows"

  @Test(arguments: [
    MinimalPair(.spanish, "No hay nada que me guste", "No hay nada que no me guste"),
    MinimalPair(.spanish, "No puedo recomendarlo", "No puedo no recomendarlo"),
    MinimalPair(
      .spanish, "Nunca hubo un camarero que fuera amable",
      "Nunca hubo un camarero que no fuera amable"),
    MinimalPair(.spanish, "No hay nada que sea bonito", "No hay nada que no sea bonito"),
    MinimalPair(.spanish, "Nadie que sea amable", "Nadie que no sea amable"),
    MinimalPair(.portuguese, "Não há ninguém que seja amável", "Não há ninguém que não seja amável"),
    MinimalPair(.portuguese, "Não podemos recomendar", "Não podemos não recomendar"),
    MinimalPair(.portuguese, "Não dá para recomendar", "Não dá para não recomendar"),
    MinimalPair(
      .portuguese, "Nunca houve um garçom que fosse simpático",
      "Nunca houve um garçom que não fosse simpático"),
    MinimalPair(.italian, "Non posso consigliarlo", "Non posso non consigliarlo"),
    MinimalPair(.italian, "Non possiamo consigliarlo", "Non possiamo non consigliarlo"),
    MinimalPair(.italian, "Non posso raccomandarlo", "Non posso non raccomandarlo"),
    MinimalPair(.italian, "Non puoi apprezzarlo", "Non puoi non apprezzarlo"),
    MinimalPair(.english, "You can't love it", "You can't not love it"),
    MinimalPair(.english, "You can't recommend it", "You can't not recommend it"),
    MinimalPair(.english, "I cannot recommend it", "I cannot not recommend it"),
    MinimalPair(.english, "There wasn't a day when it worked", "There wasn't a day when it didn't work"),
    MinimalPair(
      .portuguese, "Não há nada que seja bonito", "Não há nada que não seja bonito", issue: Self.unread),
    MinimalPair(.italian, "Non c'è nulla che sia bello", "Non c'è nulla che non sia bello", issue: Self.unread),
    MinimalPair(
      .english, "There was no day when the wifi was fast", "There wasn't a day when the wifi wasn't fast",
      issue: Self.unread),
  ])
  func twoDenialsCancel(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    pair.expecting {
      #expect(plain.score < 0)
      #expect(changed.score > 0)
    }
  }

  /// Negators that only agree count once, and so does one said twice.
  @Test(arguments: [
    SpokenText(.spanish, "No es nunca amable"), SpokenText(.spanish, "No no me gusta"),
    SpokenText(.portuguese, "Não é nunca educado"), SpokenText(.portuguese, "Não não gostei"),
    SpokenText(.italian, "Non è mai gentile"), SpokenText(.italian, "Nessuno non è gentile"),
    SpokenText(.english, "It is never, never clean"), SpokenText(.english, "I did not, did not like it"),
  ])
  func agreeingNegatorsCountOnce(_ comment: SpokenText) throws {
    #expect(try comment.read().score < 0)
  }
}
