internal import OpinaFeedback
public import OpinaLexicon
public import OpinaSentiment
internal import OpinaText

/// Says which themes a comment speaks of, clause by clause, and what it thinks of each.
public struct ThemeReader: Sendable {
  /// The theme of an opinion on nothing in particular: `¡Excelente!`.
  static let overall = "overall-experience"
  /// Themes of the whole, which say nothing where a part is named.
  static let yielding: Set = ["overall-experience", "brand-reputation"]
  /// What a clause without an opinion of its own takes over from the rest of its sentence.
  static let fromSentence = 0.7
  /// What a mention without any opinion in its sentence takes over from the comment.
  static let fromComment = 0.3
  /// The value at which a mention's score reaches 0.7.
  static let softness = 1.8
  /// A mention nearer to zero than this takes no side.
  static let neutral = 0.08

  private let lexicon: LanguageLexicon
  private let catalogue: ThemeCatalogue

  public init(lexicon: LanguageLexicon, catalogue: ThemeCatalogue) {
    self.lexicon = lexicon
    self.catalogue = catalogue
  }

  /// A theme that a clause names.
  private struct Candidate {
    let theme: ThemeCatalogue.Index
    let clause: Int
    let tokens: Range<Int>
    let weight: Double
    var value = 0.0
    var isJudged = false
  }

  /// The themes of a comment, in the order in which it speaks of them.
  public func themes(in reading: Reading) -> [ThemeMention] {
    var candidates = named(in: reading)
    judge(&candidates, reading)
    var mentions: [ThemeMention] = []
    for candidate in candidates {
      let sentiment = Self.sentiment(candidate.value)
      let clause = Self.bytes(of: reading.clauses[candidate.clause].tokens, in: reading)
      mentions.append(ThemeMention(theme: catalogue.themes[candidate.theme].id, sentiment: sentiment, clause: clause))
    }
    if mentions.isEmpty, let mention = overall(reading) { mentions.append(mention) }
    return mentions
  }

  // MARK: Naming

  /// Terms of the frame and themes that opinions imply, one for each theme and clause.
  private func named(in reading: Reading) -> [Candidate] {
    var found: [Candidate] = []
    var signatures: UInt64 = 0
    for token in reading.tokens { signatures |= lexicon.patterns.signature(token.form) }
    for match in reading.mentions {
      guard case .term(let number) = lexicon.patterns.meanings[match.pattern] else { continue }
      let term = lexicon.terms[number]
      let clause = reading.clause(ofToken: match.tokens.lowerBound)
      guard neighboursFit(term, clause, signatures, reading) else { continue }
      found.append(Candidate(theme: term.theme, clause: clause, tokens: match.tokens, weight: term.weight))
    }
    // A longer term takes up the shorter one inside it: `customer service desk` is not also `desk`.
    found = found.filter { inner in
      !found.contains {
        $0.tokens.count > inner.tokens.count && $0.tokens.lowerBound <= inner.tokens.lowerBound
          && $0.tokens.upperBound >= inner.tokens.upperBound
      }
    }
    for opinion in reading.opinions {
      guard let theme = opinion.theme, opinion.value != 0 else { continue }
      found.append(Candidate(theme: theme, clause: opinion.clause, tokens: opinion.tokens, weight: 1))
    }
    found = found.filter { !isVague($0, beside: found) }
    found.sort { ($0.clause, $0.tokens.lowerBound, $0.theme) < ($1.clause, $1.tokens.lowerBound, $1.theme) }
    var result: [Candidate] = []
    for candidate in found
    where !result.contains(where: { $0.clause == candidate.clause && $0.theme == candidate.theme }) {
      result.append(candidate)
    }
    return result
  }

  /// A vague word counts only where nothing better is named: the overall themes beside any theme, others beside a theme of
  /// their group.
  private func isVague(_ candidate: Candidate, beside found: [Candidate]) -> Bool {
    guard candidate.weight < 1 else { return false }
    let group = catalogue.group(of: candidate.theme)
    return found.contains { other in
      other.clause == candidate.clause && other.weight > candidate.weight
        && (yieldsToAll(candidate.theme) || catalogue.group(of: other.theme) == group)
    }
  }

  private func yieldsToAll(_ theme: ThemeCatalogue.Index) -> Bool {
    Self.yielding.contains(catalogue.themes[theme].id)
  }

  private func sentence(of clause: Int, _ reading: Reading) -> Range<Int> {
    var first = clause
    var last = clause
    let sentence = reading.clauses[clause].sentence
    while first > 0, reading.clauses[first - 1].sentence == sentence { first -= 1 }
    while last + 1 < reading.clauses.count, reading.clauses[last + 1].sentence == sentence { last += 1 }
    return reading.clauses[first].tokens.lowerBound..<reading.clauses[last].tokens.upperBound
  }

