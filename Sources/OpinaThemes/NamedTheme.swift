/// Words that name a theme of the frame, and what became of it: for people who ask why a theme is there, or is not.
package struct NamedTheme {
  /// What names it.
  package enum Source {
    /// A term: its position in `LanguageLexicon.terms`.
    case term(Int)
    /// What an opinion implies: its position in `Reading.opinions`.
    case opinion(Int)
  }

  /// Whether it counts.
  package enum Fate: Hashable {
    /// It is one of the comment's themes.
    case counts
    /// It counts as another theme, for what is named beside it.
    case becomes(String)
    /// Longer words around it name something.
    case inside(String)
    /// It is vague, and something better is named in its sentence or beside it.
    case vague(String)
    /// It says nothing of its own beside another theme of its clause.
    case yields(String)
    /// Nothing is complained of in what is a complaint, or it is of no theme that takes a side.
    case dropped
  }

  /// What the frame reads the row's theme as.
  package let theme: String
  package let tokens: Range<Int>
  /// Its clause, as UTF-8 offsets.
  package let clause: Range<Int>
  package let source: Source
  package let fate: Fate
}
