import Opina
import OpinaLexicon
import OpinaSentiment
import Testing

/// What a cue governs: the opinions behind it in its clause.
struct CuesTests {
  /// Which of the praise of a comment a wish touched.
  private func touched(_ comment: SpokenText) throws -> [Bool] {
    let praise = try comment.read().explanation.lines.filter { $0.base > 0 }
    return praise.map { line in line.steps.contains { $0.rule == Rule.wish.rawValue } }
  }

  @Test(arguments: [
    SpokenText(.spanish, "El camarero es simpático. Falta un manual bueno. El hotel es bonito."),
    SpokenText(.spanish, "El camarero es simpático. Me gustaría una cama cómoda. El hotel es bonito."),
    SpokenText(.spanish, "El camarero es simpático. El servicio debería ser rápido. El hotel es bonito."),
    SpokenText(.spanish, "El camarero es simpático. Echo de menos una cama cómoda. El hotel es bonito."),
    SpokenText(.portuguese, "O garçom é simpático. Falta um manual bom. O hotel é bonito."),
    SpokenText(.portuguese, "O garçom é simpático. Gostaria de ter um quarto confortável. O hotel é bonito."),
    SpokenText(.portuguese, "O garçom é simpático. O serviço deveria ser rápido. O hotel é bonito."),
    SpokenText(.portuguese, "O garçom é simpático. Quem dera a cama fosse confortável. O hotel é bonito."),
    SpokenText(.italian, "Il cameriere è simpatico. Manca un manuale chiaro. L'hotel è bello."),
    SpokenText(.italian, "Il cameriere è simpatico. Vorrei un letto comodo. L'hotel è bello."),
    SpokenText(.italian, "Il cameriere è simpatico. Il servizio dovrebbe essere veloce. L'hotel è bello."),
    SpokenText(.italian, "Il cameriere è simpatico. Servirebbe un letto comodo. L'hotel è bello."),
    SpokenText(.english, "The waiter is polite. It lacks a clear manual. The hotel is nice."),
    SpokenText(.english, "The waiter is polite. I wish the bed was comfortable. The hotel is nice."),
    SpokenText(.english, "The waiter is polite. The service should be fast. The hotel is nice."),
    SpokenText(.english, "The waiter is polite. It needs a comfortable bed. The hotel is nice."),
  ])
  func onlyWhatStandsBehindInTheClause(_ comment: SpokenText) throws {
    #expect(try touched(comment) == [false, true, false])
  }

  @Test(arguments: [
    SpokenText(.spanish, "El camarero es simpático. Tiene un manual bueno. El hotel es bonito."),
    SpokenText(.spanish, "El camarero es simpático. La cama es cómoda. El hotel es bonito."),
    SpokenText(.portuguese, "O garçom é simpático. Tem um manual bom. O hotel é bonito."),
    SpokenText(.portuguese, "O garçom é simpático. A cama é confortável. O hotel é bonito."),
    SpokenText(.italian, "Il cameriere è simpatico. C'è un manuale chiaro. L'hotel è bello."),
    SpokenText(.italian, "Il cameriere è simpatico. Il letto è comodo. L'hotel è bello."),
    SpokenText(.english, "The waiter is polite. It has a clear manual. The hotel is nice."),
    SpokenText(.english, "The waiter is polite. The bed is comfortable. The hotel is nice."),
  ])
  func withoutACueNothing(_ comment: SpokenText) throws {
    #expect(try touched(comment) == [false, false, false])
  }
}
