internal import OpinaLexicon

/// Decides which of overlapping pattern matches counts: the longer, then the higher rank, then the earlier.
enum MatchCompetition {
  static func run(_ reading: inout Reading, _ lexicon: LanguageLexicon) {
    let most = reading.matches.count
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 2 * most) { keys in
      // Every match is put down on both sides, and stays on its own: which side that is is as good as random.
      var rivals = 0
      var others = 0
      for match in reading.matches where !match.tokens.isEmpty {
        keys.initializeElement(at: rivals, to: Rival(match, rank: match.rank ?? 0).key)
        keys.initializeElement(at: most + others, to: Rival(match, rank: nil).key)
        rivals += match.rank == nil ? 0 : 1
        others += match.rank == nil ? 1 : 0
      }
      let inOrder = UnsafeMutableBufferPointer(rebasing: keys[most..<most + others])
      inOrder.sortFew()
      for key in inOrder { reading.mentions.append(Rival(key: key).match) }
      let competing = UnsafeMutableBufferPointer(rebasing: keys[..<rivals])
      competing.sortFew()
      compete(competing, &reading, lexicon.patterns)
    }
  }

  /// - Parameter rivals: the keys of matches, those that go before others first.
  private static func compete(
    _ rivals: UnsafeMutableBufferPointer<UInt64>, _ reading: inout Reading, _ patterns: PatternSet
  ) {
    let count = reading.tokens.count
    reading.covers.refill(count, repeating: -1)
    reading.covered.removeAll(of: count)
    for (index, key) in rivals.enumerated() {
      let match = Rival(key: key).match
      guard !reading.covered.holdsAny(of: match.tokens) else {
        noteBeaten(match, patterns, &reading)
        continue
      }
      reading.covered.insert(match.tokens)
      reading.covers[match.tokens.lowerBound] = Int32(truncatingIfNeeded: index)
    }
    // Signs stand in the order of the comment; so far `covers` holds the rival of each first token.
    var token = 0
    while let next = reading.covered.next(from: token) {
      let match = Rival(key: rivals[Int(reading.covers[next])]).match
      let number = Int32(truncatingIfNeeded: reading.signs.count)
      for token in match.tokens { reading.covers[token] = number }
      let meaning = patterns.meanings[match.pattern]
      reading.contents.formUnion(.of(meaning))
      reading.signs.append(Reading.Sign(pattern: match.pattern, tokens: match.tokens, meaning: meaning))
      token = match.tokens.upperBound
    }
  }

  /// A connective joins clauses even where a phrase takes up its last words: `a pesar` of `a pesar de la espera`.
  private static func noteBeaten(_ match: PatternSet.Match, _ patterns: PatternSet, _ reading: inout Reading) {
    guard match.tokens.count > 1, !reading.covered.contains(match.tokens.lowerBound),
      case .connective(let connective) = patterns.meanings[match.pattern], connective.joinsFromPhrases
    else { return }
    reading.beaten.append(match)
  }

  /// A match as one number, smaller for one that goes before others: sorting numbers is what takes least time.
  struct Rival {
    let key: UInt64

    private static let patternBits: UInt64 = 24
    private static let startBits: UInt64 = 16
    private static let lengthBits: UInt64 = 8
    private static let longest: UInt64 = (1 << lengthBits) - 1
    /// Above every rank of a meaning; the same for all that compete with none.
    private static let highestRank: UInt64 = 7

    init(key: UInt64) { self.key = key }

    /// - Parameter rank: of what competes, the longest first; `nil` for what is put in the order of the comment, the
    ///   shortest first.
    init(_ match: PatternSet.Match, rank: Int?) {
      let start = UInt64(match.tokens.lowerBound)
      let length = UInt64(match.tokens.count)
      let place: UInt64
      if let rank {
        let shortness = Self.longest - length
        place = ((shortness << 3 | (Self.highestRank - UInt64(rank))) << Self.startBits | start) << 1
      } else {
        place = (start << Self.lengthBits | length) << 1 | 1
      }
      key = place << Self.patternBits | UInt64(match.pattern)
    }

    var match: PatternSet.Match {
      let pattern = Int(key & ((1 << Self.patternBits) - 1))
      let place = key >> Self.patternBits
      let start: UInt64
      let length: UInt64
      if place & 1 == 0 {
        start = place >> 1 & ((1 << Self.startBits) - 1)
        length = Self.longest - place >> (1 + Self.startBits + 3)
      } else {
        start = place >> (1 + Self.lengthBits)
        length = place >> 1 & Self.longest
      }
      return PatternSet.Match(pattern: pattern, tokens: Int(start)..<Int(start + length))
    }
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
