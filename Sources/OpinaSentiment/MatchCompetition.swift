internal import OpinaLexicon

/// Decides which of overlapping pattern matches counts: the longer, then the higher rank, then the earlier.
///
/// Most matches overlap none that competes: only those that stand on a token which another one claims as well are put in
/// order.
enum MatchCompetition {
  static func run(_ reading: inout Reading, _ lexicon: LanguageLexicon) {
    part(&reading)
    takeUncontested(&reading)
    let rivals = reading.rivals.memory
    rivals.sortFew()
    compete(rivals, &reading)
    reading.takeSigns(lexicon)
    // Those of one word are in their order already.
    UnsafeMutableBufferPointer(rebasing: reading.mentionKeys.memory[reading.groupMentions]).sortFew()
    reading.takeMentions(lexicon)
  }

  /// Parts matches that compete from those that do not, and notes the tokens that several of the former claim.
  ///
  /// Every match is put down on both sides, and stays on its own: which side that is is as good as random. Of patterns of one
  /// word, which come first, less has to be asked; what is done with either stands here twice, as a function that both call
  /// would keep in memory what it changes.
  private static func part(_ reading: inout Reading) {
    let matches = reading.matches.elements
    // Two runs of keys, and behind each of them a number above all.
    let mentions = reading.mentionKeys.refill(matches.count + 2)
    let rivals = reading.rivals.refill(matches.count)
    var claimed = reading.claimed
    var contested = reading.contested
    claimed.removeAll(of: reading.tokens.count)
    contested.removeAll(of: reading.tokens.count)
    var mentionCount = 0
    var rivalCount = 0
    let wordCount = reading.wordMatchCount
    for index in 0..<wordCount {
      let match = matches[index]
      let competing = match.competing
      let first = match.tokens.lowerBound
      let tokens = Range(uncheckedBounds: (first, first &+ 1))
      mentions[mentionCount] = MentionKey(pattern: match.pattern, tokens).number
      mentionCount &+= Int(truncatingIfNeeded: ~competing & 1)
      rivals[rivalCount] = UInt64(truncatingIfNeeded: index)
      rivalCount &+= Int(truncatingIfNeeded: competing & 1)
      claimed.insert(tokens, under: competing, repeated: &contested)
    }
    mentions[mentionCount] = MentionKey.end
    mentionCount &+= 1
    let firstGroup = mentionCount
    for index in wordCount..<matches.count where !matches[index].tokens.isEmpty {
      let match = matches[index]
      let competing = match.competing
      mentions[mentionCount] = MentionKey(pattern: match.pattern, match.tokens).number
      mentionCount &+= Int(truncatingIfNeeded: ~competing & 1)
      rivals[rivalCount] = UInt64(truncatingIfNeeded: index)
      rivalCount &+= Int(truncatingIfNeeded: competing & 1)
      claimed.insert(match.tokens, under: competing, repeated: &contested)
    }
    mentions[mentionCount] = MentionKey.end
    reading.groupMentions = firstGroup..<mentionCount
    reading.mentionKeys.keep(mentionCount &+ 1)
    reading.rivals.keep(rivalCount)
    reading.claimed = claimed
    reading.contested = contested
  }

  /// Takes matches on whose tokens no other one stands, and leaves the keys of the others.
  private static func takeUncontested(_ reading: inout Reading) {
    let matches = reading.matches.elements
    let rivals = reading.rivals.memory
    let taken = reading.taken.refill(reading.tokens.count)
    let contested = reading.contested
    var covered = reading.covered
    var firsts = reading.firsts
    covered.removeAll(of: reading.tokens.count)
    firsts.removeAll(of: reading.tokens.count)
    var count = 0
    for rival in rivals {
      let match = matches[Int(truncatingIfNeeded: rival)]
      rivals[count] = rival
      count &+= TokenSet.insert(match.tokens, into: &covered, first: &firsts, unlessIn: contested)
      // Of a contested one something else is written here before anybody looks.
      taken[match.tokens.lowerBound] = match
    }
    reading.covered = covered
    reading.firsts = firsts
    reading.rivals.keep(count)
    for index in 0..<count { rivals[index] = RivalKey(matches[Int(truncatingIfNeeded: rivals[index])]).number }
  }

  /// - Parameter rivals: the keys of matches, those that go before others first.
  private static func compete(_ rivals: UnsafeMutableBufferPointer<UInt64>, _ reading: inout Reading) {
    reading.hasBeatenConnectives = false
    for key in rivals {
      let match = RivalKey(number: key).match
      guard !reading.covered.holdsAny(of: match.tokens) else {
        if match.rank == RivalKey.connective { noteBeaten(match, &reading) }
        continue
      }
      reading.covered.insert(match.tokens)
      reading.firsts.insert(match.tokens.lowerBound)
      reading.taken[match.tokens.lowerBound] = match
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
