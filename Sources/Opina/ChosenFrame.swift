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
  }

  public let frame: CodeFrame
  public let reason: Reason
  /// How the user or the program calls it, such as `general+hotel`.
  public let name: String
  /// In which languages the sample is written.
  public let languages: LanguageMix
  /// What the sample told.
  public let evidence: SurveyEvidence

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
    for comment in sample.comments {
      let tagged = comment.text.withUnsafeBufferPointer { reader.tag($0, answering: comment.question, in: language) }
      evidence.add(tagged)
      languages.add(tagged.language)
    }
    self.languages = languages
    self.evidence = evidence
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

  /// One English line for standard error.
  public var note: String {
    switch reason {
    case .named: "frame: \(name)"
    case .comments:
      "frame: \(name), by \(evidence.comments) comments ("
        + evidence.shares.prefix(3).map { "\($0.pack) \(Int(($0.share * 100).rounded())) %" }
        .joined(separator: ", ") + "); --frame names another"
    case .undecided:
      "frame: all packs, for \(evidence.comments) comments do not tell the trade; --frame names packs"
    }
  }

  /// For `report.json`.
  var json: JSONValue {
    .object([
      .init("name", .string(name)), .init("reason", .string(reason.rawValue)),
      .init("packs", .array(frame.packs.map { .string($0) })), .init("themes", .integer(frame.themes.count)),
      .init("sampledComments", .integer(evidence.comments)),
      .init(
        "shares",
        .object(evidence.shares.map { JSONValue.Field($0.pack, .decimal($0.share, places: 3)) })),
      .init("asksWhatToImprove", .boolean(evidence.asksWhatToImprove)),
    ])
  }
}

extension Analyzer {
  /// The same analyzer with the frame that was chosen for a survey.
  public func using(_ chosen: ChosenFrame) -> Analyzer {
    using(chosen.frame, asksWhatToImprove: chosen.evidence.asksWhatToImprove)
  }
}
