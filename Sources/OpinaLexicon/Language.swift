/// The four languages that Opina reads.
public enum Language: String, CaseIterable, Hashable, Sendable, Codable {
  case spanish = "es"
  case portuguese = "pt"
  case italian = "it"
  case english = "en"

  /// Position in `allCases`.
  public var position: Int {
    switch self {
    case .spanish: 0
    case .portuguese: 1
    case .italian: 2
    case .english: 3
    }
  }
}
