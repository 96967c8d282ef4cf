import Foundation
import OpinaTestSupport

/// A survey in four languages with an id, a score, a customer, a date and a segment.
enum SampleExport {
  static let comments = [
    "El personal muy amable, pero el baño sucio.", "O atendente simpático; tudo sujo", "Personale gentile",
    "The staff is friendly.\nRoom dirty",
    "nada", "", "10", "n/a", "https://example.com", "sdfghjkl", "He said \"\"friendly\"\"", "😀 friendly",
  ]

  static func csv(records: Int) -> String {
    var text = "id,comment,nps,customer id,date,region\n"
    for record in 0..<records {
      let comment = comments[record % comments.count]
      text +=
        "r\(record),\"\(comment)\",\(record % 11),C-\(record % 7),2026-0\(1 + record % 6)-15,\(record % 2 == 0 ? "north" : "south")\n"
    }
    return text
  }

  static func folder(records: Int = 24) throws -> TemporaryFolder {
    try TemporaryFolder(["export.csv": csv(records: records)])
  }
}
