import OpinaLexicon
import OpinaSentiment
import Testing

struct ContrastTests {
  private static let complaintLast = [
    MinimalPair(
      .spanish, "El camarero es simpático y el baño está sucio", "El camarero es simpático pero el baño está sucio"),
    MinimalPair(
      .portuguese, "O garçom é simpático e o banheiro está sujo", "O garçom é simpático mas o banheiro está sujo"),
    MinimalPair(
      .italian, "Il cameriere è simpatico e il bagno è sporco", "Il cameriere è simpatico ma il bagno è sporco"),
    MinimalPair(
      .english, "The waiter is polite and the manager is rude", "The waiter is polite but the manager is rude"),
  ]

  @Test(arguments: complaintLast) func aComplaintBehindButOutweighsThePraise(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(changed.score < plain.score)
    #expect(changed.score < 0)
  }

  private static let praiseLast = [
    MinimalPair(
      .spanish, "El baño está sucio y el camarero es simpático", "El baño está sucio pero el camarero es simpático"),
    MinimalPair(
      .portuguese, "O banheiro está sujo e o garçom é simpático", "O banheiro está sujo mas o garçom é simpático"),
    MinimalPair(
      .italian, "Il bagno è sporco e il cameriere è simpatico", "Il bagno è sporco ma il cameriere è simpatico"),
    MinimalPair(
      .english, "The manager is rude and the waiter is polite", "The manager is rude but the waiter is polite"),
  ]

  @Test(arguments: praiseLast) func praiseBehindButOutweighsTheComplaint(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(changed.score > plain.score)
  }

  @Test func theRuleActs() throws {
    try expectAction(of: .contrast, on: Self.complaintLast)
    try expectAction(of: .contrast, on: Self.praiseLast)
  }

  @Test(arguments: complaintLast + praiseLast) func andIsNoContrast(_ pair: MinimalPair) throws {
    #expect(try pair.read().plain.touched(by: .contrast).isEmpty)
  }

  @Test(arguments: [
    SpokenText(.spanish, "El local es bonito, pero es ruidoso"),
    SpokenText(.portuguese, "O local é bonito, mas está sujo"), SpokenText(.italian, "Il locale è bello, ma è caro"),
    SpokenText(.english, "The place is nice, but it is slow"),
  ])
  func praiseOfTheSameStrengthStands(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .mixed)
  }
}
