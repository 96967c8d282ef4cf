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

  private func writer(style: TableStyle = .plain, exports: [String] = []) throws -> CommentsCSVWriter {
    CommentsCSVWriter(
      columns: columns, commentColumns: ["comment"], scale: .nps, labels: try ThemeLabels(language: .english),
      style: style, exports: exports)
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

  /// Spreadsheets of a language split and read the file rightly; with several exports each row says from which it is.
  @Test func headerInTheStyleOfALanguage() throws {
    var out: [UInt8] = []
    try writer(style: .usual(in: .italian), exports: ["a.csv", "b.csv"]).writeHeader(into: &out)
    #expect(
      String(decoding: out, as: UTF8.self).hasPrefix("\u{FEFF}id;nps;comment;opina:export;opina:record;opina:problem;"))
    out = []
    try writer(style: .usual(in: .english)).writeHeader(into: &out)
    #expect(String(decoding: out, as: UTF8.self).hasPrefix("\u{FEFF}id,nps,comment,opina:record,"))
  }

  @Test func numbersInTheStyleOfALanguage() {
    var text = DelimitedText(style: .semicolon)
    for number in [-0.65, 7, nil, 0.5] { text.add(number, places: 2) }
    text.endRow()
    #expect(String(decoding: text.bytes, as: UTF8.self) == "-0,65;7;;0,5\r\n")
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
    var text = DelimitedText(style: .semicolon)
    for cell in ["plain, with comma", "semi;colon", "\"quoted\"", "two\nlines", ""] { text.add(cell) }
    text.endRow()
    #expect(
      String(decoding: text.bytes, as: UTF8.self)
        == "plain, with comma;\"semi;colon\";\"\"\"quoted\"\"\";\"two\nlines\";\r\n")
  }
}
