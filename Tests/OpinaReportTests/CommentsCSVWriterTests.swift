import FoundationEssentials
import OpinaFeedback
import OpinaHealth
import OpinaLexicon
import OpinaSentiment
import OpinaText
import OpinaThemes
import Testing

@testable import OpinaReport

struct CommentsCSVWriterTests {
  private let columns = ["id", "nps", "comment"]

  private func writer(delimiter: UInt8 = UInt8(ascii: ",")) throws -> CommentsCSVWriter {
    CommentsCSVWriter(
      columns: columns, commentColumns: ["comment"], scale: .nps, labels: try ThemeLabels(language: .english),
      delimiter: delimiter)
  }

  @Test func headerNamesTheTags() throws {
    var out: [UInt8] = []
    try writer().writeHeader(into: &out)
    #expect(
      String(decoding: out, as: UTF8.self)
        == "id,nps,comment,opina:record,opina:problem,opina:scoreGroup,opina:language,opina:content,opina:sentiment,"
        + "opina:score,opina:likes,opina:dislikes,opina:themes,opina:untagged,opina:intents,opina:reasons,"
        + "opina:mismatch\r\n")
  }

  /// The export's own cells come back letter for letter, line breaks and quotation marks included.
  @Test func rowsKeepTheExport() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "opina-comments-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data("id,nps,comment\nA1,2,\"Slow, \"\"very\"\" slow\nindeed\"\nA2,10,Lovely\n".utf8).write(to: path)
    let options = ExportOptions(id: "id", comments: [(column: "comment", question: .open)], score: "nps", scale: .nps)
    var export = try ExportReader(path: path.path, options: options, columnNames: ColumnNames(.builtIn))
    let next = try export.next(maximum: 10)
    let batch = try #require(next)
    let response = export.layout.response(0, in: batch)
    let field = response.comments[0]
    let blame = Sentiment(score: -0.654, label: .negative)
    let tagged = TaggedComment(
      language: LanguageGuess(code: "en", confidence: 1), content: .opinion, sentiment: blame,
      themes: [ThemeMention(theme: "waiting-time", sentiment: blame, clause: 0..<4)], intents: ["complaint"],
      untagged: nil)
    let comment = ReadComment(field: field, column: "comment", text: batch.bytes[field.bytes], tagged: tagged)
    var out: [UInt8] = []
    try writer().write(0, of: batch, response: response, comments: [comment], into: &out)
    #expect(
      String(decoding: out, as: UTF8.self)
        == "A1,2,\"Slow, \"\"very\"\" slow\nindeed\",1,,detractor,en,opinion,negative,-0.65,,Waiting time,"
        + "waiting-time=negative,,complaint,waiting-time,\r\n")
  }

  @Test func cellsAreQuotedWhereNeeded() {
    var text = DelimitedText(delimiter: UInt8(ascii: ";"))
    for cell in ["plain, with comma", "semi;colon", "\"quoted\"", "two\nlines", ""] { text.add(cell) }
    text.endRow()
    #expect(
      String(decoding: text.bytes, as: UTF8.self)
        == "plain, with comma;\"semi;colon\";\"\"\"quoted\"\"\";\"two\nlines\";\r\n")
  }
}
