import OpinaLexicon
import OpinaSentiment
import Testing

struct RemedyTests {
  private static let pairs = [
    MinimalPair(
      .spanish, "A la camisa se le cayó un botón", "A la camisa se le cayó un botón y me regalaron otra"),
    MinimalPair(.portuguese, "Caiu um botão da camisa", "Caiu um botão da camisa e me mandaram outra nova"),
    MinimalPair(.italian, "Si era scucito un orlo", "Si era scucito un orlo e me ne hanno dato uno nuovo"),
    MinimalPair(.english, "A button came off", "A button came off and they sent me a new one"),
  ]

  @Test(arguments: pairs) func aMishapThatWasPutRightIsNoComplaint(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .negative)
    #expect(changed.label == .positive)
  }

  @Test func theRuleActs() throws { try expectAction(of: .remedy, on: Self.pairs) }

  @Test(arguments: [
    SpokenText(.spanish, "La habitación estaba sucia y el personal es amable"),
    SpokenText(.portuguese, "O quarto estava sujo e o pessoal é simpático"),
    SpokenText(.italian, "La camera era sporca e il personale è gentile"),
    SpokenText(.english, "The room was dirty and the staff are friendly"),
  ])
  func praiseOfSomethingElseRemediesNothing(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .remedy).isEmpty)
  }
}
