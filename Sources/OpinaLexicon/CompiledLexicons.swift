internal import Dispatch
internal import Synchronization

/// All languages with the tables that find their words and tell them apart.
public struct CompiledLexicons: Sendable {
  /// In the order of `Language.allCases`.
  public let lexicons: [LanguageLexicon]
  /// Finds a word in all languages at once.
  public let joint: JointVocabulary
  /// What words say of the language of a comment.
  public let languageWords: LanguageWords

  /// Compiles the lexicons of folders, later ones laid over earlier ones.
  ///
  /// - Throws: `LexiconError` when a file cannot be read as a table.
  public init(themes: ThemeCatalogue, folders: [LexiconFolder]) throws(LexiconError) {
    lexicons = try Self.load(themes: themes, folders: folders)
    (languageWords, joint) = try LanguageWords.read(folders: folders, vocabularies: lexicons.map(\.vocabulary))
  }

  /// The lexicons of all languages, each compiled on a thread of its own: they share nothing, and the first start waits for
  /// the slowest instead of for all.
  private static func load(themes: ThemeCatalogue, folders: [LexiconFolder]) throws(LexiconError) -> [LanguageLexicon] {
    let languages = Language.allCases
    let compiled = Mutex([Result<LanguageLexicon, LexiconError>?](repeating: nil, count: languages.count))
    DispatchQueue.concurrentPerform(iterations: languages.count) { place in
      let result = Result { () throws(LexiconError) in
        try LanguageLexicon.load(languages[place], themes: themes, folders: folders)
      }
      compiled.withLock { $0[place] = result }
    }
    var lexicons: [LanguageLexicon] = []
    // In their order, so that it is always the same error of several that is thrown.
    for result in compiled.withLock({ $0 }) { if let result { lexicons.append(try result.get()) } }
    return lexicons
  }

  /// Takes compiled lexicons as they lie in memory.
  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) {
    joint = try JointVocabulary(&image)
    languageWords = try LanguageWords(&image, joint: joint)
    var lexicons: [LanguageLexicon] = []
    for language in Language.allCases { lexicons.append(try LanguageLexicon(language, &image)) }
    self.lexicons = lexicons
  }

  func write(to image: inout LexiconImage.Writer) {
    joint.write(to: &image)
    languageWords.write(to: &image)
    for lexicon in lexicons { lexicon.write(to: &image) }
  }

  /// Compiles the lexicons, or takes them from a cache that holds them.
  public init(themes: ThemeCatalogue, folders: [LexiconFolder], cache: LexiconCache?) throws(LexiconError) {
    guard let cache, let key = cache.key(folders) else {
      self = try CompiledLexicons(themes: themes, folders: folders)
      return
    }
    if let known = cache.load(key) {
      self = known
      return
    }
    self = try CompiledLexicons(themes: themes, folders: folders)
    cache.store(self, key)
  }
}
