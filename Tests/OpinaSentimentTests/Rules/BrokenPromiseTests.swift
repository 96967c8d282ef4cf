import OpinaLexicon
import OpinaSentiment
import Testing

struct BrokenPromiseTests {
  private static let pairs = [
    MinimalPair(.spanish, "Dicen que son los mejores y lo son", "Dicen que son los mejores y perdieron mi paquete"),
    MinimalPair(.spanish, "Prometen rapidez y cumplen", "Dicen «entrega en 24h» y llegó en 8 días"),
    MinimalPair(.portuguese, "Dizem que são os melhores e são", "Dizem que são os melhores e perderam o meu pacote"),
    MinimalPair(.portuguese, "Prometem rapidez e cumprem", "Dizem 'entrega em 24h' e chegou em 8 dias"),
    MinimalPair(
      .italian, "Dicono di essere i migliori e lo sono", "Dicono di essere i migliori e hanno perso il pacco"),
    MinimalPair(
      .italian, "Promettono rapidità e sono rapidi", "Dicono \"consegna in 24 ore\" ed è arrivato in 8 giorni"),
    MinimalPair(
      .english, "They claim to be the best and they are", "They claim to be the best and they lost my parcel"),
    MinimalPair(
      .english, "They promised quick delivery and were quick", "They promised quick delivery, it took 8 days"),
  ]

  @Test(arguments: pairs) func whatIsNotKeptIsNoPraise(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.label == .negative)
  }

  @Test func theRuleActs() throws { try expectAction(of: .brokenPromise, on: Self.pairs) }

  @Test(arguments: [
    SpokenText(.spanish, "\"Excelente servicio\""), SpokenText(.portuguese, "\"Excelente serviço\""),
    SpokenText(.italian, "\"Servizio eccellente\""), SpokenText(.english, "\"Excellent service\""),
  ])
  func quotedPraiseAloneStays(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.label == .positive)
    #expect(trace.touched(by: .brokenPromise).isEmpty)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Me cobraron 12 €"), SpokenText(.portuguese, "Chegou em 8 dias"),
    SpokenText(.italian, "È arrivato in 8 giorni"), SpokenText(.english, "They charged me 40€"),
  ])
  func withoutAPromiseAFactSaysNothing(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .neutral)
  }
}
