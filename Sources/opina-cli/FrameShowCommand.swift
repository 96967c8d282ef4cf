internal import ArgumentParser
internal import Opina
internal import OpinaLexicon
internal import OpinaReport
internal import OpinaThemes

struct FrameShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows the groups and themes of a frame, with labels, definitions and terms.")

  @Argument(help: "Packs and frame files joined by +, such as general+hotel+mine.tsv.") var frame: String = "all"

  @Option(help: "Language of labels and definitions.") var locale: Language = .english

  @Option(help: "Text for people or JSON for programs.") var format: FrameFormat = .text

  @OptionGroup var lexicons: LexiconOptions

  func run() async throws {
    try await Failures.reported {
      let loaded = try LoadedFrame(frame, folders: lexicons.folders)
      let labels = try ThemeLabels(language: locale, folders: loaded.folders)
      try format.write(to: Output(path: nil), text: text(loaded, labels), json: json(loaded, labels))
    }
  }

  /// Themes by their groups, both in the order of their ids.
  private func groups(_ loaded: LoadedFrame) -> [(group: String, themes: [ThemeCatalogue.Theme])] {
    let catalogue = loaded.analyzer.catalogue
    let wanted = Set(loaded.named?.frame.themes ?? [])
    let themes = catalogue.themes.filter { wanted.contains($0.id) }
    return Dictionary(grouping: themes) { $0.group ?? $0.id }
      .map { (group: $0.key, themes: $0.value.sorted { $0.id < $1.id }) }.sorted { $0.group < $1.group }
  }

  private func terms(_ theme: ThemeCatalogue.Theme, _ lexicon: LanguageLexicon, _ catalogue: ThemeCatalogue) -> Int {
    guard let index = catalogue.index(of: theme.id) else { return 0 }
    return lexicon.terms.count { catalogue.plain(of: $0.theme) == index }
  }

  private func text(_ loaded: LoadedFrame, _ labels: ThemeLabels) -> String {
    var text = ""
    for (group, themes) in groups(loaded) {
      text += "\(group)  \(labels.label(of: group))\n"
      for theme in themes {
        let counts = loaded.analyzer.lexicons
          .map { "\($0.language.rawValue) \(terms(theme, $0, loaded.analyzer.catalogue))" }.joined(separator: ", ")
        let packs = theme.packs.joined(separator: ", ")
        text += "  \(theme.id)  \(labels.label(of: theme.id))  [\(packs); terms: \(counts)]\n"
        if let definition = labels.definition(of: theme.id) { text += "    \(definition)\n" }
      }
    }
    return text
  }

  private func json(_ loaded: LoadedFrame, _ labels: ThemeLabels) -> JSONValue {
    .array(
      groups(loaded).map { group, themes in
        .object([
          .init("id", .string(group)), .init("label", .string(labels.label(of: group))),
          .init("themes", .array(themes.map { json($0, loaded, labels) })),
        ])
      })
  }

  private func json(_ theme: ThemeCatalogue.Theme, _ loaded: LoadedFrame, _ labels: ThemeLabels) -> JSONValue {
    let index = loaded.analyzer.catalogue.index(of: theme.id)
    let terms = loaded.analyzer.lexicons.map { lexicon in
      JSONValue.Field(
        lexicon.language.rawValue,
        .array(
          lexicon.patterns.patterns.compactMap { pattern in
            guard case .term(let number) = pattern.meaning, lexicon.terms[number].theme == index else { return nil }
            return .string(pattern.text)
          }))
    }
    return .object([
      .init("id", .string(theme.id)), .init("label", .string(labels.label(of: theme.id))),
      .init("definition", .string(labels.definition(of: theme.id) ?? "")),
      .init("packs", .array(theme.packs.map { .string($0) })), .init("terms", .object(terms)),
    ])
  }
}
