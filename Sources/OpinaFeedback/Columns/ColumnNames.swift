public import OpinaLexicon

/// What exports call their columns, in four languages: the rows of `columns.tsv`, and of `shared/columns.tsv` what survey
/// tools write whatever the language.
public struct ColumnNames: Sendable {
  /// What a column's name says that it holds.
  enum Role: String, CaseIterable, Hashable, Sendable {
    case id, likes, dislikes, improve, reason, comment, score, customer, date, language, segment
    /// The text of the question that each row answers, in exports with one row for each answer.
    case question
    /// Scores whose scale the name gives away.
    case nps, enps, csat, ces, stars
    /// What a customer is called: the customer's id where there is no other, beside it what is shown.
    case customerName = "customer-name"
    /// A customer who is an employee: the survey is one of employees.
    case employee
    /// The name of a person, which several persons may share.
    case person
    /// Technical data of a survey tool, which says nothing about the respondent's opinion.
    case ignore

    /// The question of a comment column.
    var question: Question? {
      switch self {
      case .likes: .likes
      case .dislikes: .dislikes
      case .improve: .improve
      case .reason: .reason
      case .comment: .open
      default: nil
      }
    }

    /// The scale of a score column.
    var scale: Scale.Kind? {
      switch self {
      case .nps: .nps
      case .enps: .enps
      case .csat: .csat
      case .ces: .ces
      case .stars: .stars
      default: nil
      }
    }

    /// Whether the column holds a score.
    var isScore: Bool { self == .score || scale != nil }

    /// Whether a name that speaks for this role as much as for a question's makes the column no comments.
    var excludesComments: Bool {
      switch self {
      case .id, .customer, .customerName, .employee, .person, .ignore, .segment, .question: true
      default: false
      }
    }
  }

  /// One way to understand a name.
  struct Match: Hashable, Sendable {
    let role: Role
    /// Bytes of the row that matched; a row that is the whole name counts more than any that is a part.
    let strength: Int
    /// The language of the row; `nil` for a shared one.
    let language: Language?
  }

  /// What a row that is the whole name counts more than one that is a part of it.
  static let whole = 1000

  private let wholes: [String: [(role: Role, language: Language?)]]
  private let parts: [(pieces: [[UInt8]], role: Role, language: Language?)]
  let languageNames: LanguageNames
  let monthNames: MonthNames
  let scaleLabels: ScaleLabels

  /// Loads the column names of a lexicon folder.
  public init(_ folder: LexiconFolder) throws(LexiconError) { try self.init([folder]) }

  /// Loads the column names of lexicon folders.
  ///
  /// - Parameter folders: what a later one says of a name takes the place of what the others say of it.
  public init(_ folders: [LexiconFolder]) throws(LexiconError) {
    var wholes: [String: [(role: Role, language: Language?)]] = [:]
    var parts: [(pieces: [[UInt8]], role: Role, language: Language?)] = []
    for folder in folders {
      var own: [String: [(role: Role, language: Language?)]] = [:]
      var ownParts: [(pieces: [[UInt8]], role: Role, language: Language?)] = []
      for language in [nil] + Language.allCases.map(Optional.some) {
        for (role, name) in try Self.rows(of: folder, language) {
          if name.contains("*") {
            let pieces = name.split(separator: "*", omittingEmptySubsequences: false).map {
              $0.isEmpty ? [] : Array(Self.key(String($0)).utf8)
            }
            ownParts.append((pieces, role, language))
          } else {
            own[Self.key(name), default: []].append((role, language))
          }
        }
      }
      wholes.merge(own) { $1 }
      parts.removeAll { part in ownParts.contains { $0.pieces == part.pieces } }
      parts += ownParts
    }
    self.wholes = wholes
    self.parts = parts
    languageNames = try LanguageNames(folders)
    monthNames = try MonthNames(folders)
    scaleLabels = try ScaleLabels(folders)
  }

