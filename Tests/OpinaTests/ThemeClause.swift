import Foundation
import OpinaLexicon
import OpinaTestSupport

/// One row of `Corpora/clauses/*.tsv`: a clause about one theme, as customers speak of it.
struct ThemeClause: Sendable {
  /// Whether those who write lexicon rows have seen it.
  enum Half: String, CaseIterable { case seen, unseen }

  let id: String
  let theme: String
  /// `positive` `negative` `neutral`.
  let side: String
  let text: String

  /// Clauses with even numbers were kept from those who write rows.
  var half: Half { id.last.flatMap(\.wholeNumberValue).map { $0 % 2 == 0 } == true ? .unseen : .seen }

  /// The clauses of a language, in the order of their file.
  ///
  /// - Throws: when there is no such file.
  static func all(_ language: Language) throws -> [ThemeClause] {
    let file = PackageFolder.root.appending(path: "Corpora/clauses/\(language.rawValue).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 4 else { throw NotAClause(line: String(line)) }
      return ThemeClause(id: cells[0], theme: cells[1], side: cells[2], text: cells[3])
    }
  }

  struct NotAClause: Error {
    let line: String
  }
}
