import OpinaLexicon
import OpinaSentiment
import Testing

struct DeniedListTests {
  private static let pairs = [
    MinimalPair(.spanish, "Sin problemas, con retrasos", "Sin problemas o retrasos"),
    MinimalPair(.portuguese, "Sem problemas, com atrasos", "Sem problemas ou atrasos"),
    MinimalPair(.italian, "Senza problemi, con ritardi", "Senza problemi o ritardi"),
    MinimalPair(.english, "No problems, some delays", "No problems or delays"),
  ]

  @Test(arguments: pairs) func whatOrAddsIsDeniedAsWell(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(changed.label == .positive)
    #expect(changed.score > plain.score)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Sin problemas y sucio"), SpokenText(.english, "No problems, delays and dirt everywhere"),
  ])
  func anAndDeniesNoMore(_ comment: SpokenText) throws {
    #expect(try comment.read().label != .positive)
  }
}
