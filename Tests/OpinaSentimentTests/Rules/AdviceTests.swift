import OpinaLexicon
import OpinaSentiment
import Testing

struct AdviceTests {
  private static let pairs = [
    MinimalPair(.spanish, "Una habitación tranquila", "Aconsejo una habitación tranquila"),
    MinimalPair(.portuguese, "Um quarto tranquilo", "Aconselho a um quarto tranquilo"),
    MinimalPair(.italian, "Una camera tranquilla", "Vi consiglio di chiedere una camera tranquilla"),
    MinimalPair(.english, "A quiet room", "Make sure you ask for a quiet room"),
  ]

  @Test(arguments: pairs) func adviceIsHardlyPraise(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < plain.score)
  }

  @Test func theRuleActs() throws { try expectAction(of: .advice, on: Self.pairs) }

  @Test(arguments: pairs) func plainPraiseIsNotTouched(_ pair: MinimalPair) throws {
    #expect(try pair.read().plain.touched(by: .advice).isEmpty)
  }
}
