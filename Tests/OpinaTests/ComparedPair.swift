import Foundation
import OpinaFeedback
import OpinaLexicon
import OpinaTestSupport

/// One row of `Corpora/minimal-pairs/*.tsv`: two comments that differ in what one rule looks for.
struct ComparedPair: Sendable {
  struct Side: Sendable {
    let text: String
    /// `positive` `negative` `mixed` `neutral`.
    let label: String
  }

  let rule: String
  let question: Question
  let first: Side
  let second: Side

  /// The pairs of a language in the order of their file.
  struct File: Sendable {
    let pairs: [ComparedPair]
    /// Rows that are no pair, as `file:line: problem`.
    let problems: [String]
  }

  static let columns = ["rule", "question", "first", "firstLabel", "second", "secondLabel", "reason"]

  static func read(_ language: Language) -> File {
    let path = "Corpora/minimal-pairs/\(language.rawValue).tsv"
    guard let data = try? Data(contentsOf: PackageFolder.root.appending(path: path)) else {
      return File(pairs: [], problems: ["\(path) cannot be read"])
    }
    var pairs: [ComparedPair] = []
    var problems: [String] = []
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == columns.count, index > 0 || cells == columns else {
        problems.append("\(path):\(index + 1): \(cells.count) cells")
        continue
      }
      if index == 0 { continue }
      guard let question = Question(rawValue: cells[1]) else {
        problems.append("\(path):\(index + 1): question \(cells[1])")
        continue
      }
      pairs.append(
        ComparedPair(
          rule: cells[0], question: question, first: Side(text: cells[2], label: cells[3]),
          second: Side(text: cells[4], label: cells[5])))
    }
    return File(pairs: pairs, problems: problems)
  }
}
