import OpinaLexicon
import OpinaSentiment
import Testing

struct GovernedListTests {
  private static let pairs = [
    MinimalPair(.spanish, "Amabilidad, rapidez y limpieza", "Falta amabilidad, rapidez y limpieza"),
    MinimalPair(.spanish, "Personal amable y camas cómodas", "Me gustaría un personal más amable y camas más cómodas"),
    MinimalPair(
      .spanish, "Habitaciones limpias y camas cómodas", "Esperaba habitaciones más limpias y camas más cómodas"),
    MinimalPair(.portuguese, "Simpatia, rapidez e limpeza", "Falta simpatia, rapidez e limpeza"),
    MinimalPair(.italian, "Cortesia, professionalità e pulizia", "Manca cortesia, professionalità e pulizia"),
    MinimalPair(.italian, "Personale gentile e letti comodi", "Vorrei personale più gentile e letti più comodi"),
    MinimalPair(.english, "Friendly staff and comfy beds", "I would like friendlier staff and comfier beds"),
  ]

  @Test(arguments: pairs) func allOfAListIsMissing(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .positive)
    #expect(changed.label == .negative)
  }

  @Test func theRuleActs() throws { try expectAction(of: .wish, .hope, on: Self.pairs) }

  /// A verb, a "but" or a member without an "and" begins something else.
  @Test(arguments: [
    SpokenText(.spanish, "Falta un ascensor, el personal es encantador"),
    SpokenText(.portuguese, "Falta um elevador, o pessoal é encantador"),
    SpokenText(.italian, "Manca l'ascensore, il personale è gentilissimo"),
    SpokenText(.english, "It needs a lift, the staff are lovely"),
    SpokenText(.spanish, "Falta limpieza, pero el personal es amable"),
    SpokenText(.english, "It needs a lift, lovely staff"),
  ])
  func whatHasAVerbOfItsOwnIsThere(_ comment: SpokenText) throws {
    #expect(try comment.read().label != .negative)
  }
}
