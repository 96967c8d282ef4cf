internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText

extension ThemeReader {
  /// A vague word counts only where nothing better is named so many sentences before and behind: on six sets of labelled
  /// comments one sentence found more than none, all sentences not more than one.
  private static let vagueReach = 1

  /// Terms of the frame and themes that opinions imply, one for each theme and clause.
  func name(_ found: inout Candidates, _ reading: Reading) {
    findTerms(&found, reading)
    // A longer term takes up the shorter one inside it: `customer service desk` is not also `desk`.
    found.removeInner()
    let terms = found.count
    for opinion in reading.opinions {
      // Whether it implies a theme is as good as random: any theme does for one that implies none, and does not count.
      let implied = implied(by: opinion)
      let theme = implied ?? 0
      let candidate = Candidate(
        theme: theme, clause: opinion.clause, sentence: reading.clauses[opinion.clause].sentence,
        tokens: opinion.tokens, weight: impliedWeight(theme))
      // So it does with an opinion: what `phone support` names is not also help.
      var isInside = false
      for term in 0..<terms { isInside = candidate.isInside(found[term]) || isInside }
      found.append(candidate, traits(of: candidate), if: implied != nil && !isInside)
    }
    guard found.count > 1 else { return }
    if found.traits.contains(.joins) { join(&found) }
    // A vague word speaks of what is named around it. The whole, named in a sentence of its own, is no such word.
    if found.traits.contains(.isVague) {
      settle(&found) {
        $0.weight < 1
      } to: { vague, other in
        other.weight > vague.weight
          && abs(other.sentence - vague.sentence) <= (vague.theme == overallTheme ? 0 : Self.vagueReach)
      }
    }
    // What is easy or broken is a theme of its own only where the clause does not name what it is said of.
    if found.traits.contains(.yields) {
      settle(&found) {
        catalogue.mayYield($0.theme)
      } to: { weak, other in
        other.clause == weak.clause && catalogue.doesYield(weak.theme, to: other.theme)
      }
    }
    found.sort()
    found.removeRepeated()
  }

  func findTerms(_ found: inout Candidates, _ reading: Reading) {
    for named in reading.terms {
      if let near = lexicon.terms[named.term].near { lexicon.patterns.prefetchForms(of: near) }
    }
    for named in reading.terms {
      let term = lexicon.terms[named.term]
      guard let theme = frame.reading(of: term.theme) else { continue }
      let clause = reading.clause(ofToken: named.tokens.lowerBound)
      guard neighboursFit(term, clause, reading) else { continue }
      let candidate = Candidate(
        theme: theme, clause: clause, sentence: reading.clauses[clause].sentence, tokens: named.tokens,
        weight: term.weight)
      found.append(candidate, traits(of: candidate))
    }
  }

  @inline(__always)
  private func traits(of candidate: Candidate) -> ThemeTraits {
    traits[candidate.theme].union(candidate.weight < 1 ? .isVague : [])
  }

  /// Takes out candidates that lose to another one; a loser still makes others lose.
  ///
  /// - Parameter mayLose: whether a candidate can lose at all.
  @inline(__always)
  func settle(
    _ found: inout Candidates, _ mayLose: (Candidate) -> Bool, to loses: (Candidate, Candidate) -> Bool
  ) {
    for index in 0..<found.count where mayLose(found[index]) {
      var hasLost = false
      for other in 0..<found.count { hasLost = (other != index && loses(found[index], found[other])) || hasLost }
      found[index].hasLost = hasLost
    }
    found.removeLosers()
  }

  /// What two themes of a clause are together: the price beside a dish is the price of the dish. A clause that names
  /// nothing else goes on with what its sentence names: "the fish is fresh and reasonably priced".
  private func join(_ found: inout Candidates) {
    for joint in frame.joint {
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
        found[index].theme = joint.becomes
        found.add(traits[joint.becomes])
      }
    }
  }

  private func sentence(of clause: Int, _ reading: Reading) -> Range<Int> {
    var first = clause
    var last = clause
    let sentence = reading.clauses[clause].sentence
    while first > 0, reading.clauses[first - 1].sentence == sentence { first -= 1 }
    while last + 1 < reading.clauses.count, reading.clauses[last + 1].sentence == sentence { last += 1 }
    return reading.clauses[first].tokens.lowerBound..<reading.clauses[last].tokens.upperBound
  }

  private func neighboursFit(_ term: ThemeTerm, _ clause: Int, _ reading: Reading) -> Bool {
    if term.near == nil, term.not == nil { return true }
    // Most comments hold none of the words that a term asks for: one look at their signatures says so.
    let near = term.near.map { lexicon.patterns.signatures($0) & reading.signatures != 0 } ?? true
    guard near else { return false }
    let mayBeExcluded = term.not.map { lexicon.patterns.signatures($0) & reading.signatures != 0 } ?? false
    if term.near == nil, !mayBeExcluded { return true }
    let sentence = sentence(of: clause, reading)
    func holds(_ slot: PatternSet.SlotNumber) -> Bool {
      reading.firstToken(in: sentence, fitting: slot, of: lexicon.patterns) != nil
    }
    if let near = term.near, !holds(near) { return false }
    if mayBeExcluded, let not = term.not, holds(not) { return false }
    return true
  }
}
