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

  @Test func cellsAreQuotedWhereNeeded() {
    var text = DelimitedText(delimiter: UInt8(ascii: ";"))
    for cell in ["plain, with comma", "semi;colon", "\"quoted\"", "two\nlines", ""] { text.add(cell) }
    text.endRow()
    #expect(
      String(decoding: text.bytes, as: UTF8.self)
        == "plain, with comma;\"semi;colon\";\"\"\"quoted\"\"\";\"two\nlines\";\r\n")
  }
}
