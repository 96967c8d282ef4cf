/// What became of words that name a theme and do not count as it.
public struct ThemeLoss: Hashable, Sendable {
  /// Why words that name a theme do not count as it.
  public enum Reason: String, Sendable {
    /// They count as another theme, for what is named beside them.
    case becomes
    /// They stand inside longer words that name something.
    case inside
    /// They are vague, and something better is named in their sentence or beside it.
    case vague
    /// Another theme of the clause says more.
    case yields
    /// The theme takes no side there: nothing is complained of in what is a complaint.
    case dropped
  }

  /// Why.
  public let reason: Reason
  /// The theme for which it gave way.
  public let theme: String?
}

/// Words that name a theme of the frame, and what became of it: for people who ask why a theme is there, or is not.
package struct NamedTheme {
  /// What names it.
  package enum Source {
    /// A term: its position in `LanguageLexicon.terms`.
    case term(Int)
    /// What an opinion implies: its position in `Reading.opinions`.
    case opinion(Int)
  }

  /// What the frame reads the row's theme as.
  package let theme: String
  package let tokens: Range<Int>
  /// Its clause, as UTF-8 offsets.
  package let clause: Range<Int>
  package let source: Source
  /// `nil` where it is one of the comment's themes.
  package let loss: ThemeLoss?
}
