public import OpinaLexicon

/// What people read instead of theme ids, in one language.
public struct ThemeLabels: Hashable, Sendable {
  private let labels: [String: String]
  private let definitions: [String: String]

  /// Reads `labels.tsv` of a language, later folders overruling earlier ones.
  public init(language: Language, folders: [LexiconFolder] = [.builtIn]) throws(LexiconError) {
    var labels: [String: String] = [:]
    var definitions: [String: String] = [:]
    for line in try folders.lines(of: "\(language.rawValue)/labels.tsv", ["theme", "label", "definition"]) {
      labels[line[0]] = line.row.value(1)
      definitions[line[0]] = line.row.value(2)
    }
    self.labels = labels
    self.definitions = definitions
  }

  /// The label; the id itself for a theme without one.
  public func label(of theme: String) -> String { labels[theme] ?? theme }

  /// The themes that have a label, in no order.
  package var themes: some Collection<String> { labels.keys }

  /// When to use the theme.
  public func definition(of theme: String) -> String? { definitions[theme] }
}
