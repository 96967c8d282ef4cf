public import OpinaLexicon

/// The sentences of a comment that changes its language.
public struct LanguageChange: Sendable {
  /// A sentence and the language that it is read in.
  public struct Sentence: Hashable, Sendable {
    /// UTF-8 offsets into the comment; sentences cover it without gaps.
    public let range: Range<Int>
    /// The language in which it is read.
    public let language: Language
  }

  /// In the order of the comment.
  public let sentences: [Sentence]
  /// Neighbouring sentences in one language are read together.
  public var passages: [Sentence] {
    sentences.reduce(into: []) { passages, sentence in
      if let last = passages.last, last.language == sentence.language {
        passages[passages.count - 1] = Sentence(
          range: last.range.lowerBound..<sentence.range.upperBound, language: last.language)
      } else {
        passages.append(sentence)
      }
    }
  }
  /// The language of the greater part of the comment.
  public let guess: LanguageGuess
}

extension LanguageIdentifier {
  /// Shorter sentences change no language: a word or two may be a name, a loan or a slip.
  static let leastWordsOfChange = 4
  /// A sentence is looked at if so many of its words are unknown to the language that it was read in, ...
  static let leastUnknownWords = 2
  /// ... and at least one word in so many.
  static let unknownWordOf = 4
  /// A sentence in another language is as sure of it as this, ...
  static let leastConfidenceOfChange = 0.95
  /// ... and so much likelier in it than in the language of the comment: more than a thousand times.
  static let leastLeadOfChange: Float = 8

  /// Finds out whether a comment changes its language.
  ///
  /// Nearly every comment does not, which is seen by its tokens: hardly any word is unknown to the language it was read in.
  ///
  /// - Parameters:
  ///   - stretches: what `WordScan` found in the text.
  ///   - tokens: what the comment is in one language, `base`.
  ///   - whole: what all its words tell.
  /// - Returns: `nil` if all of it is to be read in `base`.
  public func change(
    in text: UnsafeBufferPointer<UInt8>, stretches: UnsafeBufferPointer<ScannedStretch>,
    tokens: UnsafeBufferPointer<Token>, base: Language,
    whole: LanguageGuess
  ) -> LanguageChange? {
    let baseLane = base.position
    if whole.isOfAnother { return ourSentences(sentences(text, stretches, tokens), base: baseLane, whole) }
    guard Self.mayChange(tokens), mayHoldLead(over: baseLane, text, stretches, tokens) else { return nil }
    let views = sentences(text, stretches, tokens)
    var languages = views.map { view in clearLanguage(view, base: baseLane) }
    var present = Set(languages.compactMap { $0 })
    guard present.contains(where: { $0 != baseLane }) else { return nil }
    present.insert(baseLane)
    for (index, view) in views.enumerated() where languages[index] == nil {
      // What leaves doubt is in the likeliest of the comment's languages, or in that of the sentence before.
      let before = index > 0 ? languages[index - 1] : nil
      languages[index] = view.likeliest(of: present, unless: before ?? baseLane)
    }
    guard languages.contains(where: { $0 != baseLane }) else { return nil }
    return Self.change(views, languages.map { $0 ?? baseLane }, whole)
  }

  /// Two of the four together look like a third language that lies between them, Spanish and Portuguese like Galician;
  /// sentence by sentence it is seen that none of them is in that one. Of Galician and Catalan comments hardly any is
  /// divided so: 0 of 800 that were put together of two short ones.
  ///
  /// - Returns: `nil` unless all sentences that tell their language are in the four, and not in the same.
  private func ourSentences(_ views: [SentenceView], base: Int, _ whole: LanguageGuess) -> LanguageChange? {
    let told = views.filter { !$0.guess.isUndetermined }
    let lanes = Set(told.compactMap { $0.guess.language?.position })
    guard lanes.count > 1, told.allSatisfy({ $0.guess.language != nil }) else { return nil }
    let first = lanes.contains(base) ? base : lanes.min() ?? base
    var languages: [Int] = []
    for view in views {
      languages.append(
        view.guess.language?.position ?? view.likeliest(of: lanes, unless: languages.last ?? first))
    }
    return Self.change(views, languages, whole)
  }

  private static func change(_ views: [SentenceView], _ lanes: [Int], _ whole: LanguageGuess) -> LanguageChange {
    let found = zip(views, lanes).map { view, lane in
      LanguageChange.Sentence(range: view.range, language: Language.allCases[lane])
    }
    return LanguageChange(sentences: found, guess: greaterPart(views, found, whole))
  }

