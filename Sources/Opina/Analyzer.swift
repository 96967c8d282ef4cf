internal import OpinaFeedback
public import OpinaLexicon
internal import OpinaSentiment
public import OpinaText
public import OpinaThemes

/// Reads comments in four languages. Immutable: share it between threads and give each a `CommentReader`.
public struct Analyzer: Sendable {
  /// Lexicons could not be loaded, or ICU could not be opened.
  public enum Failure: Error, CustomStringConvertible {
    case lexicon(LexiconError)
    case segmenter(Segmenter.Failure)

    public var description: String {
      switch self {
      case .lexicon(let error): error.description
      case .segmenter(let error): error.description
      }
    }
  }

  /// What is known of each language, in the order of `Language.allCases`.
  public let lexicons: [LanguageLexicon]
  /// What symbols mean in all languages.
  public let symbols: SymbolLexicon
  /// All themes that there are.
  public let catalogue: ThemeCatalogue
  /// The themes that count.
  public let frame: CodeFrame
  /// The words of all languages together.
  public let joint: JointVocabulary
  /// Tells languages.
  public let identifier: LanguageIdentifier
  let taggers: [CommentTagger]
  private let segmentation: Segmentation
  let usesPlainScan: Bool

  /// Loads the lexicons.
  ///
  /// - Parameters:
  ///   - folders: the built-in ones, and a company's own laid over them.
  ///   - cache: keeps compiled lexicons between runs; without one they are compiled, which takes some seconds.
  ///   - usesPlainScan: take the fast way through comments of Latin letters; without it ICU segments all of them, and what
  ///     comes out is the same.
  /// - Throws: `Failure.lexicon` for a folder that is not there and a table that cannot be read. Single rows that cannot be
  ///   used are left out, and stand in `problems` of `lexicons`.
  public init(folders: [LexiconFolder] = [.builtIn], cache: LexiconCache? = nil, usesPlainScan: Bool = true)
    throws(Failure)
  {
    self.usesPlainScan = usesPlainScan
    do {
      for folder in folders { try folder.requirePresence() }
      let catalogue = try ThemeCatalogue(folders: folders)
      let symbols = try SymbolLexicon(folders: folders)
      let compiled = try CompiledLexicons(themes: catalogue, folders: folders, cache: cache)
      self.catalogue = catalogue
      self.symbols = symbols
      lexicons = compiled.lexicons
      frame = .whole(catalogue)
      joint = compiled.joint
      identifier = LanguageIdentifier(joint: compiled.joint, words: compiled.languageWords)
      taggers = compiled.lexicons.map { CommentTagger(lexicon: $0, symbols: symbols, catalogue: catalogue) }
    } catch {
      throw .lexicon(error)
    }
    do { segmentation = try Segmentation() } catch { throw .segmenter(error) }
  }

  private init(
    _ other: Analyzer, frame: CodeFrame, discovered: DiscoveredThemes?, proposals: DiscoveredThemes? = nil,
    asksWhatToImprove: Bool
  ) {
    lexicons = other.lexicons
    symbols = other.symbols
    let catalogue = discovered?.catalogue ?? other.catalogue
    self.catalogue = catalogue
    joint = other.joint
    identifier = other.identifier
    segmentation = other.segmentation
    usesPlainScan = other.usesPlainScan
    self.frame = frame
    taggers = other.lexicons.map {
      CommentTagger(
        lexicon: $0, symbols: other.symbols, catalogue: catalogue, frame: frame, discovered: discovered,
        proposals: proposals, asksWhatToImprove: asksWhatToImprove)
    }
  }

  /// The same analyzer with another frame; what was loaded is shared.
  ///
  /// - Parameters:
  ///   - proposals: themes that the frame lacks, to be read where it has none.
  ///   - asksWhatToImprove: whether the survey's open question is known to ask what could be better.
  public func using(
    _ frame: CodeFrame, proposals: DiscoveredThemes? = nil, asksWhatToImprove: Bool = false
  ) -> Analyzer {
    Analyzer(self, frame: frame, discovered: nil, proposals: proposals, asksWhatToImprove: asksWhatToImprove)
  }

  /// The same analyzer with themes that were discovered in a survey and no others.
  public func using(_ discovered: DiscoveredThemes, asksWhatToImprove: Bool = false) -> Analyzer {
    Analyzer(self, frame: discovered.frame, discovered: discovered, asksWhatToImprove: asksWhatToImprove)
  }

  /// Rows of a language that no comment can match, for they are not read in their own words.
  public func unheardRows(in language: Language) throws(Failure) -> [LexiconError] {
    let reader = SentimentReader(lexicon: lexicons[language.position], symbols: symbols, themes: catalogue)
    do {
      var rows = UnheardRows(reader, vocabulary: joint, segmenter: try segmentation.segmenter())
      return rows.find()
    } catch {
      throw .segmenter(error)
    }
  }

  /// A reader for one thread.
  public func makeReader() throws(Failure) -> CommentReader {
    do { return CommentReader(analyzer: self, segmenter: try segmentation.segmenter()) } catch {
      throw .segmenter(error)
    }
  }
}
