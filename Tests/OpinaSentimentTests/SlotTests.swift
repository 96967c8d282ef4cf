import OpinaLexicon
import OpinaSentiment
import OpinaTestSupport
import Testing

/// What slots that need more than words make of whole comments.
struct SlotTests {
  @Test(arguments: [
    MinimalPair(.spanish, "Me muero jajaja", "Me muero"), MinimalPair(.portuguese, "Socorro kkkkk", "Socorro"),
    MinimalPair(.italian, "Sto male ahahah", "Sto male"), MinimalPair(.english, "I'm dying 😂", "I'm dying to go"),
  ])
  func laughterSaysHowItIsMeant(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .positive)
    #expect(changed.label != .positive)
  }

  @Test(arguments: [
    MinimalPair(.spanish, "Dijeron que llamarían y llamaron", "Dijeron que llamarían. Hasta hoy."),
    MinimalPair(.portuguese, "Disseram que ligavam e ligaram", "Disseram que ligavam. Até hoje."),
    MinimalPair(
      .italian, "Hanno detto che mi richiamavano e mi hanno richiamato subito",
      "Hanno detto che mi richiamavano. A oggi."),
    MinimalPair(
      .english, "They said they would ring back and rang within the hour",
      "They said they would ring back. Still nothing."),
  ])
  func aRowReachesOverTheEndOfASentence(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label != .negative)
    #expect(changed.label == .negative)
  }
}
