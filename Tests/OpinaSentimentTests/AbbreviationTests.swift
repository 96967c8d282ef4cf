import Opina
import OpinaLexicon
import OpinaSentiment
import Testing

/// The point of an abbreviation cuts no clause and stops no negator.
struct AbbreviationTests {
  @Test(arguments: [
    MinimalPair(.spanish, "No me pareció que Juan Pérez fuera amable", "No me pareció que el Sr. Pérez fuera amable"),
    MinimalPair(.spanish, "No vi a la doctora Ruiz contenta", "No vi a la Dra. Ruiz contenta"),
    MinimalPair(.spanish, "No creo que ACME sea seria", "No creo que ACME S.A. sea seria"),
    MinimalPair(.spanish, "No fue amable", "No fue, p. ej., amable"),
    MinimalPair(.portuguese, "Não achei o João Silva simpático", "Não achei o Sr. Silva simpático"),
    MinimalPair(.portuguese, "Não acho que a Ana seja competente", "Não acho que a Dra. Souza seja competente"),
    MinimalPair(.portuguese, "Não acho que a ACME seja séria", "Não acho que a ACME Ltda. seja séria"),
    MinimalPair(.italian, "Non ho trovato Mario gentile", "Non ho trovato il Sig. Rossi gentile"),
    MinimalPair(.italian, "Non ho trovato ACME seria", "Non ho trovato ACME S.p.A. seria"),
    MinimalPair(.italian, "Non ho trovato Anna competente", "Non ho trovato la Dott.ssa Bianchi competente"),
    MinimalPair(.english, "I did not find John Smith friendly", "I did not find Mr. Smith friendly"),
    MinimalPair(.english, "I wouldn't say John was kind", "I wouldn't say J. Smith was kind"),
    MinimalPair(.english, "I don't think Acme is honest", "I don't think Acme Ltd. is honest"),
  ])
  func aNegatorReachesOverAnAbbreviation(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .negative)
    #expect(changed.label == .negative)
  }

  @Test(arguments: [
    SpokenText(.spanish, "No había toallas, jabón, etc. Todo lo demás fue perfecto y maravilloso"),
    SpokenText(.spanish, "Me dijo que no. El personal fue muy amable"),
    SpokenText(.portuguese, "Não vimos a piscina, o bar, etc. Adorámos a comida e o hotel"),
    SpokenText(.italian, "Non abbiamo visto la piscina, il bar, ecc. Ci è piaciuto tutto moltissimo"),
    SpokenText(.english, "We did not arrive until 5 p.m. The food was excellent and the staff lovely"),
  ])
  func aSentenceThatEndsWithAnAbbreviationEnds(_ comment: SpokenText) throws {
    #expect(try comment.read().explanation.clauses.count > 1)
    #expect(try comment.read().touched(by: .negation).isEmpty)
  }
}
