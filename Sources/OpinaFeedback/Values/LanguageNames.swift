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

  /// - Parameter folders: a later one overrules the others.
  init(_ folders: [LexiconFolder]) throws(LexiconError) {
    var names: [String: Language] = [:]
    for line in try folders.lines(of: "shared/languages.tsv", ["name", "language"]) {
      guard let language = Language(rawValue: line[1]) else {
        throw line.error(2, "no language of the four", remedy: "write es, pt, it or en")
      }
      names[Fold.plain(line[0])] = language
    }
    self.names = names
  }

  /// The language that a cell names; `nil` for another one or none.
  func language(_ cell: UnsafeBufferPointer<UInt8>) -> Language? {
    // Mostly asked in vain, of ids: no name has a digit, and in a tag only the region behind a sign has any, as in es-419.
    let head = cell.prefix { !Self.endsHead($0) }
    if head.contains(where: { $0 &- UInt8(ascii: "0") < 10 }) { return nil }
    let text = Fold.plain(String(decoding: cell.trimmed, as: UTF8.self))
    if let language = names[text] ?? Self.codes[text] { return language }
    // A tag such as pt-BR, or a name with a country behind it: Spanish (Mexico).
    let name = text.prefix { $0.asciiValue.map { !Self.endsHead($0) } ?? true }
    guard name.count < text.count else { return nil }
    let word = String(name.last == " " ? name.dropLast() : name)
    return Self.codes[word] ?? names[word]
  }

  /// Whether a region or a country may follow a byte.
  private static func endsHead(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: ","): true
    default: false
    }
  }
}
