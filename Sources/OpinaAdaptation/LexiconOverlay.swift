public import OpinaFeedback
public import OpinaLexicon

/// Learnt words as lexicon rows, for people to review and for `--lexicons`.
public struct LexiconOverlay: Sendable {
  /// One learnt word as a row.
  public struct Row: Hashable, Sendable {
    /// The language of the word.
    public let language: Language
    /// The word, or the pattern, as the row writes it.
    public let text: String
    /// What the lexicons say, −3 … 3.
    public let before: Double
    /// What the scores make of it, −3 … 3 in steps of 0.5.
    public let valence: Double
    /// Responses with a score whose comment has it.
    public let comments: Int
    /// Their mean score on the scale of the export.
    public let meanScore: Double
    /// How far their scores are from what the lexicons expect, in standard errors.
    public let evidence: Double
    /// Clauses that show it.
    public let examples: [String]
    /// Whether it is two words.
    var isPhrase: Bool { text.contains(" ") }
    /// Paradigm, theme and forms of the built-in row that it changes.
    let base: (paradigm: String, theme: String, forms: String)

    public static func == (left: Row, right: Row) -> Bool {
      (left.language, left.text, left.valence) == (right.language, right.text, right.valence)
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(language)
      hasher.combine(text)
    }
  }

  /// The largest valence.
  private static let most = 3.0
  /// Letters of the shortest word: a shorter one is a slip more often than a word.
  private static let shortest = 3

  /// By language and text.
  public let rows: [Row]

  /// - Parameters:
  ///   - scale: of the scores that were learnt from.
  ///   - folders: the lexicons that the export was read with.
  public init(
    _ adaptation: Adaptation, _ examples: LearntExamples, scale: Scale, folders: [LexiconFolder]
  ) throws(LexiconError) {
    var effects: [Language: [String: Double]] = [:]
    for word in adaptation.words {
      guard let entry = examples.entries[word.key] else { continue }
      effects[entry.language, default: [:]][entry.spelling] = word.effect
    }
    var known: [Language: [String: LexiconTable.Row]] = [:]
    for language in Language.allCases { known[language] = try Self.polarity(language, folders) }
    var rows: [Row] = []
    for word in adaptation.words {
      guard let entry = examples.entries[word.key], entry.hasContent, Self.isPlain(entry.spelling) else { continue }
      let parts = entry.spelling.split(separator: " ").map(String.init)
      // A phrase takes up its words, so what was learnt of these goes into it.
      let inside = parts.count > 1 ? parts.reduce(0) { $0 + (effects[entry.language]?[$1] ?? 0) } : 0
      let base = known[entry.language]?[entry.spelling]
      let before = base.flatMap { Double($0.cells[2]) } ?? entry.valence
      let valence = Self.rounded(before + word.effect + inside)
      guard abs(valence - before) >= LearntWord.step else { continue }
      let share = scale.highIsGood ? word.meanPlace : 1 - word.meanPlace
      rows.append(
        Row(
          language: entry.language, text: entry.spelling, before: before, valence: valence, comments: word.comments,
          meanScore: scale.range.lowerBound + share * (scale.range.upperBound - scale.range.lowerBound),
          evidence: word.evidence, examples: entry.examples.map(\.quote),
          base: base.map { ($0.cells[1], $0.cells[3], $0.cells[4]) } ?? ("0", "-", "-")))
    }
    self.rows = rows.sorted { ($0.language.rawValue, $0.text) < ($1.language.rawValue, $1.text) }
  }

  private static func rounded(_ valence: Double) -> Double {
    min(max((valence / LearntWord.step).rounded() * LearntWord.step, -most), most)
  }

  /// Letters only, so that nothing in it is read as a sign of a pattern.
  private static func isPlain(_ text: String) -> Bool {
    text.split(separator: " ").allSatisfy { word in
      word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "'" }
    } && text.count >= shortest
  }

  /// The rows of `polarity.tsv` by their word; the last folder's count.
  private static func polarity(
    _ language: Language, _ folders: [LexiconFolder]
  ) throws(LexiconError) -> [String: LexiconTable.Row] {
    var result: [String: LexiconTable.Row] = [:]
    for folder in folders {
      guard let table = try folder.table("\(language.rawValue)/polarity.tsv", columns: Self.columns) else { continue }
      for row in table.rows { result[row.cells[0]] = row }
    }
    return result
  }

  private static let columns = ["word", "paradigm", "valence", "theme", "forms", "note"]
  private static let phraseColumns = ["phrase", "valence", "role", "theme", "note"]

  /// The files of the overlay by their path in its folder; languages without rows have none.
  public var files: [(path: String, bytes: [UInt8])] {
    var files: [(path: String, bytes: [UInt8])] = []
    for language in Language.allCases {
      let own = rows.filter { $0.language == language }
      files.append(
        (
          "\(language.rawValue)/polarity.tsv",
          Self.table(
            Self.columns,
            own.filter { !$0.isPhrase }.map {
              [$0.text, $0.base.paradigm, Self.number($0.valence), $0.base.theme, $0.base.forms, Self.note($0)]
            })
        ))
      files.append(
        (
          "\(language.rawValue)/phrases.tsv",
          Self.table(
            Self.phraseColumns,
            own.filter(\.isPhrase).map {
              [$0.text, Self.number($0.valence), $0.valence == 0 ? "neutral" : "opinion", "-", Self.note($0)]
            })
        ))
    }
    return files.filter { !$0.bytes.isEmpty }
  }

  private static func table(_ columns: [String], _ rows: [[String]]) -> [UInt8] {
    guard !rows.isEmpty else { return [] }
    let lines = rows.map { $0.joined(separator: "\t") }.sorted {
      Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
    }
    let head = [
      "# Learnt from the scores of an export. Review each row before it is used.", columns.joined(separator: "\t"),
    ]
    return Array(((head + lines).joined(separator: "\n") + "\n").utf8)
  }

  private static func note(_ row: Row) -> String {
    "learnt: \(row.comments) comments, mean score \(number(row.meanScore)), before \(number(row.before))"
  }

  /// With two places at most.
  private static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    var text = (hundredths < 0 ? "-" : "") + String(whole)
    if rest > 0 { text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)" }
    return text
  }
}
