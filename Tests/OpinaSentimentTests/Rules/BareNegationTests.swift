import Opina
import OpinaLexicon
import OpinaSentiment
import Testing

struct BareNegationTests {
  private static let pairs = [
    MinimalPair(.spanish, "Hay wifi en la habitación", "No hay wifi en la habitación"),
    MinimalPair(.spanish, "Tiene ascensor", "No tiene ascensor"),
    MinimalPair(.spanish, "Hay tobogán", "No hay tobogán"),
    MinimalPair(.portuguese, "Tem wifi no quarto", "Não tem wifi no quarto"),
    MinimalPair(.portuguese, "Tem elevador", "Não tem elevador"),
    MinimalPair(.portuguese, "Havia cabides no armário", "Não havia cabides no armário"),
    MinimalPair(.italian, "C'è il wifi in camera", "Non c'è il wifi in camera"),
    MinimalPair(.italian, "Ha l'ascensore", "Non ha l'ascensore"),
    MinimalPair(.english, "There is wifi in the room", "There is no wifi in the room"),
    MinimalPair(.english, "It has a lift", "It does not have a lift"),
    MinimalPair(.english, "It has trampolines", "It has no trampolines"),
  ]

  @Test(arguments: pairs) func whatIsMissingIsAComplaint(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score >= 0)
    #expect(changed.score < 0)
  }

  @Test func theRuleActs() throws { try expectAction(of: .bareNegation, on: Self.pairs) }

  @Test(arguments: [
    SpokenText(.spanish, "El hotel no es bonito"), SpokenText(.portuguese, "O hotel não é bonito"),
    SpokenText(.italian, "L'hotel non è bello"), SpokenText(.english, "The hotel is not nice"),
  ])
  func whatDeniesAnOpinionIsNotBare(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .bareNegation).isEmpty)
  }

  /// A "no" before a mark answers and denies nothing.
  @Test(arguments: [
    SpokenText(.spanish, "No, fui en coche"),
    SpokenText(.portuguese, "Não, fui de carro"),
    SpokenText(.italian, "No, sono andato in auto"),
    SpokenText(.english, "No, I went by car"),
  ])
  func answersDenyNothing(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .bareNegation).isEmpty)
  }

  @Test(arguments: [
    MinimalPair(.spanish, "El camarero es simpático, el otro también", "El camarero es simpático, el otro no"),
    MinimalPair(.portuguese, "O garçom é simpático, o outro também", "O garçom é simpático, o outro não"),
    MinimalPair(.italian, "Il cameriere è simpatico, l'altro pure", "Il cameriere è simpatico, l'altro no"),
    MinimalPair(.english, "The waiter is polite, the other too", "The waiter is polite, the other is not"),
  ])
  func aDenialThatEndsItsClauseDeniesTheOneBefore(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .positive)
    #expect(changed.score < plain.score)
    #expect(changed.explanation.lines.contains { $0.row == "rule bareNegation" && $0.value < -1 })
  }

  /// What the second half leaves out it takes back for itself only.
  @Test(arguments: [
    SpokenText(.spanish, "El hotel es bonito, la piscina no"),
    SpokenText(.portuguese, "O hotel é bonito, a piscina não"),
    SpokenText(.italian, "Le maestre mi piacciono, le regole no"),
    SpokenText(.italian, "L'hotel è bello, la piscina no"), SpokenText(.english, "Lovely song, the advert not"),
    SpokenText(.english, "The hotel is beautiful, the pool is not"),
  ])
  func praiseAndADenialOfItAreMixed(_ comment: SpokenText) throws { #expect(try comment.read().label == .mixed) }

  @Test(arguments: [
    SpokenText(.spanish, "No hubo ningún retraso, ni de un minuto"),
    SpokenText(.portuguese, "Não houve nenhum atraso, nem de um minuto"),
  ])
  func norOnlyAddsToADenial(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.score > 0)
    #expect(trace.touched(by: .bareNegation).isEmpty)
  }

  /// What something is not, behind what it is, denies nothing; behind a complaint it is missing as well.
  @Test(arguments: [
    MinimalPair(.spanish, "Una persona de verdad, no un robot", "Habitación sucia, no una toalla"),
    MinimalPair(.portuguese, "Uma pessoa de verdade, não um robô", "Quarto sujo, nem uma toalha"),
    MinimalPair(.italian, "Una persona vera, non un robot", "Camera sporca, nemmeno un asciugamano"),
    MinimalPair(.english, "A real person, not a robot", "Dirty room, not a towel"),
  ])
  func anotherThingIsNotMissing(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.touched(by: .bareNegation).isEmpty)
    #expect(changed.label == .negative)
  }

  /// What customers do not do or are says nothing of what they got; what they could not do or have does.
  @Test(arguments: [
    MinimalPair(.spanish, "No fumo", "No puedo entrar"), MinimalPair(.spanish, "No tenemos coche", "No tenemos agua"),
    MinimalPair(.spanish, "Le di el número que ya no uso", "Ya no uso este banco"),
    MinimalPair(.portuguese, "Não moramos lá", "Não conseguimos entrar"),
    MinimalPair(.portuguese, "Ainda não usei", "Não uso mais este banco"),
    MinimalPair(.italian, "Non guido", "Non ho ricevuto niente"),
    MinimalPair(.italian, "Mia moglie non mangia pesce", "Non mi hanno chiamato"),
    MinimalPair(.english, "I don't wear glasses", "I couldn't get in"),
    MinimalPair(.english, "I haven't used it yet", "I haven't had internet since Monday"),
  ])
  func ownDoingsAreNoComplaint(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .neutral)
    #expect(changed.label == .negative)
  }

  @Test(arguments: [
    MinimalPair(.spanish, "Vivo tranquila", "No vivo tranquila"),
    MinimalPair(.portuguese, "Viajamos confortáveis", "Não viajamos confortáveis"),
    MinimalPair(.italian, "Vivo serena", "Non vivo serena"),
    MinimalPair(.english, "I live comfortably", "I don't live comfortably"),
  ])
  func ownDoingsDenyAnOpinion(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < 0)
  }
}
