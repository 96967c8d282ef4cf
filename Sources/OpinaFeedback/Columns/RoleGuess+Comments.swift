extension RoleGuess {
  /// Words per cell and share of different cells that make a column one of comments: when its name says nothing, when
  /// the name is at least a question, and when there is no other choice.
  private static let (freeWords, freeShare) = (4.0, 0.6)
  private static let (fewWords, fewShare) = (1.5, 0.3)
  /// The same, when a left-over column is worth a word to the user.
  private static let (someWords, someShare) = (2.5, 0.5)
  /// A closed question has no more different answers than this, among so many.
  private static let (closedAnswers, closedRecords) = (15, 100)

  func question(_ column: Int) -> Question? { names.question(in: matches[column]) }

  func isClosed(_ profile: ColumnProfile) -> Bool {
    profile.filled >= Self.closedRecords && profile.distinct <= Self.closedAnswers
  }

  mutating func guessComments() {
    takeNamedComments(evenIfClosed: false)
    takeFreeText()
    if comments.isEmpty { takeNamedComments(evenIfClosed: true) }
    if comments.isEmpty { takeLongestText() }
    comments.sort { $0.column < $1.column }
  }

  mutating func takeNamedComments(evenIfClosed: Bool) {
    for column in free {
      guard let question = question(column) else { continue }
      let profile = profiles[column]
      guard profile.isEmpty || profile.isText && !profile.isLanguages else { continue }
      // A name that says so outright is believed even when the answers are few and alike.
      let isWhole = matches[column].contains { $0.role.question != nil && $0.strength >= ColumnNames.whole }
      guard evenIfClosed || isWhole || !isClosed(profile) else { continue }
      comments.append(.init(column: column, question: question))
      take(column, as: "comments (\(question.rawValue))", because: "its name")
    }
  }

  mutating func takeFreeText() {
    let isNamed = !comments.isEmpty
    for column in free where profiles[column].isFreeText(words: Self.freeWords, distinct: Self.freeShare) {
      guard isPossibleText(column), !isNamed || columns[column].isQuestion else { continue }
      comments.append(.init(column: column, question: .open))
      take(column, as: "comments (open)", because: "varied text")
      if !isNamed, !isTable { isLastResort = true }
    }
  }

  /// Whether there is more than a text of some lines, such as stands on a cover sheet.
  private var isTable: Bool {
    let (fewestColumns, fewestRecords) = (2, 5)
    return profiles.count { !$0.isEmpty } >= fewestColumns && (profiles.first?.records ?? 0) >= fewestRecords
  }

  /// Whether no name says that the column holds something else than comments.
  private func isPossibleText(_ column: Int) -> Bool {
    guard let role = matches[column].first?.role else { return true }
    return role == .segment || role == .question || !role.excludesComments
  }

  /// Says of columns of text that are left over how they can be read.
  mutating func noteUnreadText() {
    for column in free where profiles[column].isFreeText(words: Self.someWords, distinct: Self.someShare) {
      guard isPossibleText(column) else { continue }
      let name = columns[column].name
      guesses.append(
        "not read: column \"\(name)\" holds varied text; if customers wrote it, add --comment \"\(name)\"")
    }
  }

  mutating func takeLongestText() {
    let isAlone = columns.count == 1
    let candidates = free.filter {
      let profile = profiles[$0]
      return isAlone && profile.filled > profile.scores && !profile.isDates
        || profile.isFreeText(words: Self.fewWords, distinct: Self.fewShare)
    }
    guard let column = candidates.max(by: { profiles[$0].wordsPerCell < profiles[$1].wordsPerCell }) else { return }
    isLastResort = true
    comments = [.init(column: column, question: .open)]
    take(column, as: "comments (open)", because: isAlone ? "the only column" : "the longest text")
  }
}
