internal import OpinaLexicon

/// A word whose value depends on what it is said of takes the value of the target that its clause names.
enum TargetValenceRule {
  static func apply(_ reading: inout Reading, _ reader: SentimentReader) {
    for place in reading.targets {
      let match = reading.mentions[place.mention]
      let group = place.group
      // A phrase, cue or intensifier that took the word up has already said what it means.
      guard match.tokens.allSatisfy({ takesPart($0, match.tokens, reading) }) else {
        continue
      }
      guard let row = row(group, match.tokens, reading, reader) else { continue }
      let target = reader.lexicon.targets[group, row]
      let known = reading.opinions.firstIndex { $0.tokens.overlaps(match.tokens) }
      if let known {
        // "any target" only speaks where the word has no value of its own.
        if case .any = target.target { continue }
        reading.adjust(known, to: target.valence, by: .targetValence, cause: match.pattern)
        // In another sense the word does not speak of its own theme either.
        if target.valence * reading.opinions[known].base <= 0 { reading.opinions[known].theme = nil }
      } else {
        reading.add(.target(group, row), match.tokens, value: target.valence)
      }
    }
  }

  private static func takesPart(_ token: Int, _ tokens: Range<Int>, _ reading: Reading) -> Bool {
    guard let sign = reading.sign(covering: token) else { return true }
    return sign.tokens.count <= tokens.count && tokens.count > 1
  }

  /// The row whose target stands nearest in the clause.
  private static func row(_ group: Int, _ tokens: Range<Int>, _ reading: Reading, _ reader: SentimentReader) -> Int? {
    let number = reading.clause(ofToken: tokens.lowerBound)
    let clause = reading.clauses[number].tokens
    let own = nearest(group, tokens, clause, reading, reader)
    if let own, own.distance < Int.max { return own.row }
    // `El precio, muy alto`: a clause that names nothing speaks of what the one before named.
    if number > 0, reading.clauses[number - 1].sentence == reading.clauses[number].sentence,
      !namesSomething(clause, tokens, reading),
      let before = nearest(group, tokens, reading.clauses[number - 1].tokens, reading, reader),
      before.distance < Int.max
    {
      return before.row
    }
    return own?.row
  }

  /// Whether a clause has a verb or names a thing besides the word that is judged.
  private static func namesSomething(_ clause: Range<Int>, _ tokens: Range<Int>, _ reading: Reading) -> Bool {
    clause.contains { !tokens.contains($0) && !reading.words[$0].classes.isDisjoint(with: [.noun, .theme, .verb]) }
  }

  private static func nearest(
    _ group: Int, _ tokens: Range<Int>, _ clause: Range<Int>, _ reading: Reading, _ reader: SentimentReader
  ) -> (row: Int, distance: Int)? {
    withUnsafeTemporaryAllocation(of: Named.self, capacity: reading.terms.count) { memory in
      var trace = TargetTrace.empty
      let named = named(besides: tokens, in: clause, reading, reader, memory, &trace)
      trace.add(words: signatures(besides: tokens, in: clause, reading))
      var best: (row: Int, distance: Int)?
      var first = 0
      repeat {
        // Of most rows the clause holds neither a word nor the theme.
        var found = reader.lexicon.targets.mayStand(group, from: first, in: trace)
        while found != 0 {
          let row = first &+ found.trailingZeroBitCount
          found &= found &- 1
          let target = reader.lexicon.targets[group, row].target
          guard let distance = distance(target, tokens, clause, named, reading, reader) else { continue }
          if best == nil || distance < best!.distance { best = (row, distance) }
        }
        first &+= TargetTable.blockSize
      } while first < reader.lexicon.targets.count(group)
      return best
    }
  }

  /// Which lemmas a clause may hold outside some tokens.
  private static func signatures(besides tokens: Range<Int>, in clause: Range<Int>, _ reading: Reading) -> UInt64 {
    var signatures: UInt64 = 0
    for token in clause { signatures |= tokens.contains(token) ? 0 : reading.words[token].record.signature }
    return signatures
  }

  /// A theme that a clause names by a term.
  private struct Named {
    let theme: ThemeCatalogue.Index
    let group: ThemeCatalogue.Index
    /// How many words lie between the term and the word that is judged.
    let gap: Int
  }

  /// The themes that a clause names outside some tokens.
  ///
  /// - Parameter trace: takes them as well, and their groups.
  private static func named(
    besides tokens: Range<Int>, in clause: Range<Int>, _ reading: Reading, _ reader: SentimentReader,
    _ memory: UnsafeMutableBufferPointer<Named>, _ trace: inout TargetTrace
  ) -> UnsafeMutableBufferPointer<Named>.SubSequence {
    var count = 0
    for named in reading.terms {
      let term = named.tokens
      guard term.lowerBound >= clause.lowerBound, term.upperBound <= clause.upperBound, let gap = gap(term, tokens)
      else { continue }
      let theme = reader.themes.plain(of: reader.lexicon.terms[named.term].theme)
      let group = reader.themes.group(of: theme)
      trace.add(theme: theme)
      trace.add(theme: group)
      memory.initializeElement(at: count, to: Named(theme: theme, group: group, gap: gap))
      count += 1
    }
    return memory[..<count]
  }

  /// How many words lie between two ranges; `nil` if they overlap.
  private static func gap(_ other: Range<Int>, _ tokens: Range<Int>) -> Int? {
    if other.lowerBound >= tokens.upperBound { return other.lowerBound - tokens.upperBound }
    return other.upperBound <= tokens.lowerBound ? tokens.lowerBound - other.upperBound : nil
  }

  /// How many words lie between a word and its target; `nil` if the clause does not name it.
  private static func distance(
    _ target: TargetValence.Target, _ tokens: Range<Int>, _ clause: Range<Int>,
    _ named: UnsafeMutableBufferPointer<Named>.SubSequence, _ reading: Reading, _ reader: SentimentReader
  ) -> Int? {
    var nearest: Int?
    switch target {
    case .any: return Int.max
    case .theme(let theme):
      for other in named where other.theme == theme || other.group == theme {
        nearest = min(nearest ?? other.gap, other.gap)
      }
    case .words(let slot):
      var rest = clause
      while let token = reading.firstToken(in: rest, fitting: slot, of: reader.lexicon.patterns) {
        if let gap = gap(token..<token + 1, tokens) { nearest = min(nearest ?? gap, gap) }
        rest = token + 1..<clause.upperBound
      }
    }
    return nearest
  }
}
