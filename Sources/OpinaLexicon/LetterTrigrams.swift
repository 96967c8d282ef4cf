/// How likely three letters in a row are in each language: `shared/language-trigrams.tsv`.
///
/// The file is written by `opina lexicon language-model` from the forms of our own lexicons.
public struct LetterTrigrams: Sendable {
  public static let file = "shared/language-trigrams.tsv"
  static let columns = ["trigram"] + Language.allCases.map(\.rawValue)
  /// The row for trigrams that the file does not list.
  static let unseen = "*"
  /// Values in the file are natural logarithms times minus this, rounded.
  public static let scale: Float = 10
  /// Added to every count, so that what was never seen stays possible.
  static let smoothing = 0.5
  /// Letters are numbered below this: 26, the apostrophe, 35 accented ones, the edge of a word.
  static let alphabet = 64
  /// The edge of a word in the file.
  static let edge: Character = "_"

  private let values: [SIMD4<Float>]

  /// Reads the file; without one every trigram is equally likely everywhere.
  public init(folders: [LexiconFolder]) throws(LexiconError) {
    var values = [SIMD4<Float>](repeating: .zero, count: Self.alphabet * Self.alphabet * Self.alphabet)
    for folder in folders {
      guard let table = try folder.table(Self.file, columns: Self.columns) else { continue }
      if let row = table.rows.first(where: { $0.cells[0] == Self.unseen }) {
        let unseen = try Self.numbers(row, table)
        for index in values.indices { values[index] = unseen }
      }
      for row in table.rows where row.cells[0] != Self.unseen {
        let letters = row.cells[0].unicodeScalars.map { $0 == "_" ? 0 : Self.number(of: $0.value) }
        guard letters.count == 3 else { continue }
        values[(letters[0] * Self.alphabet + letters[1]) * Self.alphabet + letters[2]] = try Self.numbers(row, table)
      }
    }
    self.values = values
  }

  private static func numbers(_ row: LexiconTable.Row, _ table: LexiconTable) throws(LexiconError) -> SIMD4<Float> {
    var result = SIMD4<Float>.zero
    for language in 0..<4 {
      guard let value = Float(row.cells[language + 1]) else {
        throw LexiconError(
          file: table.file, line: row.line, column: language + 2, problem: "\(row.cells[language + 1]) is no number",
          remedy: "write the file anew with opina lexicon language-model")
      }
      result[language] = -value / scale
    }
    return result
  }

  /// The number of a letter in lower case; 63 for anything else.
  static func number(of scalar: UInt32) -> Int {
    if scalar &- 0x61 < 26 { return Int(scalar - 0x60) }
    if scalar == 0x27 { return 27 }
    if scalar >= 0xDF, scalar <= 0xFF, scalar != 0xF7 { return 28 + Int(scalar - 0xDF) }
    return 63
  }

  /// Sum of the logarithms over a word, in each language.
  public func logLikelihood(_ word: UnsafeBufferPointer<UInt8>) -> SIMD4<Float> {
    var sum = SIMD4<Float>.zero
    var first = 0
    var second = 0
    var isFirst = true
    Fold.forEachLetter(word) { letter in
      let third = Self.number(of: letter.accented)
      if !isFirst { sum += values[(first * Self.alphabet + second) * Self.alphabet + third] }
      isFirst = false
      first = second
      second = third
    }
    return isFirst ? sum : sum + values[(first * Self.alphabet + second) * Self.alphabet]
  }

  /// Counts the trigrams of weighted words in each language and writes the file.
  ///
  /// - Parameter words: by language in the order of `Language.allCases`.
  public static func trained(on words: [[(word: String, weight: Double)]]) -> String {
    var counts = [[String: Double]](repeating: [:], count: words.count)
    var totals = [Double](repeating: 0, count: words.count)
    for (language, list) in words.enumerated() {
      for (word, weight) in list {
        let scalars = ["_"] + word.unicodeScalars.filter { number(of: $0.value) != 63 }.map(String.init) + ["_"]
        guard scalars.count >= 3 else { continue }
        for start in 0...scalars.count - 3 {
          counts[language][scalars[start] + scalars[start + 1] + scalars[start + 2], default: 0] += weight
          totals[language] += weight
        }
      }
    }
    let all = Set(counts.flatMap(\.keys))
    func row(_ name: String) -> String {
      let cells = words.indices.map { language in
        let share = ((counts[language][name] ?? 0) + smoothing) / (totals[language] + smoothing * Double(all.count))
        return String(Int((-logarithm(share) * Double(scale)).rounded()))
      }
      return ([name] + cells).joined(separator: "\t")
    }
    let rows = ([unseen] + all).map(row).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    return ([columns.joined(separator: "\t")] + rows).joined(separator: "\n") + "\n"
  }
}
