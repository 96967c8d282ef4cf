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
  ///   - isProposing: whether to look for themes that the frame lacks, too (`newThemes` of a report).
  ///   - again: opens an export anew, from its beginning; `nil` for one that cannot be read twice, of which the beginning
  ///     tells. Without it, that is known of text as it stands in a file or in memory, and of nothing else.
  /// - Throws: `ExportError`, `Analyzer.Failure`, what `again` throws, and `CancellationError` where the task is cancelled.
  public nonisolated(nonsending) static func survey(
    _ exports: [ExportReader], with analyzer: Analyzer, folders: [LexiconFolder] = [.builtIn], jobs: Int = 1,
    language: Language? = nil, frame: (frame: CodeFrame, name: String)? = nil, isProposing: Bool = false,
    again: ((Int) throws -> ExportReader?)? = nil
  ) async throws -> OrderedReading {
    let again = again ?? { try exports[$0].again() }
    var customers = CustomerLanguages()
    var sample = CommentSample(size: isProposing ? CommentSample.forDiscovery : CommentSample.forTrade)
    try sample.add(exports, noting: &customers, again: again)
    var chosen = try ChosenFrame(frame, by: sample, with: analyzer, in: language)
    if isProposing {
      chosen = try chosen.proposing(from: sample, with: analyzer, folders: folders, language: language)
    }
    let plain = OrderedReading(analyzer: analyzer, jobs: jobs, language: language, chosen: chosen)
    guard language == nil else { return plain }
    let known = try await plain.languages(of: customers, in: exports, again: again)
    let prior = LanguagePrior(survey: chosen.languages.main?.language, customers: known)
    return OrderedReading(analyzer: analyzer, jobs: jobs, prior: prior, chosen: chosen)
  }
}
