internal import OpinaLexicon

/// What dates call the twelve months: rows of `shared/months.tsv`.
struct MonthNames: Sendable {
  private let numbers: [String: Int]

  /// - Parameter folders: a later one overrules the others.
  init(_ folders: [LexiconFolder]) throws(LexiconError) {
    var numbers: [String: Int] = [:]
    let file = "shared/months.tsv"
    for folder in folders {
      for row in try folder.table(file, columns: ["name", "month"])?.rows ?? [] {
        guard let month = Int(row.cells[1]), (1...12).contains(month) else {
          throw LexiconError(
            file: file, line: row.line, column: 2, problem: "no month", remedy: "write a number from 1 to 12")
        }
        numbers[Fold.plain(row.cells[0])] = month
      }
    }
    self.numbers = numbers
  }

  /// The month, 1 … 12, that a word names.
  func month(_ word: UnsafeBufferPointer<UInt8>) -> Int? {
    /// No name of a month is longer.
    let longest = 12
    guard word.count <= longest else { return nil }
    return numbers[Fold.plain(String(decoding: word, as: UTF8.self))]
  }
}
