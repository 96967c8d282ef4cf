import OpinaLexicon
import OpinaSentiment
import Testing

struct ClosingMockTests {
  @Test(arguments: [
    SpokenText(.spanish, "Tres horas de espera y nadie contesta. Bravo."),
    SpokenText(.portuguese, "Péssimo atendimento e ninguém atende o telefone. Excelente."),
    SpokenText(.italian, "Tre ore di attesa e nessuno risponde. Complimenti."),
    SpokenText(.english, "Waited three hours and nobody answered. Brilliant."),
  ])
  func praiseBehindNothingButComplaintsMocks(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.label == .negative)
    #expect(!trace.touched(by: .irony).isEmpty)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Personal amable, habitación limpia. Excelente."),
    SpokenText(.italian, "Personale gentile, camera pulita. Complimenti!"),
    SpokenText(.portuguese, "Atrasou um pouco. Excelente."), SpokenText(.english, "A bit noisy. Great."),
  ])
  func otherClosingPraiseIsMeant(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .irony).isEmpty)
  }

  /// What somebody did is told, not said in mockery.
  @Test(arguments: [
    SpokenText(.portuguese, "Veio com um risco. Devolveram o dinheiro no mesmo dia."),
    SpokenText(.english, "It arrived scratched. They refunded me the same day."),
  ])
  func aGoodFactIsMeant(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .irony).isEmpty)
  }
}
