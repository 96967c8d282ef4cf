internal import OpinaLexicon

/// What language columns call the four languages: ISO 639 codes, with a region or not, and names of
/// `shared/languages.tsv`.
struct LanguageNames: Sendable {
  private let names: [String: Language]
  /// ISO 639-1 and 639-2 codes.
  private static let codes: [String: Language] = [
    "es": .spanish, "spa": .spanish, "pt": .portuguese, "por": .portuguese, "it": .italian, "ita": .italian,
    "en": .english, "eng": .english,
  ]

  init(_ folder: LexiconFolder) throws(LexiconError) {
    var names: [String: Language] = [:]
    let file = "shared/languages.tsv"
    for row in try folder.table(file, columns: ["name", "language"])?.rows ?? [] {
      guard let language = Language(rawValue: row.cells[1]) else {
        throw LexiconError(
          file: file, line: row.line, column: 2, problem: "no language of the four",
          remedy: "write es, pt, it or en")
      }
      names[Fold.plain(row.cells[0])] = language
    }
    self.names = names
  }

  /// The language that a cell names; `nil` for another one or none.
  func language(_ cell: UnsafeBufferPointer<UInt8>) -> Language? {
    let text = Fold.plain(String(decoding: cell.trimmed, as: UTF8.self))
    if let language = names[text] ?? Self.codes[text] { return language }
    // A tag such as pt-BR, or a name with a country behind it: Spanish (Mexico).
    let head = text.prefix { $0 != "-" && $0 != "_" && $0 != "(" && $0 != "," }
    guard head.count < text.count else { return nil }
    let word = String(head.last == " " ? head.dropLast() : head)
    return Self.codes[word] ?? names[word]
  }
}
