internal import OpinaFeedback
public import OpinaLexicon
public import OpinaSentiment
internal import OpinaText

/// Says which themes a comment speaks of, clause by clause, and what it thinks of each.
///
/// A class, so that a call hands on one reference and not a copy of all that it holds.
public final class ThemeReader: Sendable {
  /// The theme of an opinion on nothing in particular: `¡Excelente!`.
  static let overall = "overall-experience"
  /// The theme of who has nothing to complain of.
  static let noComplaints = "no-complaints"
  /// Themes of no part: they say that somebody is content or not, never with what.
  package static let ofNoPart: Set<String> = [overall, noComplaints]
  /// The weight of the overall theme where only an opinion implies it: it says nothing where a part is named.
  static let impliedOverall = 0.5

  let lexicon: LanguageLexicon
  let catalogue: ThemeCatalogue
  let frame: CodeFrame
  /// Words that name discovered themes; `nil` without discovery.
  let discovered: DiscoveredTerms?
  /// What the frame reads the theme of the whole as; -1 for nothing.
  let overallTheme: ThemeCatalogue.Index
  /// Its position in the catalogue, whatever the frame reads it as; -1 if there is none.
  private let overallNumber: Int
  /// The position of the theme of no complaints; -2, which no candidate has, if there is none.
  private let noComplaintsNumber: Int
  /// Themes that become others beside some theme; see `bit`.
  let joining: UInt64
  /// By theme, to which it yields: one bit for each theme, some of which share one; see `bit`.
  let yieldsTo: FixedArray<UInt64>
  /// By theme, in rows of as many numbers as hold a bit for each theme: the very themes to which it yields.
  let precedence: FixedArray<UInt64>
  let precedenceRow: Int
  /// By theme, and before the first for none: what the frame reads it as; -1 for nothing.
  private let readings: FixedArray<Int32>
  /// By theme.
  private let names: FixedArray<ThemeName>

  /// - Parameters:
  ///   - lexicon: of the language that is read.
  ///   - catalogue: of all themes.
  ///   - frame: the themes that count.
  public convenience init(lexicon: LanguageLexicon, catalogue: ThemeCatalogue, frame: CodeFrame) {
    self.init(lexicon: lexicon, catalogue: catalogue, frame: frame, discovered: nil)
  }

  init(lexicon: LanguageLexicon, catalogue: ThemeCatalogue, frame: CodeFrame, discovered: DiscoveredTerms?) {
    self.lexicon = lexicon
    self.discovered = discovered
    self.catalogue = catalogue
    self.frame = frame
    overallTheme = catalogue.index(of: Self.overall).flatMap { frame.reading(of: $0) } ?? -1
    overallNumber = catalogue.index(of: Self.overall) ?? -1
    noComplaintsNumber = catalogue.index(of: Self.noComplaints) ?? -2
    joining = frame.joint.reduce(0) { $0 | Self.bit($1.theme) }
    let row = (catalogue.themes.count + UInt64.bitWidth - 1) / UInt64.bitWidth
    let precedence = Self.precedence(in: catalogue, row: row)
    precedenceRow = row
    self.precedence = FixedArray(precedence)
    yieldsTo = FixedArray(Self.yielding(precedence, row: row))
    readings = FixedArray([-1] + frame.readings(in: catalogue))
    names = FixedArray(catalogue.themes.map { ThemeName($0.id) })
  }

  /// The themes of a comment, in the order in which it speaks of them.
  ///
  /// - Parameter memory: takes what is found on the way, so that nothing but the result is allocated.
  public func themes(
    in reading: Reading, of text: UnsafeBufferPointer<UInt8>, _ memory: inout ThemeMemory
  ) -> [ThemeMention] {
    let most = reading.mentions.count + reading.opinions.count + (discovered == nil ? 0 : reading.tokens.count)
    var candidates = memory.candidates(atMost: most)
    let notes = memory.notes(for: reading)
    if discovered == nil { name(&candidates, reading, notes) } else { nameDiscovered(&candidates, reading, text) }
    guard candidates.count > 0 else { return overall(reading, text).map { [$0] } ?? [] }
    return mentions(&candidates, reading, notes, &memory)
  }

