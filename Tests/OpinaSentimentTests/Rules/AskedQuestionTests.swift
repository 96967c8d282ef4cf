import Opina
import OpinaFeedback
import OpinaLexicon
import OpinaSentiment
import Testing

struct AskedQuestionTests {
  private static let nouns = [
    SpokenText(.spanish, "El aparcamiento"), SpokenText(.portuguese, "O estacionamento"),
    SpokenText(.italian, "Il parcheggio"), SpokenText(.english, "The parking"),
  ]

  @Test(arguments: nouns) func aBareNounTakesTheSideOfItsQuestion(_ noun: SpokenText) throws {
    #expect(try noun.read(answering: .likes).score > 0)
    #expect(try noun.read(answering: .dislikes).score < 0)
    #expect(try noun.read(answering: .improve).score < 0)
    #expect(try noun.read(answering: .open).score == 0)
    #expect(try noun.read(answering: .reason).score == 0)
  }

  @Test(arguments: [
    SpokenText(.spanish, "El camarero es simpático"), SpokenText(.portuguese, "O garçom é simpático"),
    SpokenText(.italian, "Il cameriere è simpatico"), SpokenText(.english, "The waiter is polite"),
  ])
  func theQuestionShiftsOpinions(_ comment: SpokenText) throws {
    let open = try comment.read().score
    #expect(try comment.read(answering: .likes).score > open)
    // Praise of substance says that all is well, whatever was asked.
    #expect(try comment.read(answering: .dislikes).score <= open)
    #expect(try comment.read(answering: .improve).score <= open)
    #expect(try comment.read(answering: .reason).score == open)
  }

  @Test(arguments: Question.allCases) func nothingIsAddedToNothing(question: Question) throws {
    #expect(try SpokenText(.spanish, "").read(answering: question).explanation.lines.isEmpty)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Nada, el camarero es simpático"), SpokenText(.portuguese, "Nada, o garçom é simpático"),
    SpokenText(.italian, "Niente, il cameriere è simpatico"), SpokenText(.english, "Nothing, the waiter is polite"),
  ])
  func nothingAheadAnswersTheQuestion(_ comment: SpokenText) throws {
    #expect(try comment.read(answering: .dislikes).label == .positive)
    #expect(try comment.read(answering: .improve).label == .positive)
  }

  @Test(arguments: [
    SpokenText(.spanish, "La cama era incómoda"), SpokenText(.portuguese, "A cama era desconfortável"),
    SpokenText(.italian, "Il letto era scomodo"), SpokenText(.english, "The bed was uncomfortable"),
  ])
  func anAssertedComplaintOutweighsTheQuestionForLikes(_ comment: SpokenText) throws {
    #expect(try comment.read(answering: .likes).label == .negative)
  }

  @Test(arguments: [
    SpokenText(.spanish, "El camarero es atento"), SpokenText(.portuguese, "O garçom é atencioso"),
    SpokenText(.italian, "Il cameriere è attento"), SpokenText(.english, "The waiter is attentive"),
  ])
  func assertedPraiseOutweighsTheQuestionForDislikes(_ comment: SpokenText) throws {
    #expect(try comment.read(answering: .dislikes).label == .positive)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Horarios más amplios"), SpokenText(.spanish, "Mejor señalización"),
    SpokenText(.portuguese, "Comida mais quente"), SpokenText(.italian, "Camere più pulite"),
    SpokenText(.english, "Cleaner rooms"),
  ])
  func whatIsComparedIsMissing(_ comment: SpokenText) throws {
    #expect(try comment.read(answering: .improve).label == .negative)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Estaría bien poder pagar con QR"), SpokenText(.portuguese, "Sugiro pagar com QR"),
    SpokenText(.italian, "Sarebbe bello poter pagare con il telefono"),
  ])
  func anIdeaIsNoComplaint(_ comment: SpokenText) throws {
    #expect(try comment.read(answering: .improve).label == .neutral)
  }

  @Test(arguments: [
    MinimalPair(.spanish, "Ya va más rápida la app", "Que la app vaya más rápida"),
    MinimalPair(.portuguese, "Já entregam no prazo", "Entregar no prazo"),
    MinimalPair(.italian, "Consegnano puntuali", "Consegnare puntuali"),
  ])
  func whatIsToBeDoneIsNotThere(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read(answering: .improve)
    #expect(plain.score > 0)
    #expect(changed.score < 0)
  }

  /// A good quality beside a thing, and what is not to be done, are what is wanted; liked, they are praise.
  @Test(arguments: [
    SpokenText(.spanish, "Personal amable"), SpokenText(.spanish, "Habitaciones limpias"),
    SpokenText(.portuguese, "Cadeiras novas"), SpokenText(.portuguese, "Não cobrar o copo de água"),
    SpokenText(.italian, "Camere pulite"), SpokenText(.english, "Friendly staff"),
  ])
  func whatIsNamedIsWanted(_ comment: SpokenText) throws {
    #expect(try comment.read(answering: .improve).label == .negative)
    #expect(try comment.read(answering: .likes).label == .positive)
  }
}
