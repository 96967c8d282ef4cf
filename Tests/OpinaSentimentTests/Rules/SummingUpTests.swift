import OpinaLexicon
import OpinaSentiment
import Testing

struct SummingUpTests {
  private static let pairs = [
    MinimalPair(
      .spanish, "La habitación era oscura y ruidosa. El desayuno, bueno.",
      "La habitación era oscura y ruidosa. En resumen, un desayuno bueno."),
    MinimalPair(
      .portuguese, "O quarto era escuro e barulhento. O café, bom.",
      "O quarto era escuro e barulhento. No geral, um café bom."),
    MinimalPair(
      .italian, "La camera era buia e rumorosa. La colazione, buona.",
      "La camera era buia e rumorosa. Nel complesso una colazione buona."),
    MinimalPair(
      .english, "The room was dark and noisy. The breakfast was good.",
      "The room was dark and noisy. Overall the breakfast was good."),
  ]

  @Test(arguments: pairs) func theSummaryOutweighsWhatStoodBefore(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(changed.score > plain.score)
  }

  private static let blame = [
    MinimalPair(
      .spanish, "Los monitores, amables. La clase, mala.", "Los monitores, amables. En definitiva, mala clase."),
    MinimalPair(
      .portuguese, "Os monitores, simpáticos. A aula, ruim.", "Os monitores, simpáticos. Em resumo, uma aula ruim."),
    MinimalPair(
      .italian, "Gli istruttori, gentili. La lezione, brutta.",
      "Gli istruttori, gentili. Tutto sommato una lezione brutta."),
    MinimalPair(
      .english, "The coaches were kind. The class was bad.", "The coaches were kind. All in all the class was bad."),
  ]

  @Test(arguments: blame) func blameSumsUpTheSame(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(changed.score < plain.score)
  }

  private static let unchanged = [
    MinimalPair(.spanish, "En general, buen hotel.", "Buen hotel."),
    MinimalPair(.portuguese, "De modo geral, bom hotel.", "Bom hotel."),
    MinimalPair(.italian, "In linea di massima, buon albergo.", "Buon albergo."),
    MinimalPair(.english, "All things considered, good hotel.", "Good hotel."),
  ]

  @Test(arguments: unchanged) func alone(_ pair: MinimalPair) throws {
    let (summed, plain) = try pair.read()
    #expect((summed.score > 0) == (plain.score > 0))
  }

  @Test func theRuleActs() throws { try expectAction(of: .summingUp, on: Self.pairs + Self.blame) }
}