  private static func rows(
    of folder: LexiconFolder, _ language: Language?
  ) throws(LexiconError) -> [(role: Role, name: String)] {
    var rows: [(role: Role, name: String)] = []
    for line in try [folder].lines(of: "\(language?.rawValue ?? "shared")/columns.tsv", ["role", "name", "note"]) {
      guard let role = Role(rawValue: line[0]) else {
        throw line.error(
          1, "no such role", remedy: "write one of \(Role.allCases.map(\.rawValue).joined(separator: " "))")
      }
      rows.append((role, line[1]))
    }
    return rows
  }

  /// All ways to understand a column's name, the strongest match of each role, strongest first.
  func matches(_ name: String) -> [Match] {
    let key = Self.key(name)
    let parted = Self.key(Self.splittingCamelCase(name))
    var best: [Role: Match] = [:]
    for key in key == parted ? [key] : [key, parted] {
      for match in matches(key: key) where match.strength > best[match.role]?.strength ?? 0 { best[match.role] = match }
    }
    return Role.allCases.compactMap { best[$0] }.enumerated()
      .sorted { ($1.element.strength, $0.offset) < ($0.element.strength, $1.offset) }.map(\.element)
  }

  /// What the question asked that is called so, or that stands so in a row; `nil` if the name is none of a question.
  func question(in matches: [Match]) -> Question? {
    guard let match = question(of: matches) else { return nil }
    guard let other = matches.first(where: \.role.excludesComments) else { return match.role.question }
    return other.strength <= match.strength ? match.role.question : nil
  }

  /// The strongest match of a question. "What was worst about your experience" speaks of an experience, as any open
  /// question does, but asks for something: only a whole name keeps it open.
  private func question(of matches: [Match]) -> Match? {
    guard let match = matches.first(where: { $0.role.question != nil }) else { return nil }
    guard match.role.question == .open, match.strength < Self.whole else { return match }
    return matches.first { $0.role.question != nil && $0.role.question != .open } ?? match
  }

  private func matches(key: String) -> [Match] {
    guard !key.isEmpty else { return [] }
    var found = (wholes[key] ?? []).map {
      Match(role: $0.role, strength: Self.whole + key.utf8.count, language: $0.language)
    }
    let bytes = Array(key.utf8)
    for part in parts where Self.fits(bytes, part.pieces) {
      let strength = part.pieces.reduce(0) { $0 + $1.count }
      found.append(Match(role: part.role, strength: strength, language: part.language))
    }
    return found
  }

  /// Lower case without accents; what is neither letter nor digit becomes one space, save a name of signs only (`#`).
  static func key(_ name: String) -> String {
    var key = ""
    for scalar in Fold.plain(name).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        key.unicodeScalars.append(scalar)
      } else if !key.isEmpty, key.last != " " {
        key.append(" ")
      }
    }
    if key.last == " " { key.removeLast() }
    return key.isEmpty ? Fold.plain(name) : key
  }

  /// `customerComment` becomes `customer Comment`.
  private static func splittingCamelCase(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    var afterSmall = false
    for scalar in name.unicodeScalars {
      if afterSmall, scalar.properties.isUppercase { result.append(" ") }
      result.append(scalar)
      afterSmall = scalar.properties.isLowercase
    }
    return String(result)
  }

  /// Whether the pieces stand in the key in their order, each at the beginning of a word, so that `*like most*` is not
  /// found in "dislike most"; an empty piece at an end is an asterisk there.
  private static func fits(_ key: [UInt8], _ pieces: [[UInt8]]) -> Bool {
    var from = 0
    for (index, piece) in pieces.enumerated() where !piece.isEmpty {
      let isLast = index == pieces.count - 1
      let at = (from...max(from, key.count)).first { place in
        (place == 0 || key[place - 1] == UInt8(ascii: " "))
          && (isLast ? key[place...].elementsEqual(piece) : key[place...].starts(with: piece))
      }
      guard let at, index > 0 || at == 0 else { return false }
      from = at + piece.count
    }
    return true
  }
}
