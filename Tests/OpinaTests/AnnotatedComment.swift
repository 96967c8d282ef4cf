import Foundation
import OpinaFeedback
import OpinaLexicon
import OpinaTestSupport

/// One row of `Corpora/annotated/*.tsv` or `Corpora/trades/*.tsv`: a comment with what a careful reader takes from it.
struct AnnotatedComment: Sendable {
  let id: String
  let language: Language
  let question: Question
  let text: String
  /// `positive` `negative` `mixed` `neutral` `none`.
  let sentiment: String
  /// None where the corpus does not have them.
  let clauses: [String]
  /// Side by theme.
  let themes: [String: String]
  /// The packs of the survey that it was written for, joined by `+`; `nil` where all count.
  let packs: String?

  /// The comments of a language, in the order of their ids; none when the file is not there.
  struct File: Sendable {
    let language: Language
    let comments: [AnnotatedComment]
    /// Rows that are no annotated comment, as `file:line: problem`.
    let problems: [String]
  }

  static let all: [File] = Language.allCases.map { read("annotated", $0) }

  /// Ordinary comments of surveys whose trade is known.
  static let trades: [File] = Language.allCases.map { read("trades", $0) }

  private static func read(_ corpus: String, _ language: Language) -> File {
    let path = "Corpora/\(corpus)/\(language.rawValue).tsv"
    guard let data = try? Data(contentsOf: PackageFolder.root.appending(path: path)) else {
      return File(language: language, comments: [], problems: [])
    }
    var comments: [AnnotatedComment] = []
    var problems: [String] = []
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let columns = lines[0].split(separator: "\t").map(String.init)
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let values = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard values.count == columns.count else {
        problems.append("\(path):\(index + 1): \(values.count) cells")
        continue
      }
      let cells = Dictionary(uniqueKeysWithValues: zip(columns, values))
      guard let id = cells["id"], let text = cells["text"], let sentiment = cells["sentiment"],
        let question = cells["question"].flatMap(Question.init(rawValue:))
      else {
        problems.append("\(path):\(index + 1): question \(cells["question"] ?? "-")")
        continue
      }
      var themes: [String: String] = [:]
      for theme in cells.parts("themes", "; ") {
        let parts = theme.components(separatedBy: "=")
        if parts.count == 2 {
          themes[parts[0]] = parts[1]
        } else {
          problems.append("\(path):\(index + 1): theme \(theme)")
        }
      }
      comments.append(
        AnnotatedComment(
          id: id, language: language, question: question, text: text, sentiment: sentiment,
          clauses: cells.parts("clauses", " ‖ "), themes: themes, packs: cells["packs"]))
    }
    return File(language: language, comments: comments, problems: problems)
  }
}

extension [String: String] {
  /// What a cell lists; none where there is no such column, or a `-` in it.
  fileprivate func parts(_ column: String, _ separator: String) -> [String] {
    guard let cell = self[column], cell != "-" else { return [] }
    return cell.components(separatedBy: separator)
  }
}
