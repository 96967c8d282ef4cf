internal import OpinaLexicon

/// Decides which of overlapping pattern matches counts: the longer, then the higher rank, then the earlier.
///
/// Most matches overlap none that competes: only those that stand on a token which another one claims as well are put in
/// order.
enum MatchCompetition {
  static func run(_ reading: inout Reading, _ lexicon: LanguageLexicon) {
    let most = reading.matches.count
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * most) { memory in
      withUnsafeTemporaryAllocation(of: PatternSet.Match.self, capacity: reading.tokens.count) { taken in
        let keys = UnsafeMutableBufferPointer(rebasing: memory[..<most])
        let rivals = UnsafeMutableBufferPointer(rebasing: memory[most...])
        let counts = part(reading, keys, rivals)
        let contested = takeUncontested(&reading, UnsafeMutableBufferPointer(rebasing: rivals[..<counts.rivals]), taken)
        contested.sortFew()
        compete(contested, &reading, taken)
        reading.takeSigns(taken, lexicon)
        let mentions = UnsafeMutableBufferPointer(rebasing: keys[..<counts.mentions])
        mentions.sortFew()
        reading.takeMentions(mentions, lexicon)
      }
    }
  }

  /// Parts matches that compete from those that do not, and notes the tokens that several of the former claim.
  ///
  /// Every match is put down on both sides, and stays on its own: which side that is is as good as random.
  ///
  /// - Parameters:
  ///   - mentions: takes the keys of those that do not compete.
  ///   - rivals: takes the positions of those that do.
  private static func part(
    _ reading: Reading, _ mentions: UnsafeMutableBufferPointer<UInt64>, _ rivals: UnsafeMutableBufferPointer<UInt64>
  ) -> (mentions: Int, rivals: Int) {
    var claimed = reading.claimed
    var contested = reading.contested
    claimed.removeAll(of: reading.tokens.count)
    contested.removeAll(of: reading.tokens.count)
    var counts = (mentions: 0, rivals: 0)
    for (index, match) in reading.matches.enumerated() where !match.tokens.isEmpty {
      let competes = match.rank != nil
      mentions[counts.mentions] = MentionKey(match).number
      counts.mentions += competes ? 0 : 1
      rivals[counts.rivals] = UInt64(index)
      counts.rivals += competes ? 1 : 0
      claimed.insert(match.tokens, if: competes, repeated: &contested)
    }
    reading.claimed = claimed
    reading.contested = contested
    return counts
  }

  /// Takes matches on whose tokens no other one stands.
  ///
  /// - Parameters:
  ///   - rivals: positions of matches, the memory of which takes the result.
  ///   - taken: takes matches, each at its first token.
  /// - Returns: the keys of the other matches.
  private static func takeUncontested(
    _ reading: inout Reading, _ rivals: UnsafeMutableBufferPointer<UInt64>,
    _ taken: UnsafeMutableBufferPointer<PatternSet.Match>
  ) -> UnsafeMutableBufferPointer<UInt64> {
    let contested = reading.contested
    var covered = reading.covered
    var firsts = reading.firsts
    covered.removeAll(of: reading.tokens.count)
    firsts.removeAll(of: reading.tokens.count)
    var count = 0
    for index in rivals.indices {
      let match = reading.matches[Int(rivals[index])]
      let isContested = contested.holdsAny(of: match.tokens)
      rivals[count] = RivalKey(match).number
      count += isContested ? 1 : 0
      covered.insert(match.tokens, if: !isContested)
      firsts.insert(match.tokens.lowerBound, if: !isContested)
      // Of a contested one something else is written here before anybody looks.
      taken[match.tokens.lowerBound] = match
    }
    reading.covered = covered
    reading.firsts = firsts
    return UnsafeMutableBufferPointer(rebasing: rivals[..<count])
  }

  /// - Parameter rivals: the keys of matches, those that go before others first.
  private static func compete(
    _ rivals: UnsafeMutableBufferPointer<UInt64>, _ reading: inout Reading,
    _ taken: UnsafeMutableBufferPointer<PatternSet.Match>
  ) {
    reading.hasBeatenConnectives = false
    for key in rivals {
      let match = RivalKey(number: key).match
      guard !reading.covered.holdsAny(of: match.tokens) else {
        if match.rank == RivalKey.connective { noteBeaten(match, &reading) }
        continue
      }
      reading.covered.insert(match.tokens)
      reading.firsts.insert(match.tokens.lowerBound)
      taken[match.tokens.lowerBound] = match
    }
  }

  /// A connective may join clauses even where a phrase takes up its last words: `a pesar` of `a pesar de la espera`.
  private static func noteBeaten(_ match: PatternSet.Match, _ reading: inout Reading) {
    reading.hasBeatenConnectives = true
    guard match.tokens.count > 1, !reading.covered.contains(match.tokens.lowerBound) else { return }
    reading.beaten.append(match)
  }
}

extension UnsafeMutableBufferPointer<UInt64> {
  /// Sorts numbers by insertion where they are few, as those of nearly all comments are.
  fileprivate func sortFew() {
    guard count <= Self.few else {
      var numbers = self
      numbers.sort()
      return
    }
    var index = 1
    while index < count {
      let moved = self[index]
      var place = index
      while place > 0, self[place - 1] > moved {
        self[place] = self[place - 1]
        place -= 1
      }
      self[place] = moved
      index += 1
    }
  }

  private static var few: Int { 24 }
}
