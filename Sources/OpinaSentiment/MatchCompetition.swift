internal import OpinaLexicon

/// Decides which of overlapping pattern matches counts: the longer, then the higher rank, then the earlier.
enum MatchCompetition {
  static func run(_ reading: inout Reading, _ lexicon: LanguageLexicon) {
    lexicon.patterns.matches(in: reading.words, into: &reading.matches)
    let meanings = lexicon.patterns.meanings
    var rivals: [(match: PatternSet.Match, rank: Int)] = []
    for match in reading.matches {
      if let rank = meanings[match.pattern].rank {
        rivals.append((match, rank))
      } else {
        reading.mentions.append(match)
      }
    }
    rivals.sort { left, right in
      if left.match.tokens.count != right.match.tokens.count {
        return left.match.tokens.count > right.match.tokens.count
      }
      if left.rank != right.rank { return left.rank > right.rank }
      if left.match.tokens.lowerBound != right.match.tokens.lowerBound {
        return left.match.tokens.lowerBound < right.match.tokens.lowerBound
      }
      return left.match.pattern < right.match.pattern
    }
    reading.covers.removeAll(keepingCapacity: true)
    reading.covers.append(contentsOf: repeatElement(-1, count: reading.tokens.count))
    for rival in rivals {
      let tokens = rival.match.tokens
      guard !tokens.isEmpty, tokens.allSatisfy({ reading.covers[$0] < 0 }) else { continue }
      for token in tokens { reading.covers[token] = 0 }
      reading.signs.append(
        Reading.Sign(pattern: rival.match.pattern, tokens: tokens, meaning: meanings[rival.match.pattern]))
    }
    reading.signs.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
    for (index, sign) in reading.signs.enumerated() {
      for token in sign.tokens { reading.covers[token] = Int32(index) }
    }
    reading.mentions.sort {
      ($0.tokens.lowerBound, $0.tokens.upperBound, $0.pattern) < (
        $1.tokens.lowerBound, $1.tokens.upperBound, $1.pattern
      )
    }
  }
}
