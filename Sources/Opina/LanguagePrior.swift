internal import OpinaFeedback
public import OpinaLexicon
internal import OpinaText

/// What is known of a comment's language before it is read, for comments that do not tell: what the row says, else the
/// language of the same customer's other comments, else that of nearly the whole survey.
///
/// It never outweighs clear words (`LanguageIdentifier`), and depends neither on the order of records nor on threads.
public struct LanguagePrior: Sendable {
  /// Whether the row's language column counts.
  private let usesRow: Bool
  /// The language of nearly all comments that tell theirs, if there is one.
  public let survey: Language?
  private let customers: CustomerLanguages

  /// Nothing is known before.
  public static let none = LanguagePrior(usesRow: false, survey: nil, customers: CustomerLanguages())

  /// - Parameters:
  ///   - survey: the language of nearly all comments that tell theirs.
  ///   - customers: what the comments of each customer tell.
  public init(survey: Language?, customers: CustomerLanguages = CustomerLanguages()) {
    self.init(usesRow: true, survey: survey, customers: customers)
  }

  private init(usesRow: Bool, survey: Language?, customers: CustomerLanguages) {
    self.usesRow = usesRow
    self.survey = survey
    self.customers = customers
  }

  /// The likely language of what a response says.
  func hint(for response: Response) -> Language? {
    hint(response.languageHint) { response.customer.map { CustomerLanguages.key($0) } }
  }

  /// The likely language of what a record says.
  func hint(for cells: ResponseCells) -> Language? {
    hint(cells.languageHint) { cells.customer.isEmpty ? nil : CustomerLanguages.key(cells.customer) }
  }

  @inline(__always)
  private func hint(_ row: Language?, _ customer: () -> UInt64?) -> Language? {
    guard usesRow else { return nil }
    if let row { return row }
    return customers.language(customer) ?? survey
  }
}

/// In which languages the comments of a survey are written, as far as they tell it by themselves.
public struct LanguageMix: Sendable {
  /// A comment tells its language if it is at least as sure as this.
  static let clear = 0.95
  /// A share of 95 % is worth as much as a row's own word for its language: ln(0.95 ÷ 0.05) is about 3.
  static let nearlyAll = 0.95
  /// Fewer comments prove nothing.
  static let enough = 30

  private var counts = [Int](repeating: 0, count: Language.allCases.count)
  /// Comments that tell.
  public private(set) var total = 0

  /// Nothing was counted yet.
  public init() {}

  mutating func add(_ guess: LanguageGuess) {
    guard guess.confidence >= Self.clear else { return }
    total += 1
    if let index = guess.language?.position { counts[index] += 1 }
  }

  /// The language of nearly all comments that tell theirs; `nil` if there is none.
  public var main: (language: Language, share: Double)? {
    guard total >= Self.enough, let most = counts.max(), let index = counts.firstIndex(of: most) else { return nil }
    let share = Double(most) / Double(total)
    return share >= Self.nearlyAll ? (Language.allCases[index], share) : nil
  }
}