  /// What a comment thinks of each theme in each clause.
  ///
  /// - Parameter candidates: in the order of the comment.
  func mentions(
    _ candidates: inout Candidates, _ reading: Reading, _ notes: ThemeMemory.Notes, _ memory: inout ThemeMemory
  ) -> [ThemeMention] {
    candidates.removeRepeated(notes.clauses, memory.places(ofThemes: names.count))
    judge(candidates, reading, notes.clauses)
    memory.beginMentions(atMost: candidates.count)
    for index in 0..<candidates.count {
      let candidate = candidates[index]
      let verdict = Self.verdict(on: candidate, notes.clauses, reading)
      var theme = candidate.theme
      if theme == noComplaintsNumber, verdict.value < 0 {
        // Nobody criticises that there is nothing to complain of: it was mocked, or only added to a complaint.
        guard candidates.count == 1, overallTheme >= 0 else { continue }
        theme = overallTheme
      }
      memory.append(
        ThemeMention(
          names[theme], number: theme, sentiment: Self.sentiment(verdict),
          clause: Self.bytes(of: reading.clauses[candidate.clause].tokens, in: reading)))
    }
    return memory.mentions
  }

  /// One bit for each theme, some of which share one: whether a theme is among others is mostly seen by them.
  @inline(__always)
  static func bit(_ theme: ThemeCatalogue.Index) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: theme) }

  /// What the frame reads a theme as; -1 for nothing, and for the theme -1.
  @inline(__always)
  func reading(of theme: ThemeCatalogue.Index) -> ThemeCatalogue.Index { Int(readings[theme &+ 1]) }

  /// The theme that an opinion implies in this frame; -1 for none.
  @inline(__always)
  func implied(by opinion: Reading.Opinion) -> ThemeCatalogue.Index {
    let theme = reading(of: opinion.theme ?? -1)
    return opinion.value == 0 ? -1 : theme
  }

  /// Whether the frame has a theme.
  func has(_ theme: String) -> Bool { catalogue.index(of: theme).map { frame.reading(of: $0) == $0 } ?? false }

  @inline(__always)
  func impliedWeight(_ theme: ThemeCatalogue.Index) -> Double { theme == overallTheme ? Self.impliedOverall : 1 }

  /// The overall theme, for an opinion about nothing but a name: every word is known and none of them a noun.
  private func overall(_ reading: Reading, _ text: UnsafeBufferPointer<UInt8>) -> ThemeMention? {
    guard overallTheme >= 0, reading.opinions.contains(where: { $0.value != 0 }),
      !Gratitude.speaksAlone(in: reading), let first = reading.clauses.first, let last = reading.clauses.last
    else { return nil }
    for (index, token) in reading.tokens.enumerated() where token.kind == .word {
      if token.form == Vocabulary.unknown {
        if token.end - token.start > 3, !Self.isName(token, text) { return nil }
        continue
      }
      let classes = lexicon.patterns.record(token.form).classes
      if classes.contains(.noun), classes.isDisjoint(with: [.positive, .negative, .adjective, .verb, .adverb]),
        !reading.opinions.contains(where: { $0.tokens.contains(index) }), !Self.isName(token, text)
      {
        return nil
      }
    }
    return ThemeMention(
      theme: Self.overall, number: overallNumber, sentiment: reading.sentiment,
      clause: Self.bytes(of: first.tokens.lowerBound..<last.tokens.upperBound, in: reading))
  }

  /// Whether a word is what something is called, a brand or a model: with a capital inside a sentence, or with digits.
  private static func isName(_ token: Token, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let bytes = text[token.range]
    if bytes.contains(where: { $0 &- UInt8(ascii: "0") < 10 }) { return true }
    // A word all in capitals is a shout as often as a name.
    guard !token.startsSentence, !token.isShouted else { return false }
    return bytes.first.map { $0 &- UInt8(ascii: "A") < 26 } ?? false
  }

  /// The bytes of tokens, without punctuation at either end.
  static func bytes(of tokens: Range<Int>, in reading: Reading) -> Range<Int> {
    var tokens = tokens
    while tokens.count > 1, reading.tokens[tokens.lowerBound].kind == .punctuation {
      tokens = tokens.lowerBound + 1..<tokens.upperBound
    }
    while tokens.count > 1, reading.tokens[tokens.upperBound - 1].kind == .punctuation {
      tokens = tokens.lowerBound..<tokens.upperBound - 1
    }
    return Int(reading.tokens[tokens.lowerBound].start)..<Int(reading.tokens[tokens.upperBound - 1].end)
  }
}
