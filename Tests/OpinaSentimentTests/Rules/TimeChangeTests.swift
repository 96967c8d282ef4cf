import OpinaLexicon
import OpinaSentiment
import Testing

struct TimeChangeTests {
  private static let pairs = [
    MinimalPair(.spanish, "El hotel era precioso", "El hotel era precioso, ahora es horrible"),
    MinimalPair(.spanish, "El camarero era simpático", "El camarero era simpático, actualmente es grosero"),
    MinimalPair(.portuguese, "O hotel era lindo", "O hotel era lindo, agora é horrível"),
    MinimalPair(.portuguese, "O garçom era simpático", "O garçom era simpático, atualmente é grosseiro"),
    MinimalPair(.italian, "L'hotel era bellissimo", "L'hotel era bellissimo, adesso è orribile"),
    MinimalPair(.italian, "Il cameriere era simpatico", "Il cameriere era simpatico, attualmente è scortese"),
    MinimalPair(.english, "The hotel was lovely", "The hotel was lovely, now it is horrible"),
    MinimalPair(.english, "The waiter was polite", "The waiter was polite, nowadays he is rude"),
  ]

  @Test(arguments: pairs) func whatIsNowOutweighsWhatWas(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.label == .negative)
  }

  private static let better = [
    MinimalPair(.spanish, "El hotel era horrible", "El hotel era horrible, ahora es precioso"),
    MinimalPair(.portuguese, "O hotel era horrível", "O hotel era horrível, agora é lindo"),
    MinimalPair(.italian, "L'hotel era orribile", "L'hotel era orribile, adesso è bellissimo"),
    MinimalPair(.english, "The hotel was horrible", "The hotel was horrible, now it is lovely"),
  ]

  @Test(arguments: better) func andTheOtherWayRound(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score < 0)
    #expect(changed.label == .positive)
  }

  private static let dated = [
    MinimalPair(
      .spanish, "Perfecto hasta junio, desde entonces horrible", "Horrible hasta junio, desde entonces perfecto"),
    MinimalPair(.portuguese, "Excelente até junho, desde então péssimo", "Péssimo até junho, desde então excelente"),
    MinimalPair(.italian, "Prima pulito, da gennaio sporco", "Prima sporco, da gennaio pulito"),
    MinimalPair(.english, "Always on time before, since January late", "Always late before, since January on time"),
  ]

  /// Without a verb in the past, words of time say what is past.
  @Test(arguments: dated) func datesTellThePast(_ pair: MinimalPair) throws {
    let (worse, better) = try pair.read()
    #expect(worse.label == .negative)
    #expect(better.label == .positive)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Cliente contento desde 2010, precio malo"),
    SpokenText(.portuguese, "Cliente satisfeito desde 2010, preço ruim"),
    SpokenText(.italian, "Prima di tutto il personale è gentile, ora il bagno è sporco"),
    SpokenText(.english, "Happy customer since 2010, bad price"),
  ])
  func otherTimesAreNotTouched(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .timeChange).isEmpty)
  }

  @Test func theRuleActs() throws { try expectAction(of: .timeChange, on: Self.pairs + Self.better) }
}
