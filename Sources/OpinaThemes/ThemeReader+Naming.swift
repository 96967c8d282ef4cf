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
    removeWeak(&found, notes)
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
      let candidate = candidate(implied & ~(implied &>> (Int.bitWidth - 1)), implied: opinion, reading)
      found.append(candidate, if: !cover.isAround(candidate) && implied >= 0)
    }
  }

  /// Calls `body` with every term of the frame whose neighbours fit.
  @inline(__always)
  func forEachTerm(in reading: Reading, _ body: (Candidate) -> Void) {
    for named in reading.terms {
      guard let candidate = candidate(named, reading) else { continue }
      body(candidate)
    }
  }

  /// What a term names; `nil` outside the frame, or where its neighbours do not fit.
  @inline(__always)
  func candidate(_ named: Reading.NamedTerm, _ reading: Reading) -> Candidate? {
    let term = lexicon.terms[named.term]
    let theme = self.reading(of: term.theme)
    let tokens = named.tokens
    guard theme >= 0,
      term.near == nil && term.not == nil
        || reading.holdsNeighbours(of: term, at: tokens.lowerBound, lexicon.patterns)
    else { return nil }
    let clause = reading.clause(ofToken: tokens.lowerBound)
    return Candidate(
      theme: theme, clause: clause, sentence: reading.clauses[clause].sentence, tokens: tokens, weight: term.weight)
  }

  /// What an opinion implies.
  @inline(__always)
  func candidate(_ theme: ThemeCatalogue.Index, implied opinion: Reading.Opinion, _ reading: Reading) -> Candidate {
    Candidate(
      theme: theme, clause: opinion.clause, sentence: reading.clauses[opinion.clause].sentence,
      tokens: opinion.tokens, weight: impliedWeight(theme))
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
  private func removeWeak(_ found: inout Candidates, _ notes: ThemeMemory.Notes) {
    let heaviest = notes.heaviest
    let named = notes.named
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
      // In numbers: which is the whole, and which weighs less than another one, is as good as random.
      let other = candidate.theme ^ overallTheme
      let isPart = Int32(truncatingIfNeeded: (other | (0 &- other)) &>> (Int.bitWidth - 1))
      let rest = candidate.weight &- (own ^ (own ^ around) & isPart)
      return Int(rest &>> (Int32.bitWidth - 1)) & 1
    }
    // Mostly no clause names anything that something else in it would yield to.
    if mayYield != 0 { removeYielding(&found, named) }
  }

  /// What is easy or broken is a theme of its own only where the clause does not name what it is said of. What is taken out
  /// still makes others yield.
  ///
  /// - Parameters:
  ///   - found: in the order of the comment.
  ///   - named: by clause, at least the themes that they have there.
  private func removeYielding(_ found: inout Candidates, _ named: UnsafeMutablePointer<UInt64>) {
    for index in 0..<found.count where named[found[index].clause] & yieldsTo[found[index].theme] != 0 {
      found[index].hasLost = yields(index, found)
    }
    found.removeAll { $0.lossCount }
  }

  /// Whether a candidate yields to another one of its clause.
  private func yields(_ index: Int, _ found: Candidates) -> Bool {
    let weak = found[index]
    var other = index
    while other > 0, found[other - 1].clause == weak.clause { other -= 1 }
    while other < found.count, found[other].clause == weak.clause {
      if doesYield(weak.theme, to: found[other].theme) { return true }
      other += 1
    }
    return false
  }
}
