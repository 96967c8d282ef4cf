import OpinaLexicon
import OpinaSentiment
import Testing

struct QuestionMarkTests {
  private static let praise = [
    MinimalPair(.spanish, "El camarero es simpático.", "¿El camarero es simpático?"),
    MinimalPair(.portuguese, "O garçom é simpático.", "O garçom é simpático?"),
    MinimalPair(.italian, "Il cameriere è simpatico.", "Il cameriere è simpatico?"),
    MinimalPair(.english, "The waiter is polite.", "The waiter is polite?"),
  ]

  @Test(arguments: praise) func praiseThatIsAskedForIsWeak(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < plain.score)
    #expect(changed.score >= 0)
  }

  @Test func theRuleActs() throws { try expectAction(of: .question, on: Self.praise) }

  @Test(arguments: [
    MinimalPair(.spanish, "El baño está sucio.", "¿Por qué el baño está sucio?"),
    MinimalPair(.portuguese, "O banheiro está sujo.", "Por que o banheiro está sujo?"),
    MinimalPair(.italian, "Il bagno è sporco.", "Perché il bagno è sporco?"),
    MinimalPair(.english, "The waiter is rude.", "Why is the waiter rude?"),
  ])
  func complaintsInQuestionsStay(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score < 0)
    #expect(changed.score < 0)
    #expect(changed.touched(by: .question).isEmpty)
  }

  @Test(arguments: [
    SpokenText(.spanish, "El camarero es simpático. ¿Cómo se llama?"),
    SpokenText(.portuguese, "O garçom é simpático. Como se chama?"),
    SpokenText(.italian, "Il cameriere è simpatico. Come si chiama?"),
    SpokenText(.english, "The waiter is polite. What is his name?"),
  ])
  func praiseBesideAQuestionStays(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.score > 0)
    #expect(trace.touched(by: .question).isEmpty)
  }

  @Test(arguments: [
    MinimalPair(.spanish, "¿Amable? Sí.", "¿Amable? No."),
    MinimalPair(.portuguese, "Simpático? Sim.", "Simpático? Não."),
    MinimalPair(.italian, "Gentile? Sì.", "Gentile? No."), MinimalPair(.english, "Friendly? Yes.", "Friendly? No."),
  ])
  func anAnswerDecidesTheQuestion(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < 0)
  }

  @Test(arguments: [
    SpokenText(.spanish, "¿Es bueno el menú infantil?"), SpokenText(.portuguese, "O cardápio infantil é bom?"),
    SpokenText(.italian, "Il menù per bambini è buono?"), SpokenText(.english, "Is the children's menu good?"),
  ])
  func whereNothingElseIsSaidAQuestionTakesNoSide(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .neutral)
  }

  @Test(arguments: [
    SpokenText(.italian, "Vorrei sapere se il negozio è aperto anche la domenica"),
    SpokenText(.english, "I'd like to know if it is good"),
  ])
  func aQuestionThatIsToldAsksAllTheSame(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .neutral)
  }

  @Test(arguments: [
    SpokenText(.italian, "Vorrei sapere perché non rispondete"),
    SpokenText(.english, "I'd like to know why nobody answers"),
  ])
  func aComplaintThatIsAskedStays(_ comment: SpokenText) throws { #expect(try comment.read().score < 0) }
}
