public import OpinaLexicon

/// One row of a frame file. Each says one thing.
public struct FrameRow: Hashable, Sendable {
  /// What a row says.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// All themes of a built-in pack belong to the frame; its name stands in `text`.
    case pack
    /// A theme or a group; `text` is the id of its group, `-` for a group.
    case theme
    /// What people read instead of the id.
    case label
    /// When to use the theme.
    case definition
    /// A term, as in `themes.tsv`.
    case term
    /// A proposal that nobody wants to see again.
    case dismissed
  }

  /// The columns of a frame file.
  public static let columns = ["kind", "theme", "language", "text", "paradigm", "weight", "near", "not", "note"]
  /// The first so many columns stand in every frame file; other programs may leave the rest out.
  static let requiredColumns = 4

  /// Line in the file, from 1; 0 for a row that stands in none.
  public let line: Int
  /// What the row says.
  public let kind: Kind
  /// Id of the theme; empty for a pack.
  public let theme: String
  /// Of labels, definitions and terms.
  public let language: Language?
  /// The pack, the group, the label, the definition or the term, by `kind`.
  public let text: String
  /// The cells of a term behind its text: paradigm, weight, near, not; the last is the note.
  public let rest: [String]

  /// - Parameters:
  ///   - line: in the file, from 1; 0 for a row that stands in none.
  ///   - kind: what the row says.
  ///   - theme: id of the theme; empty for a pack.
  ///   - language: of labels, definitions and terms.
  ///   - text: what it says.
  ///   - rest: the cells of a term behind its text, and the note.
  public init(
    line: Int = 0, _ kind: Kind, theme: String = "", language: Language? = nil, text: String = "-",
    rest: [String] = ["-", "-", "-", "-", "-"]
  ) {
    self.line = line
    self.kind = kind
    self.theme = theme
    self.language = language
    self.text = text
    self.rest = rest
  }

  /// The cells as a frame file holds them.
  public var cells: [String] {
    [kind.rawValue, theme.isEmpty ? "-" : theme, language?.rawValue ?? "-", text] + rest
  }

  /// What makes two rows say the same, the note not counted.
  public var saying: [String] { Array(cells.dropLast()) }

  /// What makes two rows of one frame contradict each other when the rest differs: a theme has one group, one label and
  /// one definition a language, a term of a paradigm one weight.
  fileprivate var subject: [String] {
    switch kind {
    case .pack: [kind.rawValue, text]
    case .theme, .dismissed: [kind.rawValue, theme]
    case .label, .definition: [kind.rawValue, theme, language?.rawValue ?? "-"]
    case .term: wording + [rest[0]]
    }
  }

  /// What makes two terms contradict each other when their themes differ. A theme may have a term of two paradigms, such
  /// as a noun that is a verb as well.
  fileprivate var wording: [String] { [kind.rawValue, language?.rawValue ?? "-", text, rest[2], rest[3]] }
}

/// What the rows of a frame have said so far.
struct FrameSayings {
  private var ofSubject: [[String]: FrameRow] = [:]
  private var ofWording: [[String]: FrameRow] = [:]

  /// The row that a row repeats or contradicts.
  func earlier(than row: FrameRow) -> FrameRow? {
    if row.kind == .term, let earlier = ofWording[row.wording], earlier.theme != row.theme { return earlier }
    return ofSubject[row.subject]
  }

  mutating func note(_ row: FrameRow) {
    ofSubject[row.subject] = row
    if row.kind == .term { ofWording[row.wording] = row }
  }
}
