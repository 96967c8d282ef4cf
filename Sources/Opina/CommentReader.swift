public import OpinaFeedback
public import OpinaLexicon
public import OpinaSentiment
public import OpinaText
public import OpinaThemes

/// Reads comments; one thread uses one reader at a time.
///
/// Comments are read in groups, each stage of reading for all of a group before the next stage: the code of one stage
/// fits into the fastest memory of the machine, that of all stages does not, and fetching it anew for every comment takes
/// longer than running it. What comes out does not depend on the groups.
public final class CommentReader {
  /// Comments of a group: enough that fetching code costs nothing, few enough that what is read of them stays at hand.
  public static let groupSize = 8

  /// A comment that is to be read.
  public struct Request {
    /// The comment, valid UTF-8.
    public let text: UnsafeBufferPointer<UInt8>
    /// What it answers.
    public let question: Question
    /// What the export says of its language, for comments that do not tell.
    public let hint: Language?

    /// - Parameters:
    ///   - text: the comment as UTF-8, which stays where it is until it is read.
    ///   - question: what it answers.
    ///   - hint: what the export says of its language, for comments that do not tell.
    public init(_ text: UnsafeBufferPointer<UInt8>, answering question: Question = .open, hint: Language? = nil) {
      self.text = text
      self.question = question
      self.hint = hint
    }
  }

  /// What is known of one comment of a group between stages.
  private struct Place: ~Copyable {
    var scan: WordScan
    var tokenizer: Tokenizer
    var reading = Reading()
    var memory = ThemeMemory()
    var guess = LanguageGuess.undetermined
    /// Position of the language that it is read in.
    var language = 0
    /// That of its last passage.
    var lastLanguage = 0
    /// That of the language. The analyzer holds it: each of nine stages would count one reference more and one less.
    var tagger: Unmanaged<CommentTagger>
    var change: LanguageChange?
    /// Whether it is read in one piece, as nearly every comment is.
    var isWhole = true
  }

  let analyzer: Analyzer
  /// Those of the analyzer.
  private let taggers: [Unmanaged<CommentTagger>]
  private let lexicons: [Unmanaged<LanguageLexicon>]
  /// In memory of its own, so that a stage changes what lies there without asking who else may look at it.
  private let places: UnsafeMutableBufferPointer<Place>
  /// What was read in the comments of a group, until it is taken.
  private let tagged = UnsafeMutablePointer<TaggedComment>.allocate(capacity: groupSize)
  /// Where the comment lies that was finished or taken last.
  private var current = 0

  /// What was read in the last comment.
  public var reading: Reading { places[current].reading }
  /// The lexicon that the last comment was read with.
  public var lexicon: LanguageLexicon { analyzer.lexicons[places[current].lastLanguage] }
  /// What tagged the last comment.
  var tagger: CommentTagger { analyzer.taggers[places[current].lastLanguage] }
  /// Where the last comment changed its language; `nil` for nearly every comment.
  public var change: LanguageChange? { places[current].change }

  init(analyzer: Analyzer, segmenter: Segmenter) {
    self.analyzer = analyzer
    taggers = analyzer.taggers.map { Unmanaged.passUnretained($0) }
    lexicons = analyzer.lexicons.map { Unmanaged.passUnretained($0) }
    places = .allocate(capacity: Self.groupSize)
    for index in places.indices {
      places.initializeElement(
        at: index,
        to: Place(
          scan: WordScan(
            segmenter: segmenter, vocabulary: analyzer.joint, usesPlainScan: analyzer.usesPlainScan),
          tokenizer: Tokenizer(symbols: analyzer.symbols, vocabulary: analyzer.joint), tagger: taggers[0]))
    }
  }

  deinit {
    places.deinitialize()
    places.deallocate()
    tagged.deallocate()
  }

