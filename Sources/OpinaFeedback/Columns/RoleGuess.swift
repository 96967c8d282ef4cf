/// Decides which column plays which role, from what the user said, the names and the values.
struct RoleGuess {
  private(set) var id: Int?
  private(set) var comments: [ExportLayout.CommentColumn] = []
  private(set) var score: Int?
  private(set) var scale: Scale?
  private(set) var customer: Int?
  private(set) var date: Int?
  private(set) var dateOrder: DateOrder?
  private(set) var language: Int?
  private(set) var segments: [Int] = []
  private(set) var guesses: [String] = []

  private let columns: [ExportLayout.Column]
  private let profiles: [ColumnProfile]
  private let matches: [[ColumnNames.Match]]
  private let names: ColumnNames
  private var taken: Set<Int> = []

  /// Words per cell and share of different cells that make a column one of comments: when its name says nothing, when
  /// the name is at least a question, and when there is no other choice.
  private static let (freeWords, freeShare) = (4.0, 0.6)
  private static let (fewWords, fewShare) = (1.5, 0.3)
  /// A closed question has no more different answers than this, among so many.
  private static let (closedAnswers, closedRecords) = (15, 100)
  /// Segments with more values fill pages and say nothing.
  private static let segmentValues = 50
  private static let guessedSegments = 8

  init(
    columns: [ExportLayout.Column], profiles: [ColumnProfile], names: ColumnNames, options: ExportOptions, file: String
  ) throws(ExportError) {
    self.columns = columns
    self.profiles = profiles
    self.names = names
    matches = columns.map { column in
      let title = column.title.map(names.matches) ?? []
      let name = names.matches(column.name)
      return (name + title.filter { match in !name.contains { $0.role == match.role } })
        .sorted { $0.strength > $1.strength }
    }
    let lookup = ColumnLookup(columns: columns, file: file)
    try takeSaid(options, lookup)
    if comments.isEmpty { guessComments() }
    if score == nil { guessScore() }
    if let score, options.scale == nil { guessScale(score) }
    scale = score == nil ? nil : options.scale ?? scale
    if date == nil { guessDate() }
    if date != nil { guessDateOrder() }
    if language == nil { guessLanguage() }
    if customer == nil { guessCustomer() }
    if id == nil { guessID() }
    if options.segments.isEmpty { guessSegments() }
    if comments.isEmpty {
      throw ExportError(
        kind: .noCommentColumn, file: file, problem: "no column holds comments",
        remedy: "name one with --comment; the columns are \(lookup.list)")
    }
  }

  private mutating func takeSaid(_ options: ExportOptions, _ lookup: ColumnLookup) throws(ExportError) {
    func find(_ name: String?) throws(ExportError) -> Int? {
      guard let name else { return nil }
      return try lookup.index(of: name)
    }
    id = try find(options.id)
    score = try find(options.score)
    customer = try find(options.customer)
    date = try find(options.date)
    language = try find(options.language)
    for (name, question) in options.comments {
      comments.append(.init(column: try lookup.index(of: name), question: question ?? .open))
    }
    for name in options.segments { segments.append(try lookup.index(of: name)) }
    taken = Set([id, score, customer, date, language].compactMap(\.self) + comments.map(\.column) + segments)
  }

  private mutating func take(_ column: Int, as role: String, because reason: String) {
    taken.insert(column)
    guesses.append("\(role): column \"\(columns[column].name)\" (\(reason))")
  }

  private var free: [Int] { columns.indices.filter { !taken.contains($0) } }

  private func strength(_ column: Int, _ role: ColumnNames.Role) -> Int {
    matches[column].first { $0.role == role }?.strength ?? 0
  }

  /// The free column whose name speaks most for a role; of equals the leftmost.
  private func strongest(_ role: ColumnNames.Role, where fits: (ColumnProfile) -> Bool) -> Int? {
    var best: Int?
    for column in free where strength(column, role) > 0 && fits(profiles[column]) {
      if best.map({ strength(column, role) > strength($0, role) }) ?? true { best = column }
    }
    return best
  }

  // MARK: Comments

  private func question(_ column: Int) -> Question? {
    guard let match = matches[column].first(where: { $0.role.question != nil }) else { return nil }
    let other = matches[column].first { $0.role == .id || $0.role == .customer || $0.role == .ignore || $0.role == .segment }
    guard other.map({ $0.strength <= match.strength }) ?? true else { return nil }
    return match.role.question
  }

  private func isClosed(_ profile: ColumnProfile) -> Bool {
    profile.filled >= Self.closedRecords && profile.distinct <= Self.closedAnswers
  }

  private mutating func guessComments() {
    for column in free {
      guard let question = question(column) else { continue }
      let profile = profiles[column]
      guard profile.isEmpty || profile.isText && !profile.isLanguages && !isClosed(profile) else { continue }
      comments.append(.init(column: column, question: question))
      take(column, as: "comments (\(question.rawValue))", because: "its name")
    }
    let isNamed = !comments.isEmpty
    for column in free where profiles[column].isFreeText(words: Self.freeWords, distinct: Self.freeShare) {
      let other = matches[column].first?.role
      guard other != .id, other != .customer, other != .ignore else { continue }
      guard !isNamed || columns[column].isQuestion else {
        guesses.append("column \"\(columns[column].name)\" reads like text, too; add it with --comment if customers wrote it")
        continue
      }
      comments.append(.init(column: column, question: .open))
      take(column, as: "comments (open)", because: "varied text")
    }
    guard comments.isEmpty else {
      comments.sort { $0.column < $1.column }
      return
    }
    let candidates = free.filter {
      (columns.count == 1 && profiles[$0].filled > profiles[$0].scores && !profiles[$0].isDates)
        || profiles[$0].isFreeText(words: Self.fewWords, distinct: Self.fewShare)
    }
    guard let column = candidates.max(by: { profiles[$0].wordsPerCell < profiles[$1].wordsPerCell }) else { return }
    comments = [.init(column: column, question: .open)]
    take(column, as: "comments (open)", because: columns.count == 1 ? "the only column" : "the longest text")
  }

