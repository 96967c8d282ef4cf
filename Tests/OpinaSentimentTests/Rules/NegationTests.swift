import Opina
import OpinaLexicon
import OpinaSentiment
import Testing

struct NegationTests {
  private static let deniedPraise = [
    MinimalPair(.spanish, "El personal es amable", "El personal no es amable"),
    MinimalPair(.spanish, "El servicio es rápido", "El servicio nunca es rápido"),
    MinimalPair(.spanish, "Un camarero simpático", "Ningún camarero simpático"),
    MinimalPair(.portuguese, "O atendente é educado", "O atendente não é educado"),
    MinimalPair(.portuguese, "O serviço é rápido", "O serviço nunca é rápido"),
    MinimalPair(.portuguese, "Um garçom simpático", "Nenhum garçom simpático"),
    MinimalPair(.italian, "Il personale è gentile", "Il personale non è gentile"),
    MinimalPair(.italian, "Il servizio è veloce", "Il servizio non è mai veloce"),
    MinimalPair(.italian, "Un cameriere simpatico", "Nessun cameriere simpatico"),
    MinimalPair(.english, "The staff are friendly", "The staff are not friendly"),
    MinimalPair(.english, "The service is fast", "The service is never fast"),
    MinimalPair(.english, "Friendly waiters", "No friendly waiters"),
  ]

