internal import OpinaLexicon

/// What dates call the twelve months: rows of `shared/months.tsv`.
struct MonthNames: Sendable {
  private let numbers: [String: Int]

  /// - Parameter folders: a later one overrules the others.
  init(_ folders: [LexiconFolder]) throws(LexiconError) {
    var numbers: [String: Int] = [:]
    for line in try folders.lines(of: "shared/months.tsv", ["name", "month"]) {
      guard let month = Int(line[1]), (1...12).contains(month) else {
        throw line.error(2, "no month", remedy: "write a number from 1 to 12")
      }
      numbers[Fold.plain(line[0])] = month
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
