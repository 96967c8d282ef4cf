import Foundation
import OpinaLexicon
import OpinaTestSupport
import Testing

@testable import OpinaFeedback

/// What a company's own folder says of columns, months and answers goes before what is built in.
@Suite struct ColumnNameOverlayTests {
  private func names(_ files: [String: String]) throws -> ColumnNames {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(Data(text.utf8), to: name) }
    return try ColumnNames([.builtIn, .disk(path: folder.path)])
  }

  @Test func columns() throws {
    let own = "role\tname\tnote\nscore\tkpi 7\t-\nignore\tnps\t-\ncomment\t*texto del cliente*\t-\n"
    let names = try names(["es/columns.tsv": own])
    #expect(names.matches("KPI 7").first?.role == .score)
    #expect(names.matches("nps").first?.role == .ignore)
    #expect(names.matches("El texto del cliente").first?.role == .comment)
    #expect(names.matches("comentario").first?.role == .comment)
    let export = try ReadExport(
      Array("nps;kpi 7;comentario\n1;9;todo bien por aquí\n2;3;todo mal por aquí\n3;10;muy bien todo\n".utf8),
      names: names)
    #expect(export.layout.score == 1)
  }

  @Test func months() throws {
    let names = try names(["shared/months.tsv": "name\tmonth\nmarzal\t3\n"])
    let rows = (1...3).map { "\($0) marzal 2026;todo bien por aquí \($0)\n" } + ["4 abril 2026;todo mal\n"]
    let export = try ReadExport(Array(("fecha;comentario\n" + rows.joined()).utf8), names: names)
    #expect(export.responses.map(\.date) == ["2026-03-01", "2026-03-02", "2026-03-03", "2026-04-04"])
  }

  @Test func answers() throws {
    let own = "scale\tvalue\tlabel\tnote\nsatisfaction\t5\tChévere\t-\nsatisfaction\t1\tmaluco\t-\n"
    let names = try names(["es/scales.tsv": own])
    let rows = ["Chévere", "Maluco", "Satisfecho"].map { "\($0);todo lo que vi por aquí\n" }
    let export = try ReadExport(Array(("satisfacción;comentario\n" + rows.joined()).utf8), names: names)
    #expect(export.responses.map(\.score) == [5, 1, 4])
    let slip = "scale\tvalue\tlabel\tnote\nmood\t5\tchévere\t-\n"
    let error = #expect(throws: LexiconError.self) { try self.names(["es/scales.tsv": slip]) }
    #expect(error?.line == 2 && error?.column == 1)
  }
}
