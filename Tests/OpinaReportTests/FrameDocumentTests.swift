import OpinaLexicon
import OpinaReport
import OpinaTestSupport
import OpinaThemes
import Testing

struct FrameDocumentTests {
  private static let frame = FrameFile(
    name: "mine.tsv",
    rows: [
      FrameRow(.pack, text: "general"), FrameRow(.theme, theme: "kiosk", text: "service"),
      FrameRow(.label, theme: "kiosk", language: .italian, text: "Chiosco, \"nostro\""),
      FrameRow(.term, theme: "kiosk", language: .portuguese, text: "<quiosque>", rest: ["N", "0.5", "-", "-", "-"]),
    ])

  /// What is written in any form is read as the same frame.
  @Test(arguments: ["frame.tsv", "frame.csv", "frame.json"]) func isReadAsItWasWritten(name: String) throws {
    let document = FrameDocument(Self.frame, as: .init(path: name))
    let folder = try TemporaryFolder([name: String(decoding: document.bytes, as: UTF8.self)])
    #expect(try FrameFile(path: folder.path + "/" + name).rows.map(\.cells) == Self.frame.rows.map(\.cells))
  }
}
