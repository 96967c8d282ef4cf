internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText

extension ThemeReader {
  /// Discovered themes, by their own words first; where none stands, by what the code frame's terms and opinions imply.
  func nameDiscovered(_ found: inout Candidates, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>) {
    discovered?.forEachPlace(in: reading, of: text) { place in
      found.append(candidate(place.theme, place.tokens, reading))
    }
    let own = found.count
    appendNamings(to: &found, reading)
    for index in own..<found.count {
      for place in 0..<own where found[place].tokens.overlaps(found[index].tokens) { found[index].hasLost = true }
    }
    found.removeAll { $0.lossCount }
    found.sort()
  }

  /// Discovered themes where the frame has none.
  ///
  /// - Parameter mentions: what the frame has in the comment.
  func proposals(
    in reading: Reading, of text: UnsafeBufferPointer<UInt8>, beside mentions: [ThemeMention],
    _ memory: inout ThemeMemory
  ) -> [ThemeMention] {
    guard let discovered, discovered.haveWords(in: reading, of: text) else { return [] }
    let covered = covered(in: reading, by: mentions)
    var found = memory.candidates(atMost: reading.tokens.count)
    discovered.forEachPlace(in: reading, of: text) { place in
      let start = Int(reading.tokens[place.tokens.lowerBound].start)
      guard !covered.contains(where: { $0.contains(start) }) else { return }
      found.append(candidate(place.theme, place.tokens, reading))
    }
    guard found.count > 0 else { return [] }
    found.sort()
    return self.mentions(&found, reading, memory.notes(for: reading), &memory)
  }

  /// What of a comment the frame speaks of, as UTF-8 offsets: clauses with a theme, but for that of the experience as a
  /// whole, and every term of the frame.
  func covered(in reading: Reading, by mentions: [ThemeMention]) -> [Range<Int>] {
    var covered = mentions.filter { $0.theme != Self.overall }.map(\.clause)
    forEachNaming(in: reading) { _, tokens, _ in
      covered.append(Int(reading.tokens[tokens.lowerBound].start)..<Int(reading.tokens[tokens.upperBound - 1].end))
    }
    return covered
  }

  /// Calls `body` with every place whose terms or opinions name a theme of the frame.
  func forEachNaming(in reading: Reading, _ body: (ThemeCatalogue.Index, Range<Int>, _ isVague: Bool) -> Void) {
    withUnsafeTemporaryAllocation(of: Candidate.self, capacity: reading.mentions.count + reading.opinions.count + 1) {
      memory in
      guard let start = memory.baseAddress else { return }
      var found = Candidates(start)
      appendNamings(to: &found, reading)
      for index in 0..<found.count { body(found[index].theme, found[index].tokens, found[index].isVague) }
    }
  }

  private func appendNamings(to found: inout Candidates, _ reading: Reading) {
    forEachTerm(in: reading) { found.append($0) }
    for opinion in reading.opinions where !opinion.tokens.isEmpty {
      let theme = implied(by: opinion)
      if theme >= 0 { found.append(candidate(theme, opinion.tokens, reading)) }
    }
  }

  private func candidate(_ theme: ThemeCatalogue.Index, _ tokens: Range<Int>, _ reading: Reading) -> Candidate {
    let clause = reading.clause(ofToken: tokens.lowerBound)
    return Candidate(
      theme: theme, clause: clause, sentence: reading.clauses[clause].sentence, tokens: tokens, weight: 1)
  }
}
