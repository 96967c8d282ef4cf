import Foundation
import OpinaLexicon

@testable import OpinaFeedback

/// Column names of four languages, as few as the tests need.
let testNames: ColumnNames = {
  let rows: [String: [String]] = [
    "es": [
      "*fecha*\tdate", "*idioma*\tlanguage", "*le gusto mas*\tlikes", "*menos le gusto*\tdislikes",
      "*mejorar*\timprove",
      "*por que*\treason", "*comentario*\tcomment", "*puntuacion*\tscore", "cliente\tcustomer", "pais\tsegment",
      "correo\tcustomer", "telefono\tcustomer", "nombre\tcustomer", "nota\tscore",
    ],
    "pt": [
      "data\tdate", "*mais gost*\tlikes", "*menos gost*\tdislikes", "*melhorar*\timprove", "*nota*\tscore",
      "loja\tsegment", "*comentario*\tcomment",
    ],
    "it": [
      "data\tdate", "*e piaciuto*\tlikes", "*non le e piaciuto*\tdislikes", "*migliorare*\timprove", "voto\tscore",
      "negozio\tsegment", "*commento*\tcomment",
    ],
    "en": [
      "date\tdate", "comment\tcomment", "comments\tcomment", "text\tcomment", "review\tcomment", "*like most*\tlikes",
      "*dislike*\tdislikes", "*improve*\timprove", "*reason for*\treason", "id\tid", "response id\tid",
      "*rating*\tscore",
      "*how likely*\tscore", "customer id\tcustomer", "email\tcustomer", "language\tlanguage", "region\tsegment",
      "channel\tsegment",
    ],
    "shared": ["ip address\tignore", "duration\tignore"],
  ]
  let folder = FileManager.default.temporaryDirectory.appending(path: "opina-columns-\(UUID().uuidString)")
  for (language, rows) in rows {
    let place = folder.appending(path: language)
    try? FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let table =
      "role\tname\tnote\n"
      + rows.map { row in
        let cells = row.split(separator: "\t")
        return "\(cells[1])\t\(cells[0])\t-\n"
      }.joined()
    try? Data(table.utf8).write(to: place.appending(path: "columns.tsv"))
  }
  let names = "name\tlanguage\nespañol\tes\nportuguês\tpt\nitaliano\tit\nspanish\tes\nenglish\ten\n"
  try? Data(names.utf8).write(to: folder.appending(path: "shared/languages.tsv"))
  defer { try? FileManager.default.removeItem(at: folder) }
  return try! ColumnNames(.disk(path: folder.path))
}()

/// All column names that the program knows.
let builtInNames = try! ColumnNames(.builtIn)

/// An export that was read to its end.
struct ReadExport {
  struct Row: Equatable, CustomStringConvertible {
    let number: Int
    let line: Int
    let problem: RecordProblem?
    let cells: [String]

    var description: String { "\(number)@\(line) \(problem?.rawValue ?? "") \(cells)" }
  }

  let layout: ExportLayout
  let rows: [Row]
  let responses: [Response]
  /// Texts of the comment fields of each response.
  let comments: [[String]]

  init(
    _ bytes: [UInt8], _ options: ExportOptions = .init(), names: ColumnNames = testNames, chunk: Int = .max,
    maximum: Int = 1000
  ) throws {
    let source = ByteSource(name: "export.csv", bytes: bytes, chunk: chunk)
    try self.init(source, options, names, maximum)
  }

  /// A file, read with all column names of the program.
  init(path: String) throws {
    try self.init(ByteSource(path: path), .init(), builtInNames, 1000)
  }

  private init(_ source: ByteSource, _ options: ExportOptions, _ names: ColumnNames, _ maximum: Int) throws {
    var reader = try ExportReader(source: source, options: options, columnNames: names)
    var (rows, responses, comments) = ([Row](), [Response](), [[String]]())
    while let batch = try reader.next(maximum: maximum) {
      precondition(!batch.records.isEmpty && batch.records.count <= maximum)
      precondition(batch.bytes.suffix(RecordBatch.padding).allSatisfy { $0 == 0 })
      for index in batch.records.indices {
        let record = batch.records[index]
        let cells = (0..<record.cellCount).map { batch.text(record: index, column: $0) }
        rows.append(Row(number: record.number, line: record.line, problem: record.problem, cells: cells))
        let response = reader.layout.response(index, in: batch)
        responses.append(response)
        comments.append(response.comments.map { String(decoding: batch.bytes[$0.bytes], as: UTF8.self) })
      }
    }
    (layout, self.rows, self.responses, self.comments) = (reader.layout, rows, responses, comments)
  }

  init(_ text: String, _ options: ExportOptions = .init(), names: ColumnNames = testNames) throws {
    try self.init(Array(text.utf8), options, names: names)
  }

  var cells: [[String]] { rows.map(\.cells) }
  var problems: [RecordProblem?] { rows.map(\.problem) }
}
