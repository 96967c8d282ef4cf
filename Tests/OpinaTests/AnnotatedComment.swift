import Foundation
import OpinaFeedback
import OpinaLexicon
import OpinaTestSupport

/// One row of `Corpora/annotated/*.tsv`: a comment with what a careful reader takes from it.
struct AnnotatedComment: Sendable {
  let id: String
  let language: Language
  let question: Question
  let text: String
  /// `positive` `negative` `mixed` `neutral` `none`.
  let sentiment: String
  let clauses: [String]
  /// Side by theme.
  let themes: [String: String]

  /// The comments of a language, in the order of their ids; none when the file is not there.
  struct File: Sendable {
    let language: Language
    let comments: [AnnotatedComment]
    /// Rows that are no annotated comment, as `file:line: problem`.
    let problems: [String]
  }

  static let all: [File] = Language.allCases.map(read)

  private static func read(_ language: Language) -> File {
    let path = "Corpora/annotated/\(language.rawValue).tsv"
    guard let data = try? Data(contentsOf: PackageFolder.root.appending(path: path)) else {
      return File(language: language, comments: [], problems: [])
    }
    var comments: [AnnotatedComment] = []
    var problems: [String] = []
    let lines = String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 7 else {
        problems.append("\(path):\(index + 1): \(cells.count) cells")
        continue
      }
      guard let question = Question(rawValue: cells[1]) else {
        problems.append("\(path):\(index + 1): question \(cells[1])")
        continue
      }
      var themes: [String: String] = [:]
      for theme in cells[5] == "-" ? [] : cells[5].components(separatedBy: "; ") {
        let parts = theme.components(separatedBy: "=")
        if parts.count == 2 {
          themes[parts[0]] = parts[1]
        } else {
          problems.append("\(path):\(index + 1): theme \(theme)")
        }
      }
      comments.append(
        AnnotatedComment(
          id: cells[0], language: language, question: question, text: cells[2], sentiment: cells[3],
          clauses: cells[4] == "-" ? [] : cells[4].components(separatedBy: " ‖ "), themes: themes))
    }
    return File(language: language, comments: comments, problems: problems)
  }
}
