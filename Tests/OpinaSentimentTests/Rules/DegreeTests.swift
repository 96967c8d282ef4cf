import OpinaLexicon
import OpinaSentiment
import Testing

struct DegreeTests {
  private static let amplified = [
    MinimalPair(.spanish, "El servicio es bueno", "El servicio es muy bueno"),
    MinimalPair(
      .portuguese, "O garçom é simpático", "O garçom é muito simpático",
      issue: "pt/phrases.tsv gives muito simpático the value that simpático has alone"),
    MinimalPair(
      .portuguese, "O hotel é bonito", "O hotel é extremamente bonito",
      issue: "pt/phrases.tsv gives extremamente bonito the value that bonito has alone"),
    MinimalPair(.italian, "Il cameriere è simpatico", "Il cameriere è molto simpatico"),
    MinimalPair(.english, "The waiter is polite", "The waiter is very polite"),
  ]

  @Test(arguments: amplified) func amplifiedPraiseIsStronger(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    pair.expecting { #expect(changed.score > plain.score) }
  }

  private static let amplifiedComplaints = [
    MinimalPair(.spanish, "El baño está sucio", "El baño está muy sucio"),
    MinimalPair(.portuguese, "O banheiro está sujo", "O banheiro está muito sujo"),
    MinimalPair(.italian, "Il bagno è sporco", "Il bagno è molto sporco"),
    MinimalPair(.english, "The waiter is rude", "The waiter is extremely rude"),
  ]

  @Test(arguments: amplifiedComplaints) func amplifiedComplaintsAreStronger(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score < 0)
    #expect(changed.score < plain.score)
  }

  private static let weakened = [
    MinimalPair(.spanish, "El baño está sucio", "El baño está un poco sucio"),
    MinimalPair(.portuguese, "O banheiro está sujo", "O banheiro está um pouco sujo"),
    MinimalPair(.italian, "Il bagno è sporco", "Il bagno è un po' sporco"),
    MinimalPair(.english, "The street is noisy", "The street is a bit noisy"),
    MinimalPair(.english, "The waiter is rude", "The waiter is a little rude"),
  ]

  @Test(arguments: weakened) func weakenedComplaintsAreWeaker(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(changed.score < 0)
    #expect(changed.score > plain.score)
  }

  @Test func theRuleActs() throws {
    try expectAction(of: .degree, on: Self.amplified + Self.amplifiedComplaints + Self.weakened)
    try expectAction(of: .little, on: Self.little)
    try expectAction(of: .excess, on: Self.excess)
  }

  private static let little = [
    MinimalPair(.spanish, "Un hotel bonito", "Un hotel poco bonito"),
    MinimalPair(.spanish, "Un camarero simpático", "Un camarero poco simpático"),
    MinimalPair(.portuguese, "Um hotel bonito", "Um hotel pouco bonito"),
    MinimalPair(.portuguese, "Um garçom simpático", "Um garçom pouco simpático"),
    MinimalPair(.italian, "Il manuale è chiaro", "Il manuale è poco chiaro"),
    MinimalPair(.italian, "Un cameriere simpatico", "Un cameriere poco simpatico"),
    MinimalPair(.english, "The manual is helpful", "The manual is not very helpful"),
    MinimalPair(.english, "A polite waiter", "A less polite waiter"),
  ]

  @Test(arguments: little) func littleOfAGoodThingIsAComplaint(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < 0)
  }

  private static let excess = [
    MinimalPair(.spanish, "Gente", "Demasiada gente"),
    MinimalPair(.spanish, "El baño está sucio", "El baño está demasiado sucio"),
    MinimalPair(.portuguese, "Pessoas", "Demasiadas pessoas"),
    MinimalPair(
      .portuguese, "Açúcar", "Açúcar em excesso", issue: "a word of excess behind a plain noun makes no opinion"),
    MinimalPair(.portuguese, "O quarto é barulhento", "O quarto é excessivamente barulhento"),
    MinimalPair(.italian, "Gente", "Troppa gente"),
    MinimalPair(.italian, "Il bagno è sporco", "Il bagno è troppo sporco"),
    MinimalPair(.english, "People", "Too many people"),
    MinimalPair(.english, "The waiter is rude", "The waiter is far too rude"),
    MinimalPair(.english, "The waiter is rude", "The waiter is excessively rude"),
  ]

  @Test(arguments: excess) func tooMuchIsAComplaint(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    pair.expecting {
      #expect(changed.score < 0)
      #expect(changed.score < plain.score)
    }
  }

  @Test(arguments: [
    SpokenText(.spanish, "Pocos empleados"), SpokenText(.spanish, "Poca variedad"),
    SpokenText(.portuguese, "Poucos funcionários"),
    SpokenText(.portuguese, "Pouca variedade"), SpokenText(.italian, "Pochi addetti"),
    SpokenText(.italian, "Poca varietà"),
    SpokenText(.english, "Very few staff"),
  ])
  func littleOfANeutralThingIsAComplaint(_ comment: SpokenText) throws { #expect(try comment.read().score < 0) }

  @Test(arguments: [
    SpokenText(.spanish, "Muy tarde, el personal es amable"),
    SpokenText(.portuguese, "Muito tarde, o garçom é simpático"),
    SpokenText(.italian, "Molto tardi, il personale è gentile"),
    SpokenText(.english, "Very late, the staff are friendly"),
  ])
  func wordsOfDegreeEndWithTheirClause(_ comment: SpokenText) throws {
    let touched = try comment.read().touched(by: .degree)
    #expect(!touched.contains { ["amable", "simpático", "gentile", "friendly"].contains($0) })
  }

  @Test(arguments: [
    SpokenText(.spanish, "Poco tiempo pero caro"), SpokenText(.portuguese, "Pouco tempo mas caro"),
    SpokenText(.italian, "Poco tempo ma caro"), SpokenText(.english, "Little time but expensive"),
  ])
  func wordsOfDegreeEndAtAConnective(_ comment: SpokenText) throws { #expect(try comment.read().score < 0) }

  /// How often something of no value by itself is so tells nothing; a bit too much of it does.
  @Test(arguments: [
    MinimalPair(.english, "I usually buy the same size", "The room is a bit small"),
    MinimalPair(.spanish, "Normalmente compro la misma talla", "La habitación es un poco pequeña"),
  ])
  func howOftenIsNotHowMuch(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score == 0)
    #expect(changed.score < 0)
  }
}
