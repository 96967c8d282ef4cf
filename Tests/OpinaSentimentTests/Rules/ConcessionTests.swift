import Opina
import OpinaLexicon
import OpinaSentiment
import Testing

struct ConcessionTests {
  private static let praise = [
    MinimalPair(
      .spanish, "El camarero es simpático, el baño está sucio", "Aunque el camarero es simpático, el baño está sucio"),
    MinimalPair(
      .portuguese, "O garçom é simpático, o banheiro está sujo", "Embora o garçom é simpático, o banheiro está sujo"),
    MinimalPair(
      .italian, "Il cameriere è simpatico, il bagno è sporco", "Anche se il cameriere è simpatico, il bagno è sporco"),
    MinimalPair(
      .english, "The waiter is polite, the manager is rude", "Although the waiter is polite, the manager is rude"),
  ]

  @Test(arguments: praise) func grantedPraiseWeighsLess(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(changed.score < plain.score)
  }

  private static let complaints = [
    MinimalPair(
      .spanish, "El baño está sucio, el camarero es simpático", "Aunque el baño está sucio, el camarero es simpático"),
    MinimalPair(
      .portuguese, "O banheiro está sujo, o garçom é simpático", "Embora o banheiro está sujo, o garçom é simpático"),
    MinimalPair(
      .italian, "Il bagno è sporco, il cameriere è simpatico", "Anche se il bagno è sporco, il cameriere è simpatico"),
    MinimalPair(
      .english, "The manager is rude, the waiter is polite", "Although the manager is rude, the waiter is polite"),
  ]

  @Test(arguments: complaints) func grantedComplaintsWeighLess(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(changed.score > plain.score)
  }

  @Test func theRuleActs() throws {
    try expectAction(of: .concession, on: Self.praise)
    try expectAction(of: .concession, on: Self.complaints)
  }

  @Test(arguments: praise + complaints) func theMainClauseIsNotTouched(_ pair: MinimalPair) throws {
    let trace = try pair.read().changed
    let last = try #require(trace.explanation.lines.last)
    #expect(!last.steps.contains { $0.rule == Rule.concession.rawValue })
  }

  @Test(arguments: [
    MinimalPair(
      .spanish, "Aunque el hotel es feo, el camarero es simpático", "Aunque el camarero es simpático, el hotel es feo"),
    MinimalPair(
      .portuguese, "Embora o hotel seja feio, o garçom é simpático", "Embora o garçom seja simpático, o hotel é feio"),
    MinimalPair(
      .italian, "Anche se l'hotel è brutto, il cameriere è simpatico",
      "Anche se il cameriere è simpatico, l'hotel è brutto"),
    MinimalPair(
      .english, "Although the hotel is ugly, the waiter is polite", "Although the waiter is polite, the hotel is ugly"),
  ])
  func theMainClauseGivesTheLabel(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .positive)
    #expect(changed.label == .negative)
  }

  @Test func withoutACommaTheLastOpinionIsTheMainClause() throws {
    let comment = SpokenText(.english, "Although the hotel is ugly the waiter is polite")
    #expect(try comment.read().label == .positive)
  }

  @Test(arguments: [
    SpokenText(.spanish, "A pesar de la espera y el ruido, salimos encantados"),
    SpokenText(.portuguese, "Apesar da espera e do barulho, saímos encantados"),
    SpokenText(.italian, "Nonostante l'attesa e il rumore, una bella serata"),
    SpokenText(.english, "Despite the delay and the noise, we left delighted"),
  ])
  func whatAndAddsIsGrantedToo(_ comment: SpokenText) throws { #expect(try comment.read().label == .positive) }

  @Test(arguments: [
    SpokenText(.spanish, "A pesar de la espera comimos bien y el ruido fue horrible, una pena"),
    SpokenText(.english, "The waiter is polite despite the noise and the hotel is ugly, a shame"),
  ])
  func whatAndAddsToTheMainClauseIsNot(_ comment: SpokenText) throws {
    let last = try #require(try comment.read().explanation.lines.first { ["horrible", "ugly"].contains($0.text) })
    #expect(!last.steps.contains { $0.rule == Rule.concession.rawValue })
  }

  @Test(arguments: [
    SpokenText(.spanish, "A pesar de la lluvia el concierto fue mágico"),
    SpokenText(.portuguese, "Apesar da chuva o show foi maravilhoso"),
    SpokenText(.italian, "Nonostante la pioggia il concerto è stato magico"),
    SpokenText(.english, "Despite the rain the concert was wonderful"),
  ])
  func withoutACommaTheMainClauseBeginsAtItsVerb(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.touched(by: .concession).isEmpty)
    #expect(trace.label == .positive)
  }

  @Test(arguments: [
    SpokenText(.portuguese, "Tornou-se um dos melhores do mercado"),
    SpokenText(.portuguese, "Mostrou-se um excelente produto"),
  ])
  func aPronounBehindAHyphenIsNoIf(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .concession).isEmpty)
  }
}
