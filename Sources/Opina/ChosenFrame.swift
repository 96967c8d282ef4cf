public import OpinaLexicon
internal import OpinaReport
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

  public let frame: CodeFrame
  public let reason: Reason
  /// How the user or the program calls it, such as `general+hotel`.
  public let name: String
  /// In which languages the sample is written.
  public let languages: LanguageMix
  /// What the sample told.
  public let evidence: SurveyEvidence
  /// The themes that were found in the comments, if there is no frame.
  public let discovered: DiscoveredThemes?

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
    let reader = try analyzer.makeReader()
    var languages = LanguageMix()
    for comment in sample.comments.prefix(CommentSample.forTrade) {
      let tagged = comment.text.withUnsafeBufferPointer { reader.tag($0, answering: comment.question, in: language) }
      evidence.add(tagged)
      languages.add(tagged.language)
    }
    self.languages = languages
    self.evidence = evidence
    discovered = nil
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

  private init(_ trade: ChosenFrame, discovered: DiscoveredThemes) {
    frame = discovered.frame
    reason = .discovered
    name = Self.none
    languages = trade.languages
    evidence = trade.evidence
    self.discovered = discovered
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
    let concepts: ConceptTable
    do { concepts = try ConceptTable(folders: folders, themes: analyzer.catalogue) } catch { throw .lexicon(error) }
    var discovery = ThemeDiscovery(
      lexicons: analyzer.lexicons, catalogue: analyzer.catalogue, concepts: concepts, trade: trade.frame)
    let reader = try analyzer.using(trade).makeReader()
    let main = trade.languages.main?.language
    for comment in sample.comments {
      let tagged = comment.text.withUnsafeBufferPointer {
        reader.tag($0, answering: comment.question, in: language, hint: main)
      }
      discovery.add(tagged, reader.reading, of: comment.text, in: reader.lexicon.language)
    }
    return ChosenFrame(trade, discovered: discovery.themes())
  }

  /// One English line for standard error.
  public var note: String {
    switch reason {
    case .named: "frame: \(name)"
    case .discovered:
      "frame: none; \(frame.themes.count) themes found in \(discovered?.comments ?? 0) different comments\(stabilityNote)"
    case .comments:
      "frame: \(name), by \(evidence.comments) comments ("
        + evidence.shares.prefix(3).map { "\($0.pack) \(Int(($0.share * 100).rounded())) %" }
        .joined(separator: ", ") + "); --frame names another"
    case .undecided:
      "frame: all packs, for \(evidence.comments) comments do not tell the trade; --frame names packs"
    }
  }

  private var stabilityNote: String {
    guard let stability = discovered?.stability else { return "" }
    let hundredths = Int((stability * 100).rounded())
    return ", stability \(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10) of 1"
  }

  /// The lexicons with the labels of discovered themes over them.
  public func folders(over folders: [LexiconFolder]) -> [LexiconFolder] {
    folders + (discovered.map { [$0.folder] } ?? [])
  }

  /// For `report.json`.
  var json: JSONValue {
    var fields: [JSONValue.Field] = [
      .init("name", .string(name)), .init("reason", .string(reason.rawValue)),
      .init("packs", .array(frame.packs.map { .string($0) })), .init("themes", .integer(frame.themes.count)),
      .init("sampledComments", .integer(evidence.comments)),
      .init(
        "shares",
        .object(evidence.shares.map { JSONValue.Field($0.pack, .decimal($0.share, places: 3)) })),
      .init("asksWhatToImprove", .boolean(evidence.asksWhatToImprove)),
    ]
    if let discovered {
      fields.append(.init("discoveredIn", .integer(discovered.comments)))
      if let stability = discovered.stability { fields.append(.init("stability", .decimal(stability, places: 3))) }
    }
    return .object(fields)
  }
}

extension Analyzer {
  /// The same analyzer with the frame that was chosen for a survey.
  public func using(_ chosen: ChosenFrame) -> Analyzer {
    if let discovered = chosen.discovered {
      return using(discovered, asksWhatToImprove: chosen.evidence.asksWhatToImprove)
    }
    return using(chosen.frame, asksWhatToImprove: chosen.evidence.asksWhatToImprove)
  }
}
