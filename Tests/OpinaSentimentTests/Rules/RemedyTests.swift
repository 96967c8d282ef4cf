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

  /// Words that say themselves that it was put right reach back over a comma and a full stop.
  @Test(arguments: [
    SpokenText(.spanish, "Llegó con un rasguño. Me devolvieron el dinero el mismo día."),
    SpokenText(.portuguese, "Veio com um risco. Devolveram o dinheiro no mesmo dia."),
    SpokenText(.italian, "È arrivato graffiato. Mi hanno rimborsato lo stesso giorno."),
    SpokenText(.english, "It arrived scratched. They refunded me the same day."),
  ])
  func whatWasPutRightInTheNextSentenceIsNoComplaint(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(!trace.touched(by: .remedy).isEmpty)
    #expect(trace.label == .positive)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Llegó roto, me devolvieron el dinero tarde y el nuevo también se rompió"),
    SpokenText(.portuguese, "Veio com defeito e trocaram por outro com defeito"),
    SpokenText(.english, "It broke. They replaced it. The new one broke too."),
  ])
  func whatFailsAgainWasNotPutRight(_ comment: SpokenText) throws {
    #expect(try comment.read().label != .positive)
  }
}
