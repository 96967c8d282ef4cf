/// Whether a comment says anything.
public enum Content: String, CaseIterable, Hashable, Sendable, Codable {
  /// It says something.
  case opinion
  /// Nothing to say: "n/a", "nada", "-", read in the light of the question.
  case none
  /// Letters without words.
  case gibberish
  /// Nothing but a number.
  case number
  /// Nothing but a link or an e-mail address.
  case link
  /// No visible character.
  case empty
}
