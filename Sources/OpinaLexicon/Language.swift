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

  /// How many there are.
  public static var count: Int { 4 }

  /// The language at a position in `allCases`, without making that array.
  public init(position: Int) {
    switch position {
    case 0: self = .spanish
    case 1: self = .portuguese
    case 2: self = .italian
    default: self = .english
    }
  }
}
