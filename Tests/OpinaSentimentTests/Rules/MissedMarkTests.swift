import Opina
import OpinaLexicon
import OpinaSentiment
import OpinaThemes
import Testing

struct MissedMarkTests {
  private static let pairs = [
    MinimalPair(.spanish, "Le pongo un 0 por el ruido", "Le quito un punto por el ruido"),
    MinimalPair(.spanish, "Malo por el parking", "Le habría puesto un 10 si no fuera por el parking"),
    MinimalPair(.portuguese, "Dou 0 por causa do barulho", "Só não dou 10 por causa do barulho"),
    MinimalPair(.portuguese, "Ruim por causa do preço", "Não dou nota 10 por causa do preço"),
    MinimalPair(.italian, "Do 0 per il rumore", "Tolgo un punto per il rumore"),
    MinimalPair(.italian, "Pessimo per il rumore", "Avrei dato 5 stelle se non fosse per il rumore"),
    MinimalPair(.english, "0/10 because of the noise", "One star off for the noise"),
    MinimalPair(.english, "Awful because of the parking", "Not a 10 because of the parking"),
  ]

  @Test(arguments: pairs) func whatAFullMarkLacksIsFaintPraise(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score < 0)
    #expect(changed.score > 0)
    // Praise that nothing is missing from is warmer.
    #expect(changed.score < 0.5)
  }

  @Test(arguments: pairs) func whatWasMissingIsComplainedOf(_ pair: MinimalPair) throws {
    let themes = try pair.read().changed.explanation.tagged.themes
    #expect(themes.contains { $0.sentiment.label == .negative })
  }

  @Test func theRuleActs() throws { try expectAction(of: .missedMark, on: Self.pairs) }

  @Test(arguments: [
    SpokenText(.spanish, "No le doy un 10 porque la habitación estaba sucia"),
    SpokenText(.portuguese, "Não dou 10 porque o quarto estava horrível"),
    SpokenText(.italian, "Non do 10 perché la camera era sporca"),
    SpokenText(.english, "Not 5 stars because the room was dirty"),
  ])
  func aComplaintMakesItMixed(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .mixed)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Le pongo un 10 porque son amables"), SpokenText(.spanish, "Son 10 minutos por las obras"),
    SpokenText(.portuguese, "Dou 10 porque são simpáticos"),
    SpokenText(.portuguese, "São 10 minutos por causa das obras"),
    SpokenText(.italian, "Do 10 perché sono gentili"), SpokenText(.italian, "Sono 10 minuti per via dei lavori"),
    SpokenText(.english, "I gave it a 10 because they are kind"),
    SpokenText(.english, "It is a 10 minute walk because of the works"),
  ])
  func givenMarksAndOtherNumbersAreNotTouched(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .missedMark).isEmpty)
  }
}
