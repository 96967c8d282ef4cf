public import OpinaFeedback
public import OpinaLexicon
internal import OpinaText

/// Reads what a comment thinks: finds opinions by the lexicon's rows and lets the rules work on them.
///
/// A class, so that a call hands on one reference and not a copy of all that it holds.
public final class SentimentReader: Sendable {
  /// The language that is read.
  public let lexicon: LanguageLexicon
  let symbols: SymbolLexicon
  let themes: ThemeCatalogue
  let asksWhatToImprove: Bool
  /// Themes that speak of something put right.
  private let remedies: [Bool]
  /// Those of the lexicon, which holds them: each round of matching would count one reference more and one less.
  private let patterns: Unmanaged<PatternSet>

  /// - Parameter asksWhatToImprove: whether the survey's open question is known to ask what could be better.
  public init(
    lexicon: LanguageLexicon, symbols: SymbolLexicon, themes: ThemeCatalogue, asksWhatToImprove: Bool = false
  ) {
    self.asksWhatToImprove = asksWhatToImprove
    self.lexicon = lexicon
    patterns = Unmanaged.passUnretained(lexicon.patterns)
    self.symbols = symbols
    self.themes = themes
    remedies = themes.themes.map { Remedy.themes.contains($0.id) || $0.group.map(Remedy.themes.contains) ?? false }
  }

  /// Whether a theme is about something put right.
  func solves(_ theme: ThemeCatalogue.Index?) -> Bool { theme.map { remedies[$0] } ?? false }

  /// The rounds of the second stage, in their order.
  public enum MatchRound: CaseIterable {
    case lists, runs, candidates, forms, search
  }

  /// Second stage of reading, after `begin`, round by round: the patterns that match.
  public func match(_ round: MatchRound, _ reading: inout Reading) {
    // Where they lie: handing on one column of a reading would count a reference more and one less.
    let columns = reading.columns
    patterns._withUnsafeGuaranteedRef { patterns in
      let words = columns.pointee.words.elements
      switch round {
      case .lists:
        patterns.findLists(for: words, &columns.pointee.workspace, into: &columns.pointee.matches)
        columns.pointee.wordMatchCount = columns.pointee.matches.count
      case .runs: patterns.findRuns(&columns.pointee.workspace)
      case .candidates: patterns.findCandidates(words, &columns.pointee.workspace)
      case .forms: patterns.fetchForms(words, &columns.pointee.workspace)
      case .search: patterns.search(words, &columns.pointee.workspace, into: &columns.pointee.matches)
      }
    }
  }

  /// Third stage: which matches count, clauses, and the opinions that rows name.
  public func settle(_ text: UnsafeBufferPointer<UInt8>, _ reading: inout Reading) {
    if reading.holds([.number, .counting]) { ComparedNumbers.keepTrue(&reading, text, lexicon) }
    MatchCompetition.run(&reading, lexicon)
    ClauseSplitter.split(&reading, text, lexicon)
    QuestionScope.mark(&reading, text)
    OpinionFinder.find(&reading, self)
  }

  /// Fourth stage: the rules.
  ///
  /// - Parameter question: what the comment answers.
  public func judge(_ text: UnsafeBufferPointer<UInt8>, answering question: Question, _ reading: inout Reading) {
    // Who names themes asks next what may stand beside the terms; which words may, the end of this stage knows.
    for named in reading.terms { lexicon.patterns.prefetch(lexicon.terms[named.term]) }
    defer { for named in reading.terms { lexicon.patterns.prefetchForms(beside: lexicon.terms[named.term]) } }
    // A rule whose words do not occur is not asked; those that make opinions for others to work on come first.
    if reading.holds([.mark, .number]) { ScoreAsVerdict.apply(&reading, text, lexicon) }
    if reading.holds(.symbol) { StarRun.apply(&reading, text) }
    if reading.holds(.target) { TargetValenceRule.apply(&reading, self) }
    if reading.holds(.shape) { WordShape.apply(&reading, lexicon) }
    if reading.holds(.intensifier) { Degree.apply(&reading, lexicon) }
    JudgedNoun.apply(&reading)
    if reading.holds(.quotation) { ScareQuotes.apply(&reading, text) }
    if reading.holds(.number), reading.sides.praise { Percentage.apply(&reading, text) }
    if reading.holds(.negator) {
      Negation.apply(&reading)
    }
    DeniedList.apply(&reading)
    if reading.holds(.negator) {
      Refutation.apply(&reading)
      BareNegation.apply(&reading, lexicon)
      DenialAlone.apply(&reading, text, self)
    }
    if reading.holds([.wish, .should, .lack, .more, .purpose]) { Wish.apply(&reading) }
    if reading.holds(.hope) { Hope.apply(&reading) }
    if reading.holds([.hypothetical, .condition]) { Hypothetical.apply(&reading) }
    if reading.holds(.past) { Past.apply(&reading, lexicon) }
    if reading.holds(.now) { TimeChange.apply(&reading, lexicon) }
    if reading.holds(.elsewhere) {
      Elsewhere.apply(&reading)
      Former.apply(&reading)
    }
    if reading.holds([.elsewhere, .quotation]) { BrokenPromise.apply(&reading, text, lexicon) }
    if reading.holds(.advice) { Advice.apply(&reading) }
    if reading.holds([.questionMark, .condition, .asking]) { QuestionMark.apply(&reading, lexicon) }
    if reading.holds(.questionMark), reading.holds(.negator) { DeniedName.apply(&reading, self) }
    Irony.apply(&reading, text)
    ClosingMock.apply(&reading)
    if reading.holds(.exclamation) { Exclamation.apply(&reading) }
    if reading.holds(.flaw) { Flaw.apply(&reading, question, self) }
    if reading.holds(.mark) { MissedMark.apply(&reading) }
    if reading.holds(.regret) { Regret.apply(&reading) }
    if reading.holds(.fact) { Remedy.apply(&reading, self) }
    if reading.holds(.granted) { Concession.apply(&reading) }
    if reading.holds(.but) { Contrast.apply(&reading) }
    if reading.holds(.overall) { SummingUp.apply(&reading) }
    if reading.holds(.verdict) { Verdict.apply(&reading) }
    FirstSentence.apply(&reading)
    Gratitude.apply(&reading, question, lexicon)
    NamedAlone.apply(&reading, question, self)
    AskedQuestion.apply(&reading, question, self)
    Calibration.apply(&reading, lexicon.language)
  }
}