  /// Whether a sentence among several has many words that the language it was read in does not know.
  private static func mayChange(_ tokens: UnsafeBufferPointer<Token>) -> Bool {
    var sentences = 0
    var words = 0
    var unknown = 0
    var isStrange = false
    for token in tokens {
      if token.startsSentence {
        isStrange = isStrange || Self.isStrange(words, unknown)
        sentences += 1
        words = 0
        unknown = 0
      }
      guard token.kind == .word else { continue }
      words += 1
      if token.form == Vocabulary.unknown { unknown += 1 }
    }
    return sentences > 1 && (isStrange || Self.isStrange(words, unknown))
  }

  private static func isStrange(_ words: Int, _ unknown: Int) -> Bool {
    unknown >= leastUnknownWords && unknown * unknownWordOf >= words && words >= leastWordsOfChange
  }

  // MARK: Sentences

  private struct SentenceView {
    let range: Range<Int>
    let words: Int
    let evidence: LanguageEvidence
    let guess: LanguageGuess

    /// The lane that the words speak for most, or one that is no less likely.
    func likeliest(of lanes: Set<Int>, unless usual: Int) -> Int {
      var best = usual
      for lane in lanes.sorted() where evidence[lane] > evidence[best] { best = lane }
      return best
    }
  }

  /// Whether a sentence is so much likelier in another language that it may be one of it, which `clearLanguage` decides.
  ///
  /// Nearly no comment holds one, even among those that hold many unknown words.
  private func mayHoldLead(
    over base: Int, _ text: UnsafeBufferPointer<UInt8>, _ stretches: UnsafeBufferPointer<ScannedStretch>,
    _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    var holds = false
    forEachSentence(text, stretches, tokens) { _, words, tally in
      holds = holds || words >= Self.leastWordsOfChange && tally.ourLead(over: base) >= Self.leastLeadOfChange
    }
    return holds
  }

  private func sentences(
    _ text: UnsafeBufferPointer<UInt8>, _ stretches: UnsafeBufferPointer<ScannedStretch>,
    _ tokens: UnsafeBufferPointer<Token>
  ) -> [SentenceView] {
    var views: [SentenceView] = []
    forEachSentence(text, stretches, tokens) { range, words, tally in
      let guess = words > 0 ? decision(tally, words: words, hint: nil) : .undetermined
      views.append(SentenceView(range: range, words: words, evidence: tally.evidence, guess: guess))
    }
    return views
  }

  /// Calls `body` with every sentence, how many words it is and what they say.
  @inline(__always)
  private func forEachSentence(
    _ text: UnsafeBufferPointer<UInt8>, _ stretches: UnsafeBufferPointer<ScannedStretch>,
    _ tokens: UnsafeBufferPointer<Token>, _ body: (Range<Int>, Int, LanguageTally) -> Void
  ) {
    var start = 0
    var next = 0
    func finish(_ end: Int) {
      var tally = LanguageTally()
      var words = 0
      while next < stretches.count, Int(stretches[next].start) < end {
        if stretches[next].kind == .letters { words += add(stretches[next], text, &tally) }
        next += 1
      }
      body(start..<end, words, tally)
      start = end
    }
    // What stands before the first sentence belongs to it.
    var isFirst = true
    for token in tokens where token.startsSentence {
      if !isFirst { finish(Int(token.start)) }
      isFirst = false
    }
    finish(text.count)
  }

  /// The lane of a sentence that leaves no doubt; `nil` for others and for languages that are not read.
  private func clearLanguage(_ view: SentenceView, base: Int) -> Int? {
    guard view.words >= Self.leastWordsOfChange, view.guess.confidence >= Self.leastConfidenceOfChange,
      let lane = view.guess.language?.position,
      lane == base || view.evidence[lane] - view.evidence[base] >= Self.leastLeadOfChange
    else { return nil }
    return lane
  }

  /// The language that most words are in.
  private static func greaterPart(
    _ views: [SentenceView], _ sentences: [LanguageChange.Sentence], _ whole: LanguageGuess
  ) -> LanguageGuess {
    var words: [String: Int] = [:]
    var confidence: [String: Double] = [:]
    for (view, sentence) in zip(views, sentences) {
      // A sentence in a language that is not read counts for it.
      let isForeign = view.guess.language == nil && view.guess.confidence >= leastConfidenceOfChange
      let code = isForeign ? view.guess.code : sentence.language.rawValue
      words[code, default: 0] += view.words
      if view.guess.code == code { confidence[code] = max(confidence[code] ?? 0, view.guess.confidence) }
    }
    // Of two equal parts that which the whole comment was taken for, else the first of the alphabet.
    let codes = words.keys.sorted { ($0 == whole.code ? 0 : 1, $0) < ($1 == whole.code ? 0 : 1, $1) }
    guard let code = codes.max(by: { (words[$0] ?? 0) < (words[$1] ?? 0) }), code != whole.code else { return whole }
    return LanguageGuess(
      code: code, confidence: confidence[code] ?? 0, nearest: Language(rawValue: code) ?? whole.nearest)
  }
}
