public import OpinaLexicon
public import OpinaThemes

/// The frame that a survey is coded with, and why.
public struct ChosenFrame: Sendable {
  /// Who chose.
  public enum Reason: String, Sendable {
    /// The user named packs or a file.
    case named
    /// The comments speak of these trades.
    case comments
    /// The comments do not tell the trade, so every pack counts.
    case undecided
    /// The user wants no frame: the themes were found in the comments.
    case discovered
  }

  /// The themes that count.
  public let frame: CodeFrame
  /// Who chose them.
  public let reason: Reason
  /// How the user or the program calls it, such as `general+hotel`.
  public let name: String
  /// In which languages the sample is written.
  public let languages: LanguageMix
  /// What the sample told.
  public let evidence: SurveyEvidence
  /// The themes that were found in the comments, if there is no frame.
  public let discovered: DiscoveredThemes?
  /// Themes of the comments that the frame lacks, if they were looked for.
  public let proposals: DiscoveredThemes?

  /// Decides by a sample of the survey's comments.
  ///
  /// - Parameters:
  ///   - named: the frame that the user named; without one the comments decide.
  ///   - analyzer: with the whole frame.
  ///   - language: the language of every comment; without one it is identified.
  public init(
    _ named: (frame: CodeFrame, name: String)?, by sample: CommentSample, with analyzer: Analyzer,
    in language: Language? = nil
  ) throws(Analyzer.Failure) {
    var evidence = SurveyEvidence(analyzer.catalogue)
    let comments = sample.comments.prefix(CommentSample.forTrade)
    let whole = try Self.tag(comments, with: analyzer, in: language)
    var languages = LanguageMix()
    for tagged in whole {
      evidence.add(tagged)
      languages.add(tagged.language)
    }
    if named == nil, let first = evidence.firstTrade {
      evidence.explain(whole, by: try Self.tag(comments, with: analyzer.using(first), in: language))
    }
    self.languages = languages
    self.evidence = evidence
    discovered = nil
    proposals = nil
    if let named {
      frame = named.frame
      name = named.name
      reason = .named
    } else if let packs = evidence.packs {
      frame = CodeFrame(analyzer.catalogue, packs: packs)
      name = packs.joined(separator: "+")
      reason = .comments
    } else {
      frame = .whole(analyzer.catalogue)
      name = "all packs"
      reason = .undecided
    }
  }

  private static func tag(
    _ comments: ArraySlice<CommentSample.Entry>, with analyzer: Analyzer, in language: Language?
  ) throws(Analyzer.Failure) -> [TaggedComment] {
    let reader = try analyzer.makeReader()
    return comments.map { comment in
      comment.text.withUnsafeBufferPointer { reader.tag($0, answering: comment.question, in: language) }
    }
  }

  private init(_ trade: ChosenFrame, discovered: DiscoveredThemes) {
    frame = discovered.frame
    reason = .discovered
    name = Self.none
    languages = trade.languages
    evidence = trade.evidence
    self.discovered = discovered
    proposals = nil
  }

  private init(_ chosen: ChosenFrame, proposals: DiscoveredThemes) {
    frame = chosen.frame
    reason = chosen.reason
    name = chosen.name
    languages = chosen.languages
    evidence = chosen.evidence
    discovered = chosen.discovered
    self.proposals = proposals
  }

  /// The same frame with what it lacks.
  ///
  /// - Parameters:
  ///   - sample: of the survey's comments.
  ///   - analyzer: with the whole frame.
  ///   - folders: the lexicons.
  ///   - dismissed: ids of themes that are not to be proposed again.
  ///   - language: the language of every comment; without one it is identified.
  /// - Throws: `Analyzer.Failure` when the concept table cannot be read.
  public func proposing(
    from sample: CommentSample, with analyzer: Analyzer, folders: [LexiconFolder], dismissed: Set<String> = [],
    language: Language? = nil
  ) throws(Analyzer.Failure) -> ChosenFrame {
    var discovery = ThemeDiscovery(
      lexicons: analyzer.lexicons, catalogue: analyzer.catalogue,
      concepts: try Self.concepts(folders, analyzer), beside: frame, dismissed: dismissed)
    try Self.read(sample, into: &discovery, with: analyzer.using(self), languages: languages, language: language)
    return ChosenFrame(self, proposals: discovery.themes())
  }

  private static func concepts(
    _ folders: [LexiconFolder], _ analyzer: Analyzer
  ) throws(Analyzer.Failure) -> ConceptTable {
    do { return try ConceptTable(folders: folders, themes: analyzer.catalogue) } catch { throw .lexicon(error) }
  }

  private static func read(
    _ sample: CommentSample, into discovery: inout ThemeDiscovery, with analyzer: Analyzer, languages: LanguageMix,
    language: Language?
  ) throws(Analyzer.Failure) {
    let reader = try analyzer.makeReader()
    let main = languages.main?.language
    var growing = discovery
    for comment in sample.comments {
      // A comment that changes its language, or goes on for pages, comes in parts.
      comment.text.withUnsafeBufferPointer {
        _ = reader.tag($0, answering: comment.question, in: language, hint: main) { part, reading in
          growing.add(part, reading, of: comment.text, in: reader.lexicon.language, by: comment.scores)
        }
      }
    }
    discovery = growing
  }

  /// What the user calls coding without a frame.
  public static let none = "none"

  /// No frame: the themes are found in a sample of the comments.
  ///
  /// - Parameters:
  ///   - sample: of the survey's comments.
  ///   - analyzer: with the whole frame.
  ///   - folders: the lexicons.
  ///   - language: the language of every comment; without one it is identified.
  /// - Throws: `Analyzer.Failure` when the concept table cannot be read.
  public static func discovering(
    in sample: CommentSample, with analyzer: Analyzer, folders: [LexiconFolder], language: Language? = nil
  ) throws(Analyzer.Failure) -> ChosenFrame {
    let trade = try ChosenFrame(nil, by: sample, with: analyzer, in: language)
    var discovery = ThemeDiscovery(
      lexicons: analyzer.lexicons, catalogue: analyzer.catalogue, concepts: try concepts(folders, analyzer),
      trade: trade.frame)
    try read(sample, into: &discovery, with: analyzer.using(trade), languages: trade.languages, language: language)
    return ChosenFrame(trade, discovered: discovery.themes())
  }

  /// The lexicons with the labels of discovered and proposed themes over them.
  public func folders(over folders: [LexiconFolder]) -> [LexiconFolder] {
    folders + [discovered, proposals].compactMap { $0?.folder }
  }
}

extension Analyzer {
  /// The same analyzer with the frame that was chosen for a survey.
  public func using(_ chosen: ChosenFrame) -> Analyzer {
    if let discovered = chosen.discovered {
      return using(discovered, asksWhatToImprove: chosen.evidence.asksWhatToImprove)
    }
    return using(chosen.frame, proposals: chosen.proposals, asksWhatToImprove: chosen.evidence.asksWhatToImprove)
  }
}