  // MARK: Score

  private mutating func guessScore() {
    let fitting = free.filter { profiles[$0].isScores && profiles[$0].least >= 0 && profiles[$0].most <= 100 }
    func rank(_ column: Int) -> (Int, Int, Int, Int) {
      let kind = ScaleGuess.kind(named: columns[column])
      let isNPS = kind == .nps || kind == .enps
      let profile = profiles[column]
      return (isNPS ? 1 : 0, profile.most > 5 && profile.most <= 10 ? 1 : 0, strength(column, .score), -column)
    }
    let named = fitting.filter { strength($0, .score) > 0 || ScaleGuess.kind(named: columns[$0]) != nil }
    if let column = named.max(by: { rank($0) < rank($1) }) {
      score = column
      take(column, as: "score", because: "its name")
      return
    }
    let unnamed = fitting.filter { column in
      let profile = profiles[column]
      return profile.isInteger && profile.most <= 10 && profile.distinct >= 3 && profile.filledShare >= 0.5
        && !profile.isUnique && (matches[column].isEmpty)
    }
    guard unnamed.count == 1 else { return }
    score = unnamed[0]
    take(unnamed[0], as: "score", because: "whole numbers up to \(Int(profiles[unnamed[0]].most)), no other such column")
  }

  private mutating func guessScale(_ column: Int) {
    let guess = ScaleGuess(profiles[column], column: columns[column])
    scale = guess.scale
    guesses.append("scale: \(guess.scale) (\(guess.reason))")
  }

  // MARK: The rest

  private mutating func guessDate() {
    if let column = strongest(.date, where: \.isDates) {
      date = column
      take(column, as: "date", because: "its name")
    } else if let column = free.first(where: { profiles[$0].isDates }) {
      date = column
      take(column, as: "date", because: "its values")
    }
  }

  private mutating func guessDateOrder() {
    guard let date else { return }
    let profile = profiles[date]
    let name = columns[date].name
    switch (profile.dayFirst > 0, profile.monthFirst > 0) {
    case (true, false):
      dateOrder = .dayFirst
      guesses.append("dates of \"\(name)\": day/month (a first number above 12)")
    case (false, true):
      dateOrder = .monthFirst
      guesses.append("dates of \"\(name)\": month/day (a second number above 12)")
    case (true, true):
      dateOrder = profile.dayFirst >= profile.monthFirst ? .dayFirst : .monthFirst
      guesses.append(
        "dates of \"\(name)\": \(dateOrder == .dayFirst ? "day/month" : "month/day") in most records, the other order in some, whose dates are left out")
    case (false, false) where profile.ambiguousDates > 0:
      guesses.append("dates of \"\(name)\": day/month or month/day cannot be told apart; such dates are left out")
    case (false, false): break
    }
  }

  private mutating func guessLanguage() {
    if let column = strongest(.language, where: { $0.languages > 0 }) {
      language = column
      take(column, as: "language", because: "its name")
    } else if let column = free.first(where: {
      // Two letters may be a country.
      profiles[$0].isLanguages && profiles[$0].languageNames > 0 && profiles[$0].distinct > 1
    }) {
      language = column
      take(column, as: "language", because: "its values")
    }
  }

  private mutating func guessCustomer() {
    guard
      let column = strongest(.customer, where: { !$0.isEmpty && !$0.isContacts && !$0.isDates })
        ?? strongest(.customer, where: { !$0.isEmpty && !$0.isDates })
    else { return }
    customer = column
    take(column, as: "customer", because: "its name")
  }

  private mutating func guessID() {
    if let column = strongest(.id, where: { $0.isUnique && $0.wordsPerCell < 2 }) {
      id = column
      take(column, as: "response id", because: "its name; no value twice")
    } else if let column = free.first, column == 0, isTokens(profiles[column]) {
      id = column
      take(column, as: "response id", because: "the first column; no value twice")
    }
  }

  /// Values that look like keys: one word each, never twice, no amounts.
  private func isTokens(_ profile: ColumnProfile) -> Bool {
    /// Fewer records prove nothing.
    let enough = 3
    return profile.records >= enough && profile.isUnique && profile.words == profile.filled
      && profile.numbers == profile.integers && !profile.isDates && !profile.isContacts
  }

  private mutating func guessSegments() {
    for column in free {
      let profile = profiles[column]
      guard profile.distinct >= 2, !profile.isContacts, !profile.isDates else { continue }
      let isNamed = matches[column].first?.role == .segment
      let isPlain = matches[column].isEmpty && profile.isText && profile.wordsPerCell <= 4
      let isNamedSegment = isNamed && profile.distinct <= Self.segmentValues && profile.distinctShare <= 0.8
      let isValued = isPlain && profile.distinct <= 20 && profile.distinctShare <= 0.1 && profile.filledShare >= 0.5
      guard isNamedSegment || isValued else { continue }
      guard segments.count < Self.guessedSegments else {
        guesses.append("more columns could be segments; name those you want with --segment")
        break
      }
      segments.append(column)
      take(column, as: "segment", because: isNamedSegment ? "its name" : "\(profile.distinct) different values")
    }
  }
}
