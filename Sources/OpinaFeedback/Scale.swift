/// The scale of a score column.
public struct Scale: Hashable, Sendable {
  /// What the question measures.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Recommendation by customers and by employees, 0 … 10.
    case nps, enps
    /// Satisfaction, effort, and stars given.
    case csat, ces, stars
  }

  /// What is measured.
  public let kind: Kind
  /// The values that can be given, such as 0 … 10.
  public let range: ClosedRange<Double>
  /// Whether a high value is good.
  public let highIsGood: Bool

  /// - Parameters:
  ///   - kind: what is measured.
  ///   - range: the values that can be given; 0 … 10 for an NPS and an e-NPS.
  ///   - highIsGood: whether a high value is good.
  public init(kind: Kind, range: ClosedRange<Double>, highIsGood: Bool = true) {
    self.kind = kind
    self.range = range
    self.highIsGood = highIsGood
  }

  /// Likelihood to recommend, 0 … 10.
  public static let nps = Scale(kind: .nps, range: 0...10)
}
