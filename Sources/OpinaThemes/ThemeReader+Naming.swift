internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText

extension ThemeReader {
  /// Terms of the frame and themes that opinions imply, one for each theme and clause.
  func name(_ found: inout Candidates, _ reading: Reading) {
    findTerms(&found, reading)
    // A longer term takes up the shorter one inside it: `customer service desk` is not also `desk`.
    settle(&found) { inner, outer in inner.isInside(outer) }
    for opinion in reading.opinions {
      guard let theme = implied(by: opinion) else { continue }
      found.append(
        Candidate(
          theme: theme, clause: opinion.clause, sentence: reading.clauses[opinion.clause].sentence,
          tokens: opinion.tokens, weight: impliedWeight(theme)))
    }
    join(found)
    // A vague word counts only where its sentence names nothing better.
    settle(&found) { vague, other in other.sentence == vague.sentence && other.weight > vague.weight }
    // What is easy or broken is a theme of its own only where the clause does not name what it is said of.
    settle(&found) { weak, other in
      other.clause == weak.clause && catalogue.doesYield(weak.theme, to: other.theme)
    }
    found.sort()
    found.removeRepeated()
  }

  func findTerms(_ found: inout Candidates, _ reading: Reading) {
    for match in reading.mentions {
      guard case .term(let number) = lexicon.patterns.meanings[match.pattern] else { continue }
      let term = lexicon.terms[number]
      guard let theme = frame.reading(of: term.theme) else { continue }
      let clause = reading.clause(ofToken: match.tokens.lowerBound)
      guard neighboursFit(term, clause, reading) else { continue }
      found.append(
        Candidate(
          theme: theme, clause: clause, sentence: reading.clauses[clause].sentence, tokens: match.tokens,
          weight: term.weight))
    }
  }

  /// Takes out candidates that lose to another one; a loser still makes others lose.
  func settle(_ found: inout Candidates, _ loses: (Candidate, Candidate) -> Bool) {
    for index in 0..<found.count {
      for other in 0..<found.count where other != index && loses(found[index], found[other]) {
        found[index].hasLost = true
        break
      }
    }
    found.removeLosers()
  }

  /// What two themes of a clause are together: the price beside a dish is the price of the dish.
  private func join(_ found: Candidates) {
    for joint in frame.joint {
      for index in 0..<found.count where found[index].theme == joint.theme {
        for other in 0..<found.count where found[other].theme == joint.beside {
          if found[other].clause == found[index].clause {
            found[index].theme = joint.becomes
            break
          }
        }
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
    if let near = term.near, !holds(sentence, near, reading) { return false }
    if mayBeExcluded, let not = term.not, holds(sentence, not, reading) { return false }
    return true
  }

  /// Whether one of some tokens fits a slot.
  private func holds(_ tokens: Range<Int>, _ slot: PatternSet.SlotNumber, _ reading: Reading) -> Bool {
    let wanted = lexicon.patterns.signatures(slot)
    for token in tokens {
      // Most words do not even share a bit with the slot.
      let record = lexicon.patterns.record(reading.tokens[token].form)
      guard record.signature & wanted != 0 else { continue }
      if lexicon.patterns.fits(slot, form: reading.tokens[token].form, classes: record.classes.subtracting(.unknown)) {
        return true
      }
    }
    return false
  }
}
