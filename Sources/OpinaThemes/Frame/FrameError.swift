public import OpinaLexicon

/// A frame that cannot be used: everything that is wrong with it.
public struct FrameError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Whether there is no such file, or what stands in it is wrong.
  public enum Kind: Hashable, Sendable {
    case notFound, unusable
  }

  /// Whether the file is missing or wrong.
  public let kind: Kind
  /// In the order of the file; at least one.
  public let problems: [LexiconError]

  /// `nil` if nothing is wrong.
  public init?(ifAny problems: [LexiconError]) {
    guard !problems.isEmpty else { return nil }
    self.init(problems: problems)
  }

  init(kind: Kind = .unusable, problems: [LexiconError]) {
    self.kind = kind
    self.problems = problems
  }

  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