  /// Tags comments.
  ///
  /// - Parameters:
  ///   - language: the language to read them in; without one it is identified.
  ///   - take: is called with each comment, in order, while the reader still knows what it read in it.
  public func tag(_ requests: [Request], in language: Language? = nil, take: (Int, TaggedComment) -> Void) {
    tag(requests, in: language, explain: nil, take: take)
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

  /// Tags a comment.
  public func tag(
    _ text: String, answering question: Question = .open, in language: Language? = nil, hint: Language? = nil
  ) -> TaggedComment {
    var text = text
    return text.withUTF8 { tag($0, answering: question, in: language, hint: hint) }
  }

  /// - Parameter explain: is shown each passage with what was read in it; `lexicon` is the one it was read with.
  func tag(
    _ text: UnsafeBufferPointer<UInt8>, answering question: Question, in language: Language?, hint: Language?,
    explain: ((TaggedComment, Reading) -> Void)?
  ) -> TaggedComment {
    var result: TaggedComment?
    tag([Request(text, answering: question, hint: hint)], in: language, explain: explain) { result = $1 }
    return result!
  }

  private func tag(
    _ requests: [Request], in language: Language?, explain: ((TaggedComment, Reading) -> Void)?,
    take: (Int, TaggedComment) -> Void
  ) {
    var start = 0
    while start < requests.count {
      let group = requests[start..<min(start + Self.groupSize, requests.count)]
      read(group, in: language)
      for index in group.indices {
        current = index - start
        (tagged + current).initialize(to: finish(requests[index], explain: explain))
      }
      for index in group.indices {
        current = index - start
        take(index, (tagged + current).move())
      }
      start = group.endIndex
    }
  }

  // MARK: Stages

  /// All stages but the last, each for the whole group.
  private func read(_ group: ArraySlice<Request>, in language: Language?) {
    let first = group.startIndex
    scan(group)
    for index in group.indices { findLanguage(index - first, group[index], language) }
    for index in group.indices { tokenize(index - first, group[index].text, language) }
    let whole = group.indices.filter { places[$0 - first].isWhole }
    for round in SentimentReader.MatchRound.allCases {
      for index in whole { withTagger(index - first) { $0.match(round, &$1) } }
    }
    for index in whole { withTagger(index - first) { $0.settle(group[index].text, &$1) } }
    for index in whole {
      withTagger(index - first) { $0.judge(group[index].text, answering: group[index].question, &$1) }
    }
  }

  @inline(__always)
  private func withTagger(_ place: Int, _ body: (CommentTagger, inout Reading) -> Void) {
    places[place].tagger._withUnsafeGuaranteedRef { body($0, &places[place].reading) }
  }

  /// Finds the stretches of a group's comments and looks their words up: common ones, then all others.
  private func scan(_ group: ArraySlice<Request>) {
    for (place, request) in group.enumerated() { places[place].scan.segment(request.text) }
    for place in 0..<group.count { places[place].scan.lookUp() }
    for place in 0..<group.count {
      places[place].scan.lookUpRare()
      analyzer.identifier.prefetch(places[place].scan)
    }
  }

  private func findLanguage(_ place: Int, _ request: Request, _ language: Language?) {
    let guess: LanguageGuess
    if let language {
      guess = analyzer.identifier.certain(language)
    } else {
      guess = analyzer.identifier.guess(request.text, scan: places[place].scan, hint: request.hint)
    }
    places[place].guess = guess
    let position = (guess.language ?? request.hint ?? guess.nearest ?? .english).position
    places[place].language = position
    places[place].tagger = taggers[position]
    lexicons[position]._withUnsafeGuaranteedRef {
      places[place].tokenizer.prepare(places[place].scan, lexicon: $0, language: position)
    }
  }

  private func tokenize(_ place: Int, _ text: UnsafeBufferPointer<UInt8>, _ language: Language?) {
    let position = places[place].language
    lexicons[position]._withUnsafeGuaranteedRef {
      places[place].tokenizer.tokenizePrepared(text, scan: places[place].scan, lexicon: $0)
    }
    let tokens = places[place].tokenizer.tokens
    if tokens.isEmpty { places[place].guess = .undetermined }
    places[place].change =
      language == nil && (places[place].tokenizer.mayChangeLanguage || places[place].guess.isOfAnother)
      ? analyzer.identifier.change(
        in: text, stretches: places[place].scan.stretches, tokens: tokens, base: Language.allCases[position],
        whole: places[place].guess) : nil
    places[place].isWhole = places[place].change == nil && tokens.count <= Passages.longest
    if places[place].isWhole { withTagger(place) { $0.begin(text, tokens: tokens, &$1) } }
  }

  /// The last stage: what of the reading goes into the result.
  private func finish(_ request: Request, explain: ((TaggedComment, Reading) -> Void)?) -> TaggedComment {
    let position = places[current].language
    places[current].lastLanguage = position
    if let change = places[current].change { return finish(request, change, explain: explain) }
    if places[current].isWhole {
      let tagged = places[current].tagger._withUnsafeGuaranteedRef {
        $0.conclude(
          request.text, language: places[current].guess, answering: request.question, &places[current].reading,
          &places[current].memory)
      }
      explain?(tagged, places[current].reading)
      return tagged
    }
    let parts = analyzer.taggers[position].passages(
      request.text, tokens: Array(places[current].tokenizer.tokens), language: places[current].guess,
      question: request.question, reading: &places[current].reading, memory: &places[current].memory,
      explain: explain)
    return Passages.joined(parts, language: places[current].guess)
  }

  /// Tags a comment that changes its language, each part of it in its own.
  private func finish(
    _ request: Request, _ change: LanguageChange, explain: ((TaggedComment, Reading) -> Void)?
  ) -> TaggedComment {
    var parts: [Passages.Part] = []
    var end = 0
    for passage in change.passages {
      let position = passage.language.position
      places[current].lastLanguage = position
      places[current].tokenizer.tokenize(
        request.text, scan: places[current].scan, lexicon: lexicon, language: position)
      // A token that begins before the passage, as another language has it, belongs to the one before.
      let tokens = places[current].tokenizer.tokens.filter {
        passage.range.contains(Int($0.start)) && Int($0.start) >= end
      }
      guard let last = tokens.last else { continue }
      end = Int(last.end)
      parts += analyzer.taggers[position].passages(
        request.text, tokens: tokens, language: change.guess, question: request.question,
        reading: &places[current].reading, memory: &places[current].memory, explain: explain)
    }
    return Passages.joined(parts, language: change.guess)
  }

  /// Finds out which languages comments tell by themselves.
  ///
  /// - Parameter take: is called with each comment that leaves no doubt, in order.
  func clearLanguages(_ requests: [Request], take: (Int, Language) -> Void) {
    for start in stride(from: 0, to: requests.count, by: Self.groupSize) {
      let group = start..<min(start + Self.groupSize, requests.count)
      scan(requests[group])
      for index in group {
        let guess = analyzer.identifier.guess(requests[index].text, scan: places[index - start].scan)
        if guess.confidence >= LanguageMix.clear, let language = guess.language { take(index, language) }
      }
    }
  }
}
