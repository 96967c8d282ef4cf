internal import OpinaLexicon

/// Decides which of overlapping pattern matches counts: the longer, then the higher rank, then the earlier.
enum MatchCompetition {
  static func run(_ reading: inout Reading, _ lexicon: LanguageLexicon) {
    let patterns = lexicon.patterns
    reading.rivals.removeAll(keepingCapacity: true)
    reading.inOrder.removeAll(keepingCapacity: true)
    for match in reading.matches where !match.tokens.isEmpty {
      if let rank = match.rank {
        reading.rivals.append(Rival(match, rank: rank).key)
      } else {
        reading.inOrder.append(Rival(match, rank: nil).key)
      }
    }
    reading.rivals.sort()
    reading.beaten.removeAll(keepingCapacity: true)
    reading.covers.removeAll(keepingCapacity: true)
    reading.covers.append(contentsOf: repeatElement(-1, count: reading.tokens.count))
    for key in reading.rivals {
      let match = Rival(key: key).match
      guard match.tokens.allSatisfy({ reading.covers[$0] < 0 }) else {
        noteBeaten(match, patterns, &reading)
        continue
      }
      for token in match.tokens { reading.covers[token] = 0 }
      reading.signs.append(
        Reading.Sign(pattern: match.pattern, tokens: match.tokens, meaning: patterns.meanings[match.pattern]))
    }
    reading.signs.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for index in reading.signs.indices {
      for token in reading.signs[index].tokens { reading.covers[token] = Int32(truncatingIfNeeded: index) }
    }
    reading.inOrder.sort()
    for key in reading.inOrder { reading.mentions.append(Rival(key: key).match) }
  }

  /// A connective joins clauses even where a phrase takes up its last words: `a pesar` of `a pesar de la espera`.
  private static func noteBeaten(_ match: PatternSet.Match, _ patterns: PatternSet, _ reading: inout Reading) {
    guard match.tokens.count > 1, reading.covers[match.tokens.lowerBound] < 0,
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
