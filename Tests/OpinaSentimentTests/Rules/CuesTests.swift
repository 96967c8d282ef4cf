import Opina
import OpinaLexicon
import OpinaSentiment
import Testing

/// What a cue governs: the opinions behind it in its clause.
struct CuesTests {
  private static let comments = [
    SpokenText(.spanish, "El camarero es simpático. Falta un manual bueno. El hotel es bonito."),
    SpokenText(.portuguese, "O garçom é simpático. Falta um manual bom. O hotel é bonito."),
    SpokenText(.italian, "Il cameriere è simpatico. Manca un manuale chiaro. L'hotel è bello."),
    SpokenText(.english, "The waiter is polite. It lacks a clear manual. The hotel is nice."),
  ]

  @Test(arguments: comments) func onlyWhatStandsBehindInTheClause(_ comment: SpokenText) throws {
    let praise = try comment.read().explanation.lines.filter { $0.base > 0 }
    let touched = praise.map { line in line.steps.contains { $0.rule == Rule.wish.rawValue } }
    #expect(touched == [false, true, false], "\(praise.map(\.text))")
  }
}
