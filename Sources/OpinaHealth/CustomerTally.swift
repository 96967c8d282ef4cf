internal import OpinaFeedback
internal import OpinaSentiment

/// What one customer said over time.
///
/// There may be a million of them, so it is kept small: 32-bit counts, and quotes outside of it.
struct CustomerTally: Hashable, Sendable {
  /// When something was said: by day, and by export and record where days are the same or missing.
  struct Moment: Hashable, Comparable, Sendable {
    let day: Int32
    let export: Int16
    let columnIndex: Int16
    let record: Int

    init(day: CalendarDay?, export: Int, record: Int, columnIndex: Int = 0) {
      self.day = day.map { Int32(clamping: $0.number) } ?? Self.undated
      self.export = Int16(clamping: export)
      self.columnIndex = Int16(clamping: columnIndex)
      self.record = record
    }

    static let undated = Int32.min

    /// Whether it is the same record; its columns do not matter.
    func isSameResponse(as other: Moment) -> Bool {
      (day, export, record) == (other.day, other.export, other.record)
    }

    var calendarDay: CalendarDay? { day == Self.undated ? nil : CalendarDay(number: Int(day)) }

    static func < (one: Moment, other: Moment) -> Bool {
      (one.day, one.export, one.record, one.columnIndex)
        < (other.day, other.export, other.record, other.columnIndex)
    }
  }

  struct DatedScore: Hashable, Sendable {
    let moment: Moment
    let score: Double
  }

  struct DatedSentiment: Hashable, Sendable {
    let moment: Moment
    let score: Double
  }

  struct ThemeSides: Hashable, Sendable {
    var theme: Int32
    var praise: Int32
    var criticism: Int32
  }

  /// What lies outside of the tally: most customers have one side only, and no comment that makes a case.
  indirect enum Kept<Value: Hashable & Sendable>: Hashable, Sendable {
    case kept(Value)

    var value: Value {
      switch self {
      case .kept(let value): value
      }
    }
  }

  /// What a response calls its customer beside the id; few exports have it.
  indirect enum KeptName: Hashable, Sendable {
    case said(String, Moment)
  }

  var responses: Int32 = 0
  var comments: Int32 = 0
  /// The latest two scores, latest first.
  var scores: [DatedScore] = []
  /// The latest comments with an opinion, latest first; older ones would weigh next to nothing.
  var sentiments: [DatedSentiment] = []
  /// The latest comment in which the customer speaks of leaving or of going to law.
  var alarm: Moment?
  var latest: Moment?
  var themes: [ThemeSides] = []
  var like: Kept<QuoteCandidate>?
  var dislike: Kept<QuoteCandidate>?
  /// The latest of the comments with an alarm that can be quoted.
  var alarmCase: Kept<CaseComment>?
  /// Of the comments that came with a poor score or are negative, the one that makes the best case.
  var complaintCase: Kept<CaseComment>?
  /// What the latest response calls the customer.
  var name: KeptName?

  /// Counts a response of the customer.
  mutating func add(_ response: ResponseRow) {
    func moment(_ record: Int, _ columnIndex: Int = 0) -> Moment {
      Moment(day: response.date?.day, export: response.export, record: record, columnIndex: columnIndex)
    }
    responses += 1
    note(moment(response.record))
    if let name = response.customerName { note(name: name, moment(response.record)) }
    if let score = response.score {
      add(score: DatedScore(moment: moment(score.record), score: score.score))
    }
    for comment in response.comments {
      let moment = moment(comment.record, comment.columnIndex)
      comments += 1
      if comment.isAlarm { note(alarm: moment) }
      if let sentiment = comment.sentiment { add(sentiment: DatedSentiment(moment: moment, score: sentiment.score)) }
      for spoken in response.themes[comment.themes] {
        add(
          theme: Int(spoken.theme), praise: spoken.sides.contains(.praise) ? 1 : 0,
          criticism: spoken.sides.contains(.criticism) ? 1 : 0)
      }
    }
  }

  static let scoresKept = 2
  static let sentimentsKept = 16

  mutating func add(score: DatedScore) {
    let place = scores.firstIndex { $0.moment < score.moment } ?? scores.count
    guard place < Self.scoresKept else { return }
    scores.insert(score, at: place)
    if scores.count > Self.scoresKept { scores.removeLast() }
  }

  mutating func add(sentiment: DatedSentiment) {
    let place = sentiments.firstIndex { $0.moment < sentiment.moment } ?? sentiments.count
    guard place < Self.sentimentsKept else { return }
    sentiments.insert(sentiment, at: place)
    if sentiments.count > Self.sentimentsKept { sentiments.removeLast() }
  }

  mutating func add(theme: Int, praise: Int32, criticism: Int32) {
    guard praise + criticism > 0 else { return }
    let theme = Int32(clamping: theme)
    if let known = themes.firstIndex(where: { $0.theme == theme }) {
      themes[known].praise += praise
      themes[known].criticism += criticism
    } else {
      themes.append(ThemeSides(theme: theme, praise: praise, criticism: criticism))
    }
  }

  mutating func offer(like candidate: QuoteCandidate) {
    if like.map({ candidate < $0.value }) ?? true { like = .kept(candidate) }
  }

  mutating func offer(dislike candidate: QuoteCandidate) {
    if dislike.map({ candidate < $0.value }) ?? true { dislike = .kept(candidate) }
  }

  mutating func offer(alarm comment: CaseComment) {
    guard let known = alarmCase?.value else {
      alarmCase = .kept(comment)
      return
    }
    if known.moment < comment.moment { alarmCase = .kept(comment) }
  }

  mutating func offer(complaint comment: CaseComment) {
    if complaintCase.map({ comment < $0.value }) ?? true { complaintCase = .kept(comment) }
  }

  mutating func note(name: String, _ moment: Moment) {
    if case .said(let known, let before) = self.name, (moment, name) <= (before, known) { return }
    self.name = .said(name, moment)
  }

  mutating func note(_ moment: Moment) {
    latest = max(latest ?? moment, moment)
  }

  mutating func note(alarm moment: Moment) {
    alarm = max(alarm ?? moment, moment)
  }

  /// - Parameter numbers: the number in another survey's tally of each theme.
  mutating func renumber(themes numbers: [Int]) {
    for place in themes.indices { themes[place].theme = Int32(clamping: numbers[Int(themes[place].theme)]) }
  }

  /// - Parameter numbers: the number in this tally's survey of each theme of the other.
  mutating func merge(_ other: CustomerTally, numbers: [Int]) {
    responses += other.responses
    comments += other.comments
    for score in other.scores { add(score: score) }
    for sentiment in other.sentiments { add(sentiment: sentiment) }
    for sides in other.themes {
      add(theme: numbers[Int(sides.theme)], praise: sides.praise, criticism: sides.criticism)
    }
    if let quote = other.like { offer(like: quote.value) }
    if let quote = other.dislike { offer(dislike: quote.value) }
    if let kept = other.alarmCase { offer(alarm: kept.value) }
    if let kept = other.complaintCase { offer(complaint: kept.value) }
    if case .said(let name, let moment) = other.name { note(name: name, moment) }
    if let moment = other.latest { note(moment) }
    if let moment = other.alarm { note(alarm: moment) }
  }
}
