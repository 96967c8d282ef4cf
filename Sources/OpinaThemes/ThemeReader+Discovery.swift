internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText

extension ThemeReader {
  /// Discovered themes, by their own words first; where none stands, by what the code frame's terms and opinions imply.
  func name(
    _ found: inout Candidates, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>, _ discovered: DiscoveredTerms
  ) {
    discovered.forEachPlace(in: reading, of: text) { place in
      found.append(candidate(place.theme, place.tokens, reading))
    }
    let own = found.count
    appendNamings(to: &found, reading)
    for index in own..<found.count {
      for place in 0..<own where found[place].tokens.overlaps(found[index].tokens) { found[index].hasLost = true }
    }
    found.removeLosers()
    found.sort()
    found.removeRepeated()
  }

  /// Calls `body` with every place whose terms or opinions name a theme of the frame.
  func forEachNaming(in reading: Reading, _ body: (ThemeCatalogue.Index, Range<Int>, _ isVague: Bool) -> Void) {
    withUnsafeTemporaryAllocation(of: Candidate.self, capacity: reading.mentions.count + reading.opinions.count) {
      memory in
      var found = Candidates(memory)
      appendNamings(to: &found, reading)
      for index in 0..<found.count { body(found[index].theme, found[index].tokens, found[index].weight < 1) }
    }
  }

  private func appendNamings(to found: inout Candidates, _ reading: Reading) {
    findTerms(&found, reading)
    for opinion in reading.opinions where !opinion.tokens.isEmpty {
      if let theme = implied(by: opinion) { found.append(candidate(theme, opinion.tokens, reading)) }
    }
  }

  private func candidate(_ theme: ThemeCatalogue.Index, _ tokens: Range<Int>, _ reading: Reading) -> Candidate {
    let clause = reading.clause(ofToken: tokens.lowerBound)
    return Candidate(
      theme: theme, clause: clause, sentence: reading.clauses[clause].sentence, tokens: tokens, weight: 1)
  }
}
