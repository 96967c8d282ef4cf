/// Exports with one row for each answer: the question stands in a column, and the rows of a response repeat its id.
extension RoleGuess {
  /// Share of the different texts that must read like questions when the column's name does not say that they are.
  private static let questionShare = 0.5
  /// Share of the records that different questions may be at most.
  private static let mostQuestions = 0.5

  mutating func guessQuestionColumn() {
    for column in free {
      let profile = profiles[column]
      guard profile.isText, profile.distinct < ColumnProfile.valuesKept else { continue }
      let recognised = profile.values.count { names.asked($0) != .unknown }
      let isNamed = strength(column, .question) >= ColumnNames.whole
      let isValued =
        profile.distinct >= 2 && profile.distinctShare <= Self.mostQuestions && profile.wordsPerCell >= 3
        && Double(recognised) >= Self.questionShare * Double(profile.distinct)
      guard isNamed && recognised > 0 || isValued && matches[column].first?.role.question == nil else { continue }
      question = column
      take(column, as: "question of each row", because: "\(isNamed ? "its name" : "its values"); \(asked(profile))")
      leaveOutScores(column)
      return
    }
  }

  /// Columns of answers are judged by what answers the other questions, where scores stand among them.
  private mutating func leaveOutScores(_ question: Int) {
    let asking = Set(profiles[question].values.filter { names.asked($0) == .score })
    guard !asking.isEmpty else { return }
    let others = answers.filter { !asking.contains(sample.text(record: $0, column: question)) }
    for column in free where profiles[column].numbers > 0 && profiles[column].withLetters > 0 {
      profiles[column] = ColumnProfile(column, of: sample, others, names: names)
    }
  }

  /// What the different texts of a question column ask for, such as "likes 2, improve 1".
  private func asked(_ profile: ColumnProfile) -> String {
    let kinds = profile.values.map { names.asked($0) }
    let order = Question.allCases.map { (RowQuestion.comment($0), $0.rawValue) }
    return (order + [(.score, "score"), (.unknown, "not recognised")])
      .map { kind, name in (name, kinds.count { $0 == kind }) }
      .filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }

  /// Scores that stand among the answers, in the rows whose question asks for one.
  mutating func guessScaleOfAnswers() {
    guard let question, let comment = comments.first?.column else { return }
    let asking = profiles[question].values.first { text in
      names.asked(text) == .score && profile(comment, answering: text, to: question).isScores
    }
    guard let asking else { return }
    guesses.append("score: column \"\(columns[comment].name)\" in the rows that ask for one")
    note(
      ScaleGuess(
        profile(comment, answering: asking, to: question), name: asking, names.matches(asking),
        ofEmployees: isOfEmployees))
  }

  /// What a column holds in the rows that answer one question.
  private func profile(_ column: Int, answering text: String, to question: Int) -> ColumnProfile {
    let those = answers.filter { sample.text(record: $0, column: question) == text }
    return ColumnProfile(column, of: sample, those, names: names)
  }

  /// The column named as an id that several rows share, if what these rows say of the respondent agrees.
  func spanningID() -> Int? {
    strongest(.id) { profile in
      !profile.isEmpty && profile.filled == profile.records && profile.wordsPerCell < 2
        && profile.distinct < profile.filled
    }.flatMap { agrees($0) ? $0 : nil }
  }

  /// Whether all rows with one value of a column have the same score, date and customer, and not all the same comment.
  private func agrees(_ column: Int) -> Bool {
    let facts = [score, date, customer, language].compactMap(\.self)
    guard !facts.isEmpty, let comment = comments.first?.column else { return false }
    var first: [String: Int] = [:]
    var differs = question != nil
    for record in answers {
      let id = sample.text(record: record, column: column)
      guard let known = first[id] else {
        first[id] = record
        continue
      }
      for fact in facts {
        let (one, other) = (sample.text(record: known, column: fact), sample.text(record: record, column: fact))
        guard one == other || one.isEmpty || other.isEmpty else { return false }
      }
      if sample.text(record: known, column: comment) != sample.text(record: record, column: comment) { differs = true }
    }
    return differs
  }

  /// Says when a response may go on in further rows: when the user named the id, when rows of the sample share one, and
  /// when each row has a question of its own.
  mutating func noteSpannedRows(isSaid: Bool) {
    guard let id else { return }
    let repeats = profiles[id].distinct < profiles[id].filled
    responsesSpanRows = isSaid || repeats || question != nil
    guard repeats || question != nil else { return }
    guesses.append("rows with the same \"\(columns[id].name)\" are one response")
  }
}
