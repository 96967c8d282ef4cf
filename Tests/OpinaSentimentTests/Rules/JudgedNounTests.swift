import OpinaLexicon
import OpinaSentiment
import Testing

struct JudgedNounTests {
  private static let pairs = [
    MinimalPair(.spanish, "Atención en la tienda", "Mediocre atención en la tienda"),
    MinimalPair(.spanish, "Puntualidad de los trenes", "Pésima puntualidad de los trenes"),
    MinimalPair(.portuguese, "Qualidade do som", "Péssima qualidade do som"),
    MinimalPair(.portuguese, "Pontualidade dos trens", "Horrível pontualidade dos trens"),
    MinimalPair(.italian, "Pulizia delle camere", "Pessima pulizia delle camere"),
    MinimalPair(.italian, "Cortesia del personale", "Orribile cortesia del personale"),
    MinimalPair(.english, "Hospitality of the owners", "Awful hospitality of the owners"),
    MinimalPair(.english, "Comfort of the seats", "Dreadful comfort of the seats"),
  ]

  @Test(arguments: pairs) func aBadAdjectiveJudgesTheGoodNoun(_ pair: MinimalPair) throws {
    let (_, changed) = try pair.read()
    #expect(changed.label == .negative)
  }

  @Test func theRuleActs() throws { try expectAction(of: .judgedNoun, on: Self.pairs) }

  /// Praise before a bad thing mocks it, and does not take the thing back.
  @Test(arguments: [
    SpokenText(.spanish, "Bonita basura"), SpokenText(.portuguese, "Bonita porcaria"),
    SpokenText(.italian, "Bella schifezza"), SpokenText(.english, "Beautiful rubbish"),
  ])
  func praiseJudgesNoBadThing(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .judgedNoun).isEmpty)
  }

  @Test(arguments: [SpokenText(.italian, "Scarsa attenzione al cliente")])
  func aBadAdjectiveJudgesAGroupOfWords(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.label == .negative)
    #expect(!trace.touched(by: .judgedNoun).isEmpty)
  }
}
