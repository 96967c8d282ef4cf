import OpinaLexicon
import OpinaSentiment
import Testing

struct NoAsAnswerTests {
  @Test(arguments: [
    SpokenText(.spanish, "No, llegó roto"), SpokenText(.portuguese, "Não, chegou quebrado"),
    SpokenText(.italian, "No, è arrivato rotto"), SpokenText(.english, "No, it arrived broken"),
    SpokenText(.english, "no they were rude"),
  ])
  func anAnswerDeniesNothingBehindIt(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.label == .negative)
    #expect(trace.touched(by: .negation).isEmpty)
  }

  @Test(arguments: [
    SpokenText(.spanish, "No es malo"), SpokenText(.portuguese, "Não é ruim"),
    SpokenText(.italian, "Non è rotto"), SpokenText(.english, "No rude staff"),
  ])
  func aNegatorStillDenies(_ comment: SpokenText) throws {
    #expect(try comment.read().score > 0)
  }
}
