/// How often a form is written in another way than its own, beside what `Vocabulary` says of its accents.
///
/// A slip of one language is often a good word of another one: `correto` is how some write *corretto*, and Portuguese.
enum WrittenForm {
  /// Natural logarithm of the share of all slips and abbreviations that `spellings.tsv` lists: each is one of many.
  private static let slip: Float = -3
  /// The same for a missing tilde, whose letter has a key of its own: `LanguageWords.bareShareOfOwnKey`, where
  /// `Vocabulary` takes a half for missing accents.
  private static let bare = Float(logarithm(2 * LanguageWords.bareShareOfOwnKey))

  /// - Parameters:
  ///   - key: a written word.
  ///   - form: the spelling of what it is taken for.
  static func logShare(of key: FoldedKey, for form: String) -> Float {
    let own = FoldedKey(form)
    if own.accented == key.accented { return 0 }
    if own.plain != key.plain { return form.isEmpty ? 0 : slip }
    return key.hasAccent || !LanguageWords.hasOwnKey(form) ? 0 : bare
  }
}