  @Test(arguments: deniedPraise) func deniedPraiseIsAComplaint(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < 0)
  }

  private static let deniedComplaints = [
    MinimalPair(.spanish, "La comida es mala", "La comida no es mala"),
    MinimalPair(.spanish, "Todo con problemas", "Todo sin problemas"),
    MinimalPair(.portuguese, "A comida é ruim", "A comida não é ruim"),
    MinimalPair(.portuguese, "Tudo com problemas", "Tudo sem problemas"),
    MinimalPair(.italian, "Il cibo è cattivo", "Il cibo non è cattivo"),
    MinimalPair(.italian, "Tutto con problemi", "Tutto senza problemi"),
    MinimalPair(.english, "The food is bad", "The food is not bad"),
    MinimalPair(.english, "Delivered with problems", "Delivered without problems"),
  ]

  @Test(arguments: deniedComplaints) func deniedComplaintIsNone(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score < 0)
    #expect(changed.score > 0)
  }

  @Test func theRuleActs() throws { try expectAction(of: .negation, on: Self.deniedPraise + Self.deniedComplaints) }

  /// Spanish, Portuguese and Italian double negators; two count once.
  @Test(arguments: [
    SpokenText(.spanish, "No me gustó nada"), SpokenText(.spanish, "Nunca nadie fue amable"),
    SpokenText(.portuguese, "Não gostei nada"), SpokenText(.portuguese, "Ninguém nunca foi educado"),
    SpokenText(.italian, "Non mi è piaciuto per niente"), SpokenText(.italian, "Nessuno è mai stato gentile"),
    SpokenText(.english, "I did not like it at all"),
  ])
  func doubledNegatorsCountOnce(_ comment: SpokenText) throws { #expect(try comment.read().score < 0) }

  /// English writes its negator in many ways.
  @Test(arguments: [
    "I don't like it", "I don’t like it", "I dont like it", "It won't be friendly", "It wont be friendly",
    "I cannot recommend this", "I can't recommend this", "It isnt friendly",
  ])
  func everySpellingNegates(text: String) throws {
    #expect(try RuleTrace(text, .english).score < 0)
  }

  @Test(arguments: [
    SpokenText(.spanish, "No solo el personal es amable"), SpokenText(.portuguese, "Não só o atendente é educado"),
    SpokenText(.italian, "Non solo il personale è gentile"), SpokenText(.english, "Not only is the staff friendly"),
  ])
  func wordsThatOnlyLookLikeNegatorsNegateNothing(_ comment: SpokenText) throws {
    #expect(try comment.read().score > 0)
  }

  @Test(arguments: [
    SpokenText(.spanish, "No fui en coche. El personal es amable"),
    SpokenText(.portuguese, "Não fui de carro. O atendente é educado"),
    SpokenText(.italian, "Non sono andato in auto. Il personale è gentile"),
    SpokenText(.english, "I did not drive. The staff are friendly"),
  ])
  func negatorsEndWithTheirSentence(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .negation).isEmpty)
  }

  @Test(arguments: [
    SpokenText(.spanish, "No es amable ni rápido"), SpokenText(.portuguese, "Não é educado nem rápido"),
    SpokenText(.italian, "Non è gentile né veloce"), SpokenText(.english, "It is not clean or quiet"),
  ])
  func negatorsReachWhatOrJoins(_ comment: SpokenText) throws {
    let lines = try comment.read().explanation.lines.filter { $0.value != 0 }
    #expect(lines.allSatisfy { $0.value < 0 }, "\(lines)")
  }

  /// "And" ends what a negator governs, unless it joins words of one kind.
  @Test(arguments: [
    SpokenText(.spanish, "Sin desayuno y la habitación era preciosa"),
    SpokenText(.portuguese, "Sem café da manhã e o quarto era lindo"),
    SpokenText(.italian, "Senza colazione e la camera era bellissima"),
    SpokenText(.english, "Without breakfast and the bedroom was gorgeous"),
  ])
  func negatorsStopAtAnd(_ comment: SpokenText) throws { #expect(try comment.read().score > 0) }

  @Test(arguments: [
    MinimalPair(.spanish, "La comida es sabrosa", "La comida sabrosa no"),
    MinimalPair(.portuguese, "Os garçons são simpáticos", "Os garçons simpáticos não"),
    MinimalPair(.italian, "I camerieri sono competenti", "Competenti no"),
    MinimalPair(.english, "Clean", "Clean not"),
  ])
  func aNegatorMayEndItsClause(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < 0)
  }

  @Test(arguments: [
    MinimalPair(.spanish, "El ascensor hace ruido", "El ascensor apenas hace ruido"),
    MinimalPair(.portuguese, "O elevador falha", "O elevador raramente falha"),
    MinimalPair(.italian, "L'ascensore si guasta", "L'ascensore quasi mai si guasta"),
    MinimalPair(.english, "The lift fails", "The lift hardly ever fails"),
  ])
  func aComplaintThatHardlyHoldsIsFaintPraise(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score < 0)
    #expect(changed.score > plain.score)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Sin puntuación resulta difícil seguir el texto"),
    SpokenText(.portuguese, "Sem pontuação fica difícil acompanhar"),
    SpokenText(.italian, "Senza punteggiatura diventa difficile seguire"),
  ])
  func withoutDeniesNoVerb(_ comment: SpokenText) throws { #expect(try comment.read().score < 0) }

  @Test(arguments: [
    MinimalPair(.english, "A special experience", "Not a 'special' experience"),
    MinimalPair(.english, "A special experience", "Not a ‘special’ experience"),
  ])
  func quotationMarksOfAnyKindAreReadOver(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < 0)
  }

  @Test(arguments: [
    MinimalPair(.italian, "Dopo un anno era rotto", "Dopo nemmeno un anno era rotto"),
    MinimalPair(.portuguese, "Quebrou em um mês", "Quebrou em nem um mês"),
  ])
  func notEvenBehindAPrepositionOnlyMeasures(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score < 0)
    #expect(changed.score < 0)
    #expect(changed.touched(by: .bareNegation).isEmpty)
  }

  @Test(arguments: [
    SpokenText(.spanish, "No debería costar tanto"), SpokenText(.portuguese, "Não deveria demorar tanto"),
    SpokenText(.italian, "Non dovrebbe costare così tanto"), SpokenText(.english, "It should n't cost so much"),
  ])
  func whatShouldNotBeIsAskedForAsWell(_ comment: SpokenText) throws {
    #expect(try comment.read().score < 0)
  }

  /// A verb behind "and" tells something of its own.
  @Test(arguments: [
    SpokenText(.spanish, "No engorda y está riquísimo"), SpokenText(.portuguese, "Não mancha e é uma delícia"),
    SpokenText(.italian, "Non macchia ed è buonissimo"),
    SpokenText(.english, "The bag does not scratch and looks great"),
  ])
  func aNegatorEndsBeforeAVerbBehindAnd(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .positive)
  }

  @Test(arguments: [
    MinimalPair(.spanish, "Cero problemas", "Educación cero"),
    MinimalPair(.spanish, "Problemas cero", "Profesionalidad cero"),
  ])
  func aNegatorStandsBehindItsNoun(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .positive)
    #expect(changed.label == .negative)
  }
}
