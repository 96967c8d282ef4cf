/// What the question of a comment column asked for; it changes what an answer means.
public enum Question: String, CaseIterable, Hashable, Sendable, Codable {
  /// "Any comments?"
  case open
  /// "What do you like?"
  case likes
  /// "What do you dislike?"
  case dislikes
  /// "What should we improve?"
  case improve
  /// "Why did you give this score?"
  case reason

  /// Position in `allCases`.
  package var position: Int {
    switch self {
    case .open: 0
    case .likes: 1
    case .dislikes: 2
    case .improve: 3
    case .reason: 4
    }
  }
}
