/// Which groups of letters each language never writes, the column `never` of `shared/language-letters.tsv`: Galician takes
/// words of Spanish and Portuguese, and no *mejor* and no *tenho*.
struct UnwrittenLetters {
  /// Stands for the edge of a word in the file.
  private static let edge = UInt8(ascii: "_")

  /// UTF-8 of the groups by lane.
  private var groups: [Int: [[UInt8]]] = [:]

  /// Reads the file, whose languages `AccentedLetters` has checked.
  init(folders: [LexiconFolder]) throws(LexiconError) {
    for line in try folders.lines(of: AccentedLetters.file, AccentedLetters.columns) {
      guard let lane = IdentifiedLanguage.lanes[line[0]] else { continue }
      groups[lane] = (line.row.value(2) ?? "").split(separator: " ").map { Array($0.utf8) }
    }
  }

  /// Whether a word in lower case has letters that a language never writes.
  func occur(in word: String, lane: Int) -> Bool {
    let letters = [Self.edge] + Array(word.utf8) + [Self.edge]
    return groups[lane, default: []].contains { group in
      letters.indices.contains { letters[$0...].starts(with: group) }
    }
  }
}
