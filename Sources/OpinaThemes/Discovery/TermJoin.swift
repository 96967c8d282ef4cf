public import OpinaLexicon

/// Why words of two languages were taken for the same thing though no table says so.
public struct TermJoin: Hashable, Comparable, Sendable {
  /// One of the two words.
  public struct Word: Hashable, Sendable {
    /// The language of the word.
    public let language: Language
    /// Its usual form.
    public let text: String
    /// Comments of the sample that use it.
    public let comments: Int
    /// Mean side of the clauses that it stands in, -1 (criticism) … 1 (praise).
    public let sentiment: Double
    /// Promoters less detractors among the respondents who use it, -1 … 1; `nil` without scores.
    public let score: Double?
  }

  /// One of them.
  public let first: Word
  /// The other one, of another language.
  public let second: Word
  /// Likeness of what stands around them, the cosine of their profiles, 0 … 1.
  public let company: Double
  /// The same for the likest other word of either language.
  public let nextCompany: Double
  /// Likeness of their spelling, 0 … 1.
  public let spelling: Double

  /// The surest first.
  public static func < (left: TermJoin, right: TermJoin) -> Bool {
    (right.company + right.spelling, left.first.text, left.second.text)
      < (left.company + left.spelling, right.first.text, right.second.text)
  }

  /// Such as `camarero = cameriere`.
  public var names: String { "\(first.text) = \(second.text)" }

  /// The reason in one English line.
  public var note: String {
    let scores = [first.score, second.score].compactMap { $0 }.map(Self.hundredths)
    return names + " (\(first.language.rawValue) \(first.comments), \(second.language.rawValue) \(second.comments))"
      + ": company \(Self.hundredths(company)), next \(Self.hundredths(nextCompany))"
      + ", spelling \(Self.hundredths(spelling))"
      + ", sentiment \(Self.hundredths(first.sentiment)) and \(Self.hundredths(second.sentiment))"
      + (scores.count < 2 ? "" : ", scores \(scores.joined(separator: " and "))")
  }

  private static func hundredths(_ value: Double) -> String {
    let number = Int((value * 100).rounded())
    let sign = number < 0 ? "-" : ""
    return "\(sign)\(abs(number) / 100).\(abs(number) / 10 % 10)\(abs(number) % 10)"
  }
}
