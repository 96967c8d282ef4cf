import OpinaLexicon
import OpinaSentiment
import Testing

struct DoubleNegationTests {
  private static let unread = "the words between the two negators hold a phrase or no connective that the rule knows"

  @Test(arguments: [
    MinimalPair(.spanish, "No hay nada que me guste", "No hay nada que no me guste"),
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
    SpokenText(.english, "It is never, never clean"),
  ])
  func agreeingNegatorsCountOnce(_ comment: SpokenText) throws {
    #expect(try comment.read().score < 0)
  }
}
