/// How far a file of the language model has been left behind by the words and comments that it was made of.
enum LanguageModelAge {
  /// As much of the values may be others before the file is old: some hundred new comments. Where every new word asked for
  /// the file to be written anew, two people who add words would write it over each other's all day.
  static let most = 0.05

  /// The share of values that are not the same in two tables, 0 … 1: numbers but 0, or letters of a cell that holds one for
  /// each language.
  static func difference(of old: String, from new: String) -> Double {
    let (former, present) = (values(old), values(new))
    var (all, others) = (0, 0)
    for key in Set(former.keys).union(present.keys) {
      let (before, now) = (former[key] ?? [], present[key] ?? [])
      for position in 0..<max(before.count, now.count) {
        let pair = [before, now].map { position < $0.count ? $0[position] : none }
        if pair == [none, none] { continue }
        all += 1
        if pair[0] != pair[1] { others += 1 }
      }
    }
    return all == 0 ? 0 : Double(others) / Double(all)
  }

  /// What a value is that is not there.
  private static let none: Substring = "0"

  /// First cell → the others, or the letters of the only other one.
  private static func values(_ table: String) -> [Substring: [Substring]] {
    var values: [Substring: [Substring]] = [:]
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard let key = cells.first else { continue }
      values[key] = cells.count == 2 ? cells[1].indices.map { cells[1][$0...$0] } : Array(cells.dropFirst())
    }
    return values
  }
}
