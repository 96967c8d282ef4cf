import Foundation
import Opina
import OpinaLexicon
import OpinaTestSupport
import OpinaThemes
import Testing

/// `Corpora/parallel.tsv`: the same comment in four languages bears the same themes.
struct ParallelCorpusTests {
  private struct Row {
    let id: String
    let texts: [Language: String]
    let themes: Set<String>
  }

  /// Comments that bear the same themes in all four languages, in per cent, at least.
  private static let leastSame = 90.0

  private static let columns: [Language] = [.spanish, .portuguese, .italian, .english]

  private static func rows() throws -> [Row] {
    let data = try Data(contentsOf: PackageFolder.root.appending(path: "Corpora/parallel.tsv"))
    return String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let texts = Dictionary(uniqueKeysWithValues: zip(columns, cells[1...4]))
      return Row(id: cells[0], texts: texts, themes: Set(cells[5].components(separatedBy: "; ")))
    }
  }

  @Test func rowsAreWhole() throws {
    let rows = try Self.rows()
    #expect(rows.count >= 200)
    #expect(Set(rows.map(\.id)).count == rows.count)
    for row in rows {
      #expect(row.texts.values.allSatisfy { !$0.isEmpty }, "\(row.id)")
      for theme in row.themes { #expect(BuiltIn.catalogue.index(of: theme) != nil, "\(row.id): \(theme)") }
    }
  }

  @Test func sameThemesInFourLanguages() throws {
    let reader = try BuiltIn.analyzer.makeReader()
    let rows = try Self.rows()
    var same = 0
    var right: [Language: Int] = [:]
    for row in rows {
      let found = Self.columns.map { language in
        Set(reader.tag(row.texts[language] ?? "", in: language).themes.map(\.theme))
      }
      if Set(found).count == 1 { same += 1 }
      for (language, themes) in zip(Self.columns, found) where themes == row.themes {
        right[language, default: 0] += 1
      }
    }
    let share = 100 * Double(same) / Double(rows.count)
    let byLanguage = Self.columns.map { "\($0.rawValue) \(right[$0] ?? 0)" }.joined(separator: ", ")
    #expect(share >= Self.leastSame, "\(same) of \(rows.count) alike in four languages; as expected: \(byLanguage)")
  }
}
