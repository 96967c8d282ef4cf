import OpinaLexicon
import OpinaSentiment
import Testing

struct HopeTests {
  private static let pairs = [
    MinimalPair(.spanish, "Un hotel bonito", "Esperaba un hotel bonito"),
    MinimalPair(.spanish, "El camarero era simpático", "Pensaba que el camarero era simpático"),
    MinimalPair(.portuguese, "Um hotel bonito", "Esperava um hotel bonito"),
    MinimalPair(.portuguese, "O garçom era simpático", "Pensava que o garçom era simpático"),
    MinimalPair(.italian, "Un hotel bello", "Speravo in un hotel bello"),
    MinimalPair(.italian, "Il cameriere era simpatico", "Credevo che il cameriere era simpatico"),
    MinimalPair(.english, "A nice hotel", "I was hoping for a nice hotel"),
    MinimalPair(.english, "The waiter was polite", "I had hoped the waiter was polite"),
  ]

  @Test(arguments: pairs) func whatWasHopedForIsNoPraise(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0.3)
    #expect(changed.score < plain.score / 2)
  }

  @Test func theRuleActs() throws { try expectAction(of: .hope, on: Self.pairs) }

  @Test(arguments: [
    SpokenText(.spanish, "El personal es amable. Esperaba un ascensor"),
    SpokenText(.portuguese, "O garçom é simpático. Esperava um elevador"),
    SpokenText(.italian, "Il personale è gentile. Speravo in un ascensore"),
    SpokenText(.english, "The staff are friendly. I was hoping for a lift"),
  ])
  func praiseOfOtherSentencesStays(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .hope).isEmpty)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Esperaba un servicio rápido"), SpokenText(.portuguese, "Esperava um serviço rápido"),
    SpokenText(.italian, "Mi aspettavo un servizio veloce"),
    SpokenText(.english, "I thought it would be a great hotel"),
  ])
  func whatWasHopedForWasNotGot(_ comment: SpokenText) throws {
    #expect(try comment.read().score < 0)
  }

  @Test(arguments: [
    SpokenText(.english, "I thought it was excellent"), SpokenText(.spanish, "Pensé que fue muy bueno"),
    SpokenText(.portuguese, "Achei que o atendimento foi ótimo"),
    SpokenText(.portuguese, "Achei que este celular tem o melhor preço"),
  ])
  func whatWasThoughtOfSomethingThatIsWasFound(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .positive)
  }

  @Test(arguments: [
    SpokenText(.english, "I thought it was great but it broke"), SpokenText(.spanish, "Pensé que era muy bueno"),
    SpokenText(.italian, "Pensavo che era ottimo"), SpokenText(.portuguese, "Achei que era muito bom"),
  ])
  func whatWasOnlyThoughtIsNoPraise(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .negative)
  }

  /// What was hoped for ends with its relative clause.
  @Test(arguments: [
    SpokenText(.spanish, "Tenían lo que quería y fueron rápidos"),
    SpokenText(.spanish, "Le dije lo que quería y lo clavó"),
    SpokenText(.portuguese, "Tinham o que eu queria e foram rápidos"),
    SpokenText(.portuguese, "Pedi a cor que queria e é linda"),
    SpokenText(.italian, "Avevano quello che volevo e sono stati veloci"),
    SpokenText(.italian, "Ho preso il colore che volevo ed è bellissimo"),
    SpokenText(.english, "They had what I wanted and were quick"),
    SpokenText(.english, "I got the colour I wanted and it is beautiful"),
  ])
  func anAndGoesOnBehindWhatWasHopedFor(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .positive)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Queríamos una habitación tranquila y bonita"),
    SpokenText(.spanish, "Le dije lo que quería y no me hizo caso"),
    SpokenText(.portuguese, "Esperava um atendimento rápido e simpático"),
    SpokenText(.italian, "Mi aspettavo un servizio rapido e gentile"),
    SpokenText(.english, "I told them what I wanted and nobody listened"),
  ])
  func aListOfWhatWasHopedForGoesOn(_ comment: SpokenText) throws { #expect(try comment.read().score < 0) }

  @Test(arguments: [
    SpokenText(.spanish, "Temía largas esperas, en diez minutos estaba fuera"),
    SpokenText(.portuguese, "Receava demora, mas foi rapidíssimo"),
    SpokenText(.italian, "Avevo paura che fosse scomodo, invece è comodissimo"),
    SpokenText(.english, "I was worried about the size but it fits perfectly"),
  ])
  func whatWasFearedDidNotCome(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .positive)
  }
}
