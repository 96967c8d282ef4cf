internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText

extension ThemeReader {
  /// Terms of the frame and themes that opinions imply, in the order of the comment.
  func name(_ found: inout Candidates, _ reading: Reading, _ notes: ThemeMemory.Notes) {
    nameTerms(&found, reading)
    nameImplied(&found, reading, notes.cover)
    guard found.count > 1 else { return }
    if found.themes & joining != 0 { join(&found) }
    found.sort()
    removeWeak(&found, heaviest: notes.heaviest, named: notes.named)
  }

  /// A longer term takes up the shorter one inside it: `customer service desk` is not also `desk`.
  private func nameTerms(_ found: inout Candidates, _ reading: Reading) {
    var nesting = TermNesting()
    forEachTerm(in: reading) { candidate in
      let (kept, isInner) = nesting.next(candidate.term, kept: found.count)
      found.put(candidate, at: kept, if: !isInner)
    }
  }

  /// So it does with an opinion: what `phone support` names is not also help.
  ///
  /// - Parameter cover: without terms.
  private func nameImplied(_ found: inout Candidates, _ reading: Reading, _ cover: TermCover) {
    for index in 0..<found.count { cover.add(found[index]) }
    for opinion in reading.opinions {
      // Whether it implies a theme is as good as random: any theme does for one that implies none, and does not count.
      let implied = implied(by: opinion)
      let theme = max(implied, 0)
      let candidate = Candidate(
        theme: theme, clause: opinion.clause, sentence: reading.clauses[opinion.clause].sentence,
        tokens: opinion.tokens, weight: impliedWeight(theme))
      found.append(candidate, if: !cover.isAround(candidate) && implied >= 0)
    }
  }

  /// Calls `body` with every term of the frame whose neighbours fit.
  @inline(__always)
  func forEachTerm(in reading: Reading, _ body: (Candidate) -> Void) {
    for named in reading.terms {
      let term = lexicon.terms[named.term]
      let theme = self.reading(of: term.theme)
      let tokens = named.tokens
      guard theme >= 0, neighboursFit(term, tokens.lowerBound, reading) else { continue }
      let clause = reading.clause(ofToken: tokens.lowerBound)
      body(
        Candidate(
          theme: theme, clause: clause, sentence: reading.clauses[clause].sentence, tokens: tokens,
          weight: term.weight))
    }
  }

  /// What two themes of a clause are together: the price beside a dish is the price of the dish. A clause that names
  /// nothing else goes on with what its sentence names: "the fish is fresh and reasonably priced".
  private func join(_ found: inout Candidates) {
    // Mostly nothing is named that a theme could join.
    for joint in frame.joint where found.themes & Self.bit(joint.beside) != 0 {
      for index in 0..<found.count where found[index].theme == joint.theme {
        let clause = found[index].clause
        let isAlone = (0..<found.count).allSatisfy {
          found[$0].clause != clause || found[$0].theme == joint.theme || found[$0].theme == joint.becomes
        }
        let isBeside = (0..<found.count).contains {
          found[$0].theme == joint.beside
            && (isAlone ? found[$0].sentence == found[index].sentence : found[$0].clause == clause)
        }
        guard isBeside else { continue }
        found.change(index, to: joint.becomes)
      }
    }
  }

  /// A vague word speaks of what is named around it: it counts only where nothing better is named in its sentence, the one
  /// before and the one behind. On six sets of labelled comments one sentence found more than none, all sentences not more
  /// than one. The whole, named in a sentence of its own, is no such word.
  ///
  /// - Parameters:
  ///   - heaviest: zeros, one for each sentence, one before them and one behind.
  ///   - named: by clause, no themes.
  private func removeWeak(
    _ found: inout Candidates, heaviest: UnsafeMutablePointer<Float>, named: UnsafeMutablePointer<UInt64>
  ) {
    for index in 0..<found.count {
      let candidate = found[index]
      heaviest[candidate.sentence + 1] = max(heaviest[candidate.sentence + 1], candidate.weight)
      named[candidate.clause] |= Self.bit(candidate.theme)
    }
    var mayYield: UInt64 = 0
    found.removeAll { candidate in
      mayYield |= named[candidate.clause] & yieldsTo[candidate.theme]
      let place = candidate.sentence + 1
      let own = heaviest[place]
      let around = max(own, max(heaviest[place - 1], heaviest[place + 1]))
      return (candidate.theme == overallTheme ? own : around) > candidate.weight
    }
    // Mostly no clause names anything that something else in it would yield to.
    if mayYield != 0 { removeYielding(&found) }
  }

  /// What is easy or broken is a theme of its own only where the clause does not name what it is said of. What is taken out
  /// still makes others yield.
  private func removeYielding(_ found: inout Candidates) {
    for index in 0..<found.count where yieldsTo[found[index].theme] != 0 {
      let weak = found[index]
      found[index].hasLost = (0..<found.count).contains {
        found[$0].clause == weak.clause && catalogue.doesYield(weak.theme, to: found[$0].theme)
      }
    }
    found.removeAll { $0.hasLost }
  }

  /// Whether what must stand in the sentence of a term does, and nothing that must not.
  ///
  /// - Parameter token: its first.
  @inline(__always)
  private func neighboursFit(_ term: ThemeTerm, _ token: Int, _ reading: Reading) -> Bool {
    term.near == nil && term.not == nil || asksFor(term, reading.sentence(around: token), reading)
  }

  private func asksFor(_ term: ThemeTerm, _ sentence: Range<Int>, _ reading: Reading) -> Bool {
    func holds(_ slot: PatternSet.SlotNumber) -> Bool {
      reading.firstToken(in: sentence, fitting: slot, of: lexicon.patterns) != nil
    }
    if let near = term.near, !holds(near) { return false }
    if let not = term.not, holds(not) { return false }
    return true
  }
}