  private func neighboursFit(_ term: ThemeTerm, _ clause: Int, _ signatures: UInt64, _ reading: Reading) -> Bool {
    if term.near == nil, term.not == nil { return true }
    // Most comments hold none of the words that a term asks for: one look at their signatures says so.
    let near = term.near.map { lexicon.patterns.signatures($0) & signatures != 0 } ?? true
    guard near else { return false }
    let mayBeExcluded = term.not.map { lexicon.patterns.signatures($0) & signatures != 0 } ?? false
    if term.near == nil, !mayBeExcluded { return true }
    let sentence = sentence(of: clause, reading)
    if let near = term.near, !sentence.contains(where: { fits(near, $0, reading) }) { return false }
    if mayBeExcluded, let not = term.not, sentence.contains(where: { fits(not, $0, reading) }) { return false }
    return true
  }

  private func fits(_ slot: PatternSet.SlotNumber, _ token: Int, _ reading: Reading) -> Bool {
    let form = reading.tokens[token].form
    return lexicon.patterns.fits(slot, form: form, classes: lexicon.vocabulary.classes[Int(form)].subtracting(.unknown))
  }

  // MARK: Judging

  /// Gives each opinion to the themes that it is about: its own, and the nearest that its clause names.
  private func judge(_ candidates: inout [Candidate], _ reading: Reading) {
    for opinion in reading.opinions where opinion.value != 0 && !opinion.tokens.isEmpty {
      var nearest: Int?
      var distance = Int.max
      for index in candidates.indices where candidates[index].clause == opinion.clause {
        if candidates[index].theme == opinion.theme {
          candidates[index].value += opinion.value
          candidates[index].isJudged = true
        } else {
          let gap = Self.gap(candidates[index].tokens, opinion.tokens)
          if gap < distance {
            distance = gap
            nearest = index
          }
        }
      }
      if let nearest {
        candidates[nearest].value += opinion.value
        candidates[nearest].isJudged = true
      }
    }
    var clauseValues = [Double](repeating: 0, count: reading.clauses.count)
    for opinion in reading.opinions { clauseValues[opinion.clause] += opinion.value }
    for index in candidates.indices where !candidates[index].isJudged {
      candidates[index].value = inherited(candidates[index].clause, clauseValues, reading)
    }
  }

  private static func gap(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    left.lowerBound >= right.upperBound
      ? left.lowerBound - right.upperBound : max(0, right.lowerBound - left.upperBound)
  }

  /// What a theme without an opinion of its own takes over: its clause's, the next clause's, the sentence's, the comment's.
  private func inherited(_ clause: Int, _ values: [Double], _ reading: Reading) -> Double {
    if values[clause] != 0 { return values[clause] }
    let sentence = reading.clauses[clause].sentence
    for neighbour in [clause + 1, clause - 1]
    where values.indices.contains(neighbour) && reading.clauses[neighbour].sentence == sentence
      && values[neighbour] != 0
    {
      return values[neighbour] * Self.fromSentence
    }
    var sum = 0.0
    for index in values.indices where reading.clauses[index].sentence == sentence { sum += values[index] }
    if sum != 0 { return sum * Self.fromSentence }
    return reading.sum * Self.fromComment
  }

  private static func sentiment(_ value: Double) -> Sentiment {
    let score = value / (value * value + softness * softness).squareRoot()
    return Sentiment(score: score, label: score > neutral ? .positive : score < -neutral ? .negative : .neutral)
  }

  /// The overall theme, for an opinion about nothing that has a name: every word is known and none of them a noun.
  private func overall(_ reading: Reading) -> ThemeMention? {
    guard reading.opinions.contains(where: { $0.value != 0 }), let first = reading.clauses.first,
      let last = reading.clauses.last
    else { return nil }
    for (index, token) in reading.tokens.enumerated() where token.kind == .word {
      if token.form == Vocabulary.unknown {
        if token.end - token.start > 3 { return nil }
        continue
      }
      let classes = lexicon.vocabulary.classes[Int(token.form)]
      if classes.contains(.noun), classes.isDisjoint(with: [.positive, .negative, .adjective, .verb, .adverb]),
        !reading.opinions.contains(where: { $0.tokens.contains(index) })
      {
        return nil
      }
    }
    return ThemeMention(
      theme: Self.overall, sentiment: reading.sentiment,
      clause: Self.bytes(of: first.tokens.lowerBound..<last.tokens.upperBound, in: reading))
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
