internal import OpinaSentiment
internal import OpinaThemes

/// What several clauses together think of one theme.
///
/// Praise in one clause and criticism in another make it mixed; a neutral clause adds nothing.
struct SidesTaken: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let praise = SidesTaken(rawValue: 1)
  static let criticism = SidesTaken(rawValue: 2)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ label: Sentiment.Label) {
    switch label {
    case .positive: self = .praise
    case .negative: self = .criticism
    case .mixed: self = [.praise, .criticism]
    case .neutral: self = []
    }
  }

  var label: Sentiment.Label {
    switch (contains(.praise), contains(.criticism)) {
    case (true, true): .mixed
    case (true, false): .positive
    case (false, true): .negative
    case (false, false): .neutral
    }
  }
}
