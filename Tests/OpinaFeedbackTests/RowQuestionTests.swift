import OpinaLexicon
import Testing

@testable import OpinaFeedback

/// Exports with one row for each answer.
@Suite struct RowQuestionTests {
  private func read(_ text: String, _ options: ExportOptions = .init()) throws -> ReadExport {
    try ReadExport(text, options, names: builtInNames)
  }

  @Test func theQuestionOfTheRowIsAsked() throws {
    let export = try read(
      """
      response_id,date,nps,question,answer
      a,2026-01-02,9,What did you like most?,The staff were kind to me
      a,2026-01-02,9,¿Qué podemos mejorar?,Nada
      b,2026-01-03,3,O que menos gostou?,A fila era enorme
      b,2026-01-03,3,Perché questo voto?,Troppa attesa
      b,2026-01-03,3,Something of our own,It is fine
      """)
    #expect(export.layout.question == 3)
    #expect(export.layout.responsesSpanRows)
    #expect(export.responses.map(\.id) == ["a", "a", "b", "b", "b"])
    #expect(export.responses.flatMap { $0.comments.map(\.question) } == [.likes, .improve, .dislikes, .reason, .open])
    #expect(
      export.layout.guesses.contains { $0.contains("likes 1, dislikes 1, improve 1, reason 1, not recognised 1") })
    #expect(export.layout.guesses.contains("rows with the same \"response_id\" are one response"))
  }

  @Test func aScoreMayStandAmongTheAnswers() throws {
    let asked = "¿Con qué probabilidad nos recomendaría a un amigo? (0-10)"
    let scores = ["9", "2", "no lo sé", "10", "5", "7"]
    let rows = scores.enumerated().map {
      "\($0.offset);\(asked);\($0.element)\n\($0.offset);¿Por qué?;\($0.offset < 2 ? "Muy amables \($0.offset)" : "")\n"
    }
    let export = try read("response id;pregunta;respuesta\n" + rows.joined())
    #expect(export.layout.scale == .nps)
    #expect(export.responses.map(\.score) == [9, nil, 2, nil, nil, nil, 10, nil, 5, nil, 7, nil])
    // A row that answers with a score has no comment; one that does not, has.
    #expect(export.responses.prefix(6).map(\.comments.count) == [0, 1, 0, 1, 1, 1])
  }

  @Test func idsThatRepeatWithOtherFactsAreNoResponses() throws {
    let rows = ["1,2026-01-02,9,all was well here", "1,2026-03-04,2,not well this time", "2,2026-01-05,7,so so today"]
    let export = try read("id,date,nps,comment\n" + rows.joined(separator: "\n"))
    #expect(export.layout.id == nil)
    #expect(!export.layout.responsesSpanRows)
  }

  @Test func anIDThatTheUserNamesMayRepeat() throws {
    let text = "code,comment\na,all was well here\na,and cheap it was\nb,not so well then\n"
    let export = try read(text, ExportOptions(id: "code"))
    #expect(export.layout.responsesSpanRows)
    #expect(export.responses.map(\.hasID) == [true, true, true])
  }

  @Test func aWideExportHasNoQuestionColumn() throws {
    let rows = (1...40).map {
      "\($0),\($0 % 2 == 0 ? "Tienda del centro" : "Tienda del norte"),comentario número \($0)"
    }
    let export = try read("id,tienda,comentario\n" + rows.joined(separator: "\n"))
    #expect(export.layout.question == nil)
    #expect(!export.layout.responsesSpanRows)
  }
}
