import OpinaFeedback
import OpinaLexicon
import OpinaSentiment
import Testing

struct AnswerAheadTests {
  @Test(arguments: [
    SpokenText(.spanish, "Nada 😊"), SpokenText(.spanish, "Nada, la cama era cómoda"),
    SpokenText(.portuguese, "Nada 😊"), SpokenText(.portuguese, "Nada, a cama era confortável"),
    SpokenText(.italian, "Niente 😊"), SpokenText(.italian, "Niente, il letto era comodo"),
    SpokenText(.english, "Nothing 😊"), SpokenText(.english, "Nothing, the bed was comfortable"),
  ])
  func nothingToDislikeIsPraise(_ comment: SpokenText) throws {
    #expect(try comment.read(answering: .dislikes).label == .positive)
    #expect(try comment.read(answering: .improve).label == .positive)
  }

  @Test(arguments: [
    MinimalPair(.spanish, "Todo bien, pero los baños sucios", "Todo bien, responden rápido"),
    MinimalPair(.portuguese, "Tudo bem, mas os banheiros sujos", "Tudo bem, respondem rápido"),
    MinimalPair(.italian, "Tutto bene, ma i bagni sporchi", "Tutto bene, rispondono veloci"),
    MinimalPair(.english, "All good, but no wifi", "Can't fault it, fast replies"),
    MinimalPair(.english, "All good, but dirty toilets", "All fine, lovely staff"),
  ])
  func praiseBehindAllIsFineLeavesNothingToImprove(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read(answering: .improve)
    #expect(plain.score < changed.score)
    #expect(changed.label == .positive)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Nada funciona"), SpokenText(.portuguese, "Nada funciona"),
    SpokenText(.italian, "Niente funziona"), SpokenText(.english, "Nothing works"),
  ])
  func aSubjectIsNoAnswer(_ comment: SpokenText) throws {
    #expect(try comment.read(answering: .dislikes).score < 0)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Nada por el momento"), SpokenText(.portuguese, "Nada no momento"),
    SpokenText(.italian, "Niente al momento"), SpokenText(.english, "Nothing in my situation"),
  ])
  func nothingMayBeSaidWithMoreWords(_ comment: SpokenText) throws {
    #expect(try comment.read(answering: .improve).label == .positive)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Nada para niños en el menú"), SpokenText(.english, "Nothing works in the bathroom"),
  ])
  func nothingThatIsThereIsAComplaint(_ comment: SpokenText) throws {
    #expect(try comment.read(answering: .improve).label == .negative)
  }

  @Test(arguments: [
    SpokenText(.spanish, "No sé, la compré ayer"), SpokenText(.portuguese, "Não sei, comprei ontem"),
    SpokenText(.italian, "Non so, l'ho comprata ieri"), SpokenText(.english, "Not sure, I bought it yesterday"),
  ])
  func whoDoesNotKnowTakesNoSide(_ comment: SpokenText) throws {
    #expect(try comment.read(answering: .likes).label == .neutral)
    #expect(try comment.read(answering: .dislikes).label == .neutral)
  }
}
