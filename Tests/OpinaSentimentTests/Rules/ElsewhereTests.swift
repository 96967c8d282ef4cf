import OpinaLexicon
import OpinaSentiment
import Testing

struct ElsewhereTests {
  private static let rivals = [
    MinimalPair(.spanish, "El camarero es simpático", "En otros hoteles el camarero es simpático"),
    MinimalPair(.portuguese, "O garçom é simpático", "Em outros hotéis o garçom é simpático"),
    MinimalPair(.italian, "Il cameriere è simpatico", "In altri hotel il cameriere è simpatico"),
    MinimalPair(.english, "The waiter is polite", "At other hotels the waiter is polite"),
  ]

  @Test(arguments: rivals) func praiseOfARivalIsNoPraise(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score <= 0)
  }

  private static let reported = [
    MinimalPair(.spanish, "El camarero es simpático", "Dicen que el camarero es simpático"),
    MinimalPair(.portuguese, "O garçom é simpático", "Dizem que o garçom é simpático"),
    MinimalPair(.italian, "Il cameriere è simpatico", "Dicono che il cameriere è simpatico"),
    MinimalPair(.english, "The waiter is polite", "They say the waiter is polite"),
  ]

  private static let earlier = [
    MinimalPair(.spanish, "El camarero era simpático", "La otra vez el camarero era simpático"),
    MinimalPair(.portuguese, "O garçom era simpático", "Da última vez o garçom era simpático"),
    MinimalPair(.italian, "Il cameriere era simpatico", "L'altra volta il cameriere era simpatico"),
    MinimalPair(.english, "The waiter was polite", "Last time the waiter was polite"),
  ]

  @Test(arguments: reported + earlier) func praiseThatIsReportedOrEarlierIsWeaker(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < plain.score)
  }

  @Test func theRuleActs() throws {
    try expectAction(of: .elsewhere, on: Self.rivals)
    try expectAction(of: .elsewhere, on: Self.reported)
    try expectAction(of: .elsewhere, .past, on: Self.earlier)
  }

  @Test(arguments: rivals + reported) func plainPraiseIsNotTouched(_ pair: MinimalPair) throws {
    #expect(try pair.read().plain.touched(by: .elsewhere).isEmpty)
  }
}
