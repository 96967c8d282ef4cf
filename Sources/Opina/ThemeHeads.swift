internal import OpinaLexicon
internal import OpinaReport
internal import OpinaThemes

/// What the output record of a theme begins with, its id and label in the language of the comment, put together once for all
/// themes and languages.
struct ThemeHeads: Sendable {
  /// By language and theme.
  private let heads: JSONPieces
  /// Ids in quotation marks, by theme.
  private let quotedIDs: JSONPieces
  /// The most bytes of a head, with what copying it overwrites.
  private let longest: Int
  private let labels: [String: ThemeLabels]

  /// - Parameters:
  ///   - themes: ids, by the number that mentions have; mentions of themes behind the last are put together anew.
  ///   - labels: by language code; English ones do for languages without.
  init(themes: [String], labels: [String: ThemeLabels]) {
    self.labels = labels
    quotedIDs = JSONPieces(
      themes.map { id in JSONPieces.piece(atMost: JSONBytes.most(quoting: id.utf8.count)) { $0.put(quoted: id) } })
    heads = JSONPieces(
      Language.allCases.flatMap { language in
        themes.map { id in
          let label = Self.label(of: id, language.rawValue, labels)
          return JSONPieces.piece(atMost: Self.most(id, label)) { Self.put(id, label, &$0) }
        }
      })
    longest = heads.longest
  }

  /// The most bytes of the head of a mention, and the most of its id.
  @inline(__always)
  func most(
    _ mention: Int, of mentions: UnsafeBufferPointer<ThemeMention>, _ code: @autoclosure () -> String
  ) -> Int {
    guard number(mentions, mention) == nil else { return longest }
    let theme = mentions[mention].theme
    return Self.most(theme, Self.label(of: theme, code(), labels))
  }

  /// Has memory fetched that the head of a mention is in.
  @inline(__always)
  func prefetch(_ mention: Int, of mentions: UnsafeBufferPointer<ThemeMention>, _ language: Int) {
    if let number = number(mentions, mention) { heads.prefetch(language * quotedIDs.count + number) }
  }

  /// Appends the head of a mention.
  ///
  /// - Parameters:
  ///   - mention: its place among `mentions`, where it is looked at: a copy would count references.
  ///   - code: of the comment's language, asked for only where there is no number.
  ///   - language: the position of that whose labels are used.
  @inline(__always)
  func put(
    _ mention: Int, of mentions: UnsafeBufferPointer<ThemeMention>, _ code: @autoclosure () -> String,
    _ language: Int, to json: inout JSONBytes
  ) {
    if let number = number(mentions, mention) {
      json.put(heads[language * quotedIDs.count + number])
    } else {
      let theme = mentions[mention].theme
      Self.put(theme, Self.label(of: theme, code(), labels), &json)
    }
  }

  /// Appends the id of a mention's theme.
  @inline(__always)
  func put(idOf mention: Int, of mentions: UnsafeBufferPointer<ThemeMention>, to json: inout JSONBytes) {
    if let number = number(mentions, mention) {
      json.put(quotedIDs[number])
    } else {
      json.put(quoted: mentions[mention].theme)
    }
  }

  /// The number of a mention's theme, if it is one of these themes.
  @inline(__always)
  private func number(_ mentions: UnsafeBufferPointer<ThemeMention>, _ mention: Int) -> Int? {
    let number = mentions[mention].number
    return number >= 0 && number < quotedIDs.count ? number : nil
  }

  private static func label(of theme: String, _ code: String, _ labels: [String: ThemeLabels]) -> String? {
    (labels[code] ?? labels[Language.english.rawValue])?.label(of: theme)
  }

  private static func most(_ theme: String, _ label: String?) -> Int {
    JSONBytes.most(quoting: theme.utf8.count) + JSONBytes.most(quoting: label?.utf8.count ?? 0) + 32
  }

  private static func put(_ theme: String, _ label: String?, _ json: inout JSONBytes) {
    json.put("{\"id\":")
    json.put(quoted: theme)
    guard let label else { return }
    json.put(",\"label\":")
    json.put(quoted: label)
  }
}
