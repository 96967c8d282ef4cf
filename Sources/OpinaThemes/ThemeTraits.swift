internal import OpinaLexicon

/// What a theme may do to others of a comment, or others to it: a step of naming that none of a comment's themes takes part
/// in is left out.
struct ThemeTraits: OptionSet, BitwiseCopyable {
  let rawValue: UInt8

  /// Becomes another theme beside some theme.
  static let joins = ThemeTraits(rawValue: 1)
  /// Says nothing of its own in a clause that names some theme.
  static let yields = ThemeTraits(rawValue: 2)
  /// Named by a vague word, or only implied.
  static let isVague = ThemeTraits(rawValue: 4)

  /// The traits of all themes, by position, and none behind the last: there is one to look at even without themes.
  static func all(of catalogue: ThemeCatalogue, in frame: CodeFrame) -> [ThemeTraits] {
    catalogue.themes.indices.map { theme in
      var traits: ThemeTraits = []
      if frame.mayJoin(theme) { traits.insert(.joins) }
      if catalogue.mayYield(theme) { traits.insert(.yields) }
      return traits
    } + [[]]
  }
}
