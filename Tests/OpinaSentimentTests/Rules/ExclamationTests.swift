import OpinaLexicon
import OpinaSentiment
import Testing

struct ExclamationTests {
  private static let pairs = [
    MinimalPair(.spanish, "Excelente atención. De no creer.", "Pésima atención. De no creer."),
    MinimalPair(.spanish, "Muy rica la comida, felicitaciones", "Un asco la comida, felicitaciones"),
    MinimalPair(.portuguese, "Resolveram tudo. Inacreditável.", "Não resolveram nada. Inacreditável."),
    MinimalPair(.italian, "Ottima cena, complimenti", "Pessima cena, complimenti"),
    MinimalPair(.english, "Lovely staff. Unbelievable.", "Rude staff. Unbelievable."),
    MinimalPair(.english, "Great meal, well done", "Awful meal, well done"),
  ]

  @Test(arguments: pairs) func amazementTakesTheSideOfWhatStandsBefore(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .positive)
    #expect(changed.label == .negative)
  }

  @Test func theRuleActs() throws { try expectAction(of: .exclamation, on: Self.pairs) }

  /// With nothing before it, or both praise and complaint, it keeps its own side.
  @Test(arguments: [
    SpokenText(.spanish, "Felicitaciones"), SpokenText(.portuguese, "Parabéns!"), SpokenText(.italian, "Complimenti!"),
    SpokenText(.english, "Well done!"), SpokenText(.italian, "Camera piccola ma personale gentilissimo. Complimenti!"),
  ])
  func aloneItKeepsItsSide(_ comment: SpokenText) throws {
    #expect(try comment.read().score > 0)
  }
}
