public import OpinaLexicon

extension FrameFile {
  /// The group that accepted proposals stand in unless another one is named.
  public static let ownGroup = "own"

  /// Proposals as a frame file: each theme with its labels and the words that name it.
  ///
  /// - Parameters:
  ///   - groupLabels: what people read instead of `ownGroup`, in the order of `Language.allCases`.
  public init(name: String, proposals: DiscoveredThemes, groupLabels: [String]) {
    var rows = Self.group(groupLabels)
    for theme in proposals.themes {
      let size = "\(theme.comments) of \(proposals.comments) different comments"
      let note = ([size] + theme.joins.map(\.note)).joined(separator: "; ")
      rows.append(
        FrameRow(.theme, theme: theme.id, text: Self.ownGroup, rest: ["-", "-", "-", "-", note]))
      for language in Language.allCases {
        let terms = theme.terms[language.position].filter(Self.isPattern)
        guard !terms.isEmpty else { continue }
        rows.append(FrameRow(.label, theme: theme.id, language: language, text: theme.labels[language.position]))
        for term in terms {
          rows.append(
            FrameRow(.term, theme: theme.id, language: language, text: term, rest: ["-", "1", "-", "-", "-"]))
        }
      }
    }
    self.init(name: name, rows: rows)
  }

  private static func group(_ labels: [String]) -> [FrameRow] {
    [FrameRow(.theme, theme: ownGroup)]
      + zip(Language.allCases, labels).map { FrameRow(.label, theme: ownGroup, language: $0, text: $1) }
  }

  /// Whether words can stand in a pattern as they are: letters, digits and hyphens between spaces.
  private static func isPattern(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == " " || $0 == "-" }
      && !text.hasPrefix("-")
  }

  /// This frame with a proposal of a file taken up: its id without the mark of what is new.
  ///
  /// - Parameters:
  ///   - id: of the proposal.
  ///   - proposals: the file that it stands in.
  ///   - group: where it is put; without one where the proposal stands.
  ///   - catalogue: the built-in themes, whose ids are taken.
  /// - Throws: `FrameError` if the file has no such proposal, or this frame the theme.
  public func accepting(
    _ id: String, from proposals: FrameFile, in group: String?, beside catalogue: ThemeCatalogue
  ) throws(FrameError) -> FrameFile {
    let (declared, own) = try Self.proposal(id, in: proposals)
    let accepted = Self.acceptedID(id, beside: catalogue)
    guard !rows.contains(where: { $0.kind == .theme && $0.theme == accepted }) else {
      throw FrameError(problems: [
        LexiconError(
          file: name, problem: "there is a theme \(accepted) already",
          remedy: "merge the proposal into it with --as \(accepted), or take its rows out")
      ])
    }
    let home = group ?? declared.text
    let isDeclared = rows.contains { $0.kind == .theme && $0.theme == home } || catalogue.index(of: home) != nil
    let groupRows = isDeclared ? [] : proposals.rows.filter { $0.theme == home }
    let themeRows = own.map { row in
      FrameRow(
        row.kind, theme: accepted, language: row.language, text: row.kind == .theme ? home : row.text, rest: row.rest)
    }
    let kept = rows.filter { !($0.kind == .dismissed && $0.theme == id) }
    return FrameFile(name: name, rows: kept + groupRows + themeRows)
  }

  /// This frame with the terms of a proposal among those of a theme that there is.
  ///
  /// - Parameter theme: id of a theme of this frame or of the catalogue.
  /// - Throws: `FrameError` if there is no such proposal or theme.
  public func merging(
    _ id: String, from proposals: FrameFile, into theme: String, beside catalogue: ThemeCatalogue
  ) throws(FrameError) -> FrameFile {
    let (_, own) = try Self.proposal(id, in: proposals)
    guard catalogue.index(of: theme) != nil || rows.contains(where: { $0.kind == .theme && $0.theme == theme }) else {
      throw FrameError(problems: [
        LexiconError(
          file: name, problem: "no theme is called \(theme)",
          remedy: "take an id that opina frame show prints, or accept the proposal as a theme of its own")
      ])
    }
    let terms = own.filter { $0.kind == .term }.map {
      FrameRow(.term, theme: theme, language: $0.language, text: $0.text, rest: $0.rest)
    }
    let known = Set(rows)
    return FrameFile(
      name: name,
      rows: rows.filter { !($0.kind == .dismissed && $0.theme == id) } + terms.filter { !known.contains($0) })
  }

  /// The row that declares a proposal, and all of its rows.
  private static func proposal(
    _ id: String, in proposals: FrameFile
  ) throws(FrameError) -> (declared: FrameRow, all: [FrameRow]) {
    let own = proposals.rows.filter { $0.theme == id && $0.kind != .dismissed }
    guard let declared = own.first(where: { $0.kind == .theme }), declared.text != "-" else {
      throw FrameError(problems: [
        LexiconError(
          file: proposals.name, problem: "no proposal is called \(id)", remedy: "take an id of its theme rows")
      ])
    }
    return (declared, own)
  }

  /// The id of a proposal once it belongs to a frame.
  private static func acceptedID(_ id: String, beside catalogue: ThemeCatalogue) -> String {
    guard id.hasPrefix(DiscoveredThemes.prefix) else { return id }
    let plain = String(id.dropFirst(DiscoveredThemes.prefix.count))
    return catalogue.index(of: plain) == nil ? plain : "\(ownGroup)-\(plain)"
  }

  /// This frame with a proposal that is not to be made again.
  ///
  /// - Throws: `FrameError` for what can be no id: the file could not be read any more.
  public func dismissing(_ id: String) throws(FrameError) -> FrameFile {
    if dismissed.contains(id) { return self }
    guard Self.isIdentifier(id) else {
      throw FrameError(problems: [
        LexiconError(
          file: name, problem: "\(id) is no id of a theme", remedy: "take one that opina frame propose wrote")
      ])
    }
    return FrameFile(name: name, rows: rows + [FrameRow(.dismissed, theme: id)])
  }

  /// Ids of proposals that are not to be made again.
  public var dismissed: Set<String> { Set(rows.filter { $0.kind == .dismissed }.map(\.theme)) }
}
