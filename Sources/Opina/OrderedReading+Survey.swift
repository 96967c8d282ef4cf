public import OpinaFeedback
public import OpinaLexicon
public import OpinaThemes

extension OrderedReading {
  /// How `opina tag` and `opina report` read the exports of a survey: coded with the packs of the trades that their
  /// comments speak of, and each comment that leaves its language open in the likeliest one.
  ///
  /// Looks through the exports for it, and a second time through those whose customers come again.
  /// - Parameters:
  ///   - exports: of one survey; what is found out of them goes for all.
  ///   - analyzer: with the whole frame.
  ///   - folders: the lexicons that it was made of.
  ///   - jobs: threads that read comments.
  ///   - language: the language of every comment; without one each is identified.
  ///   - frame: the themes that count, and how the report calls them; without it the comments choose.
  ///   - isDiscovering: whether the themes are to be found in the comments themselves, without any frame.
  ///   - isProposing: whether to look for themes that the frame lacks, too (`newThemes` of a report).
  ///   - dismissed: ids of themes that are not to be proposed again.
  ///   - usesPrior: whether the language column, the customer's other comments and the survey's mix of languages decide
  ///     where a comment leaves its language open.
  ///   - again: opens an export anew, from its beginning; `nil` for one that cannot be read twice, of which the beginning
  ///     tells. Without it, that is known of text as it stands in a file or in memory, and of nothing else.
  /// - Throws: `ExportError`, `Analyzer.Failure`, what `again` throws, and `CancellationError` where the task is cancelled.
  public nonisolated(nonsending) static func survey(
    _ exports: [ExportReader], with analyzer: Analyzer, folders: [LexiconFolder] = [.builtIn], jobs: Int = 1,
    language: Language? = nil, frame: (frame: CodeFrame, name: String)? = nil, isDiscovering: Bool = false,
    isProposing: Bool = false, dismissed: Set<String> = [], usesPrior: Bool = true,
    again: ((Int) throws -> ExportReader?)? = nil
  ) async throws -> OrderedReading {
    let again = again ?? { try exports[$0].again() }
    let (chosen, customers) = try ChosenFrame.chosen(
      for: exports, with: analyzer, folders: folders, language: language, frame: frame, isDiscovering: isDiscovering,
      isProposing: isProposing, dismissed: dismissed, again: again)
    let plain = OrderedReading(analyzer: analyzer, jobs: jobs, language: language, chosen: chosen)
    guard language == nil, usesPrior else { return plain }
    let known = try await plain.languages(of: customers, in: exports, again: again)
    let prior = LanguagePrior(survey: chosen.languages.main?.language, customers: known)
    return OrderedReading(analyzer: analyzer, jobs: jobs, prior: prior, chosen: chosen)
  }
}

extension ChosenFrame {
  /// The frame of a survey, by a look through its exports, and their customers, noted on the way; what it takes is what
  /// `OrderedReading.survey` takes.
  package static func chosen(
    for exports: [ExportReader], with analyzer: Analyzer, folders: [LexiconFolder], language: Language?,
    frame: (frame: CodeFrame, name: String)?, isDiscovering: Bool, isProposing: Bool, dismissed: Set<String>,
    again: (Int) throws -> ExportReader?
  ) throws -> (frame: ChosenFrame, customers: CustomerLanguages) {
    var customers = CustomerLanguages()
    var sample = CommentSample(
      size: isDiscovering || isProposing ? CommentSample.forDiscovery : CommentSample.forTrade)
    try sample.add(exports, noting: &customers, again: again)
    if isDiscovering {
      return (try .discovering(in: sample, with: analyzer, folders: folders, language: language), customers)
    }
    let chosen = try ChosenFrame(frame, by: sample, with: analyzer, in: language)
    guard isProposing else { return (chosen, customers) }
    return (
      try chosen.proposing(
        from: sample, with: analyzer, folders: folders, dismissed: dismissed, language: language), customers
    )
  }
}
