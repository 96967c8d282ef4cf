public import OpinaFeedback
public import OpinaLexicon
public import OpinaSentiment
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

  public let lexicons: [LanguageLexicon]
  public let symbols: SymbolLexicon
  public let catalogue: ThemeCatalogue
  /// The themes that count.
  public let frame: CodeFrame
  public let joint: JointVocabulary
  public let identifier: LanguageIdentifier
  let taggers: [CommentTagger]
  private let segmentation: Segmentation
  let usesPlainScan: Bool

  /// Loads the lexicons.
  ///
  /// - Parameters:
  ///   - folders: the built-in ones, and a company's own laid over them.
  ///   - cache: keeps compiled lexicons between runs; without one they are compiled, which takes about a second.
  ///   - usesPlainScan: take the fast way through comments of Latin letters; without it ICU segments all of them, and what
  ///     comes out is the same.
  public init(folders: [LexiconFolder] = [.builtIn], cache: LexiconCache? = nil, usesPlainScan: Bool = true)
    throws(Failure)
  {
    self.usesPlainScan = usesPlainScan
    do {
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

  /// A reader for one thread.
  public func makeReader() throws(Failure) -> CommentReader {
    do { return CommentReader(analyzer: self, segmenter: try segmentation.segmenter()) } catch {
      throw .segmenter(error)
    }
  }
}

/// Reads one comment after the other; one thread uses one reader at a time.
public final class CommentReader {
  let analyzer: Analyzer
  private var scan: WordScan
  private var tokenizer: Tokenizer
  /// What was read in the last comment.
  public private(set) var reading = Reading()
  /// The lexicon that the last comment was read with.
  public private(set) var lexicon: LanguageLexicon
  /// Where the last comment changed its language; `nil` for nearly every comment.
  public private(set) var change: LanguageChange?

  init(analyzer: Analyzer, segmenter: Segmenter) {
    self.analyzer = analyzer
    scan = WordScan(
      segmenter: segmenter, vocabulary: analyzer.joint, usesPlainScan: analyzer.usesPlainScan)
    tokenizer = Tokenizer(symbols: analyzer.symbols, vocabulary: analyzer.joint)
    lexicon = analyzer.lexicons[0]
  }

  /// Tags a comment.
  ///
  /// - Parameters:
  ///   - text: the comment, valid UTF-8.
  ///   - question: what it answers.
  ///   - language: the language to read it in; without one it is identified.
  ///   - hint: what the export says of its language, for comments that do not tell.
  public func tag(
    _ text: UnsafeBufferPointer<UInt8>, answering question: Question = .open, in language: Language? = nil,
    hint: Language? = nil
  ) -> TaggedComment {
    tag(text, answering: question, in: language, hint: hint, explain: nil)
  }

  /// - Parameter explain: is shown each passage with what was read in it; `lexicon` is the one it was read with.
  func tag(
    _ text: UnsafeBufferPointer<UInt8>, answering question: Question, in language: Language?, hint: Language?,
    explain: ((TaggedComment, Reading) -> Void)?
  ) -> TaggedComment {
    scan.scan(text)
    var guess: LanguageGuess
    if let language {
      guess = analyzer.identifier.certain(language)
    } else {
      guess = analyzer.identifier.guess(text, stretches: scan.stretches, hint: hint)
    }
    let spoken = guess.language ?? hint ?? guess.nearest ?? .english
    let position = spoken.position
    lexicon = analyzer.lexicons[position]
    tokenizer.tokenize(text, scan: scan, lexicon: lexicon, language: position)
    if tokenizer.tokens.isEmpty { guess = .undetermined }
    change =
      language == nil
      ? analyzer.identifier.change(
        in: text, stretches: scan.stretches, tokens: tokenizer.tokens, base: spoken, whole: guess) : nil
    if let change { return tag(text, change, answering: question, explain: explain) }
    return analyzer.taggers[position].tag(
      text, tokens: tokenizer.tokens, language: guess, question: question, reading: &reading, explain: explain)
  }

  /// Tags a comment that changes its language, each part of it in its own.
  private func tag(
    _ text: UnsafeBufferPointer<UInt8>, _ change: LanguageChange, answering question: Question,
    explain: ((TaggedComment, Reading) -> Void)?
  ) -> TaggedComment {
    var parts: [Passages.Part] = []
    var end = 0
    for passage in change.passages {
      let position = passage.language.position
      lexicon = analyzer.lexicons[position]
      tokenizer.tokenize(text, scan: scan, lexicon: lexicon, language: position)
      // A token that begins before the passage, as another language has it, belongs to the one before.
      let tokens = tokenizer.tokens.filter { passage.range.contains(Int($0.start)) && Int($0.start) >= end }
      guard let last = tokens.last else { continue }
      end = Int(last.end)
      parts += analyzer.taggers[position].passages(
        text, tokens: tokens, language: change.guess, question: question, reading: &reading, explain: explain)
    }
    return Passages.joined(parts, language: change.guess)
  }

  /// The language that a comment tells by itself; `nil` if it leaves doubt.
  func clearLanguage(_ text: UnsafeBufferPointer<UInt8>) -> Language? {
    scan.scan(text)
    let guess = analyzer.identifier.guess(text, stretches: scan.stretches)
    return guess.confidence >= LanguageMix.clear ? guess.language : nil
  }

  /// Tags a comment.
  public func tag(
    _ text: String, answering question: Question = .open, in language: Language? = nil, hint: Language? = nil
  ) -> TaggedComment {
    var text = text
    return text.withUTF8 { tag($0, answering: question, in: language, hint: hint) }
  }
}
