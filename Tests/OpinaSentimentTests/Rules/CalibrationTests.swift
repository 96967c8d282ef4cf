import Opina
import OpinaLexicon
import OpinaSentiment
import Testing

struct CalibrationTests {
  private static let comments = [
    SpokenText(.spanish, "Excelente, perfecto, maravilloso, genial, fantástico"),
    SpokenText(.portuguese, "Excelente, perfeito, maravilhoso, incrível, fantástico"),
    SpokenText(.italian, "Eccellente, perfetto, meraviglioso, splendido, fantastico"),
    SpokenText(.english, "Excellent, perfect, wonderful, brilliant, fantastic"),
    SpokenText(.spanish, "Horrible, pésimo, sucio, ruidoso, estafa"),
    SpokenText(.portuguese, "Horrível, péssimo, sujo, barulhento, golpe"),
    SpokenText(.italian, "Orribile, pessimo, sporco, rumoroso, truffa"),
    SpokenText(.english, "Horrible, awful, dirty, noisy, scam"),
  ]

  @Test(arguments: comments) func scoresStayBetweenMinusOneAndOne(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(abs(trace.score) < 1)
    #expect(abs(trace.score) > 0.8)
    #expect(trace.label == (trace.score > 0 ? .positive : .negative))
    let long = try SpokenText(comment.language, String(repeating: comment.text + ". ", count: 50)).read()
    #expect(abs(long.score) <= 1)
    #expect((long.score > 0) == (trace.score > 0))
  }

  @Test(arguments: [
    SpokenText(.spanish, "Reservé en mayo"), SpokenText(.portuguese, "Reservei em maio"),
    SpokenText(.italian, "Siamo partiti lunedì"),
    SpokenText(.english, "We booked in May"),
  ])
  func withoutOpinionsACommentIsNeutral(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.score == 0)
    #expect(trace.label == .neutral)
    #expect(trace.explanation.lean == 0)
  }

  @Test(arguments: [
    SpokenText(.spanish, "El camarero es simpático. El baño está sucio."),
    SpokenText(.portuguese, "O garçom é simpático. O banheiro está sujo."),
    SpokenText(.italian, "Il cameriere è simpatico. Il bagno è sporco."),
    SpokenText(.english, "The waiter is polite. The manager is rude."),
  ])
  func praiseAndComplaintOfOneWeightAreMixed(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .mixed)
  }

  /// Positive words are more frequent in any text, so each opinion beyond the first is worth a little less praise.
  @Test(arguments: comments) func onlyFurtherOpinionsLean(_ comment: SpokenText) throws {
    #expect(try comment.read().explanation.lean < 0)
    let first = try SpokenText(comment.language, String(comment.text.prefix { $0 != "," })).read()
    #expect(first.explanation.lines.count == 1)
    #expect(first.explanation.lean == 0)
  }

  @Test(arguments: [
    SpokenText(.spanish, "El hotel es precioso. El personal es grosero."),
    SpokenText(.portuguese, "O hotel é lindo. O pessoal é grosseiro."),
    SpokenText(.italian, "L'hotel è bellissimo. Il personale è maleducato."),
    SpokenText(.english, "The hotel is lovely. The staff are rude."),
    SpokenText(.spanish, "El hotel es maravilloso pero el personal es grosero"),
    SpokenText(.portuguese, "O hotel é maravilhoso mas o pessoal é grosseiro"),
    SpokenText(.italian, "L'hotel è bellissimo ma il personale è maleducato"),
    SpokenText(.english, "The hotel is lovely but the staff are rude"),
  ])
  func praiseAndComplaintThatBothStandAreMixed(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .mixed)
  }

  @Test(arguments: Language.allCases) func whatIsStrongStandsBesideItsOpposite(_ language: Language) throws {
    #expect(try RuleTrace("👎 👏", language).label == .mixed)
  }
}
