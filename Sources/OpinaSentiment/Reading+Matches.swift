internal import OpinaLexicon

// What matches bring to a reading, all of it in one walk: what they mean lies far away in memory.
extension Reading {
  /// Makes signs of the matches that have won.
  mutating func takeSigns(_ lexicon: LanguageLexicon) {
    let count = tokens.count
    let taken = taken.elements
    let covers = covers.refill(count, slack: SignChunk.scalarCount)
    opinionPlaces.removeAll(of: count)
    connectives.removeAll(of: count)
    coordinators.removeAll(of: count)
    var places = SignPlaces()
    var traits: MeaningTraits = []
    var next = firsts.next(from: 0)
    while let first = next {
      let match = taken[first]
      let tokens = match.tokens
      let record = lexicon.patterns.meanings[match.pattern]
      Self.fill(covers, tokens, signs.count, by: SignChunk.self)
      signs.append(Sign(pattern: match.pattern, tokens: tokens, meaning: record.meaning))
      traits.formUnion(record.traits)
      if tokens.upperBound <= TokenSet.partLength {
        places.add(tokens, record.traits)
      } else {
        put(tokens, record.traits)
      }
      next = firsts.next(from: tokens.upperBound)
    }
    contents.formUnion(Contents(traits))
    speakers.removeFirst(places.words)
    speakers.insertFirst(places.speakers)
    opinionPlaces.insertFirst(places.opinions)
    connectives.insertFirst(places.connectives)
    coordinators.insertFirst(places.coordinators)
  }

  /// What signs do to the first part of each set of tokens.
  ///
  /// Of what kind the next one is can't be guessed: all is arithmetic on its traits.
  private struct SignPlaces {
    var words: UInt64 = 0
    var speakers: UInt64 = 0
    var opinions: UInt64 = 0
    var connectives: UInt64 = 0
    var coordinators: UInt64 = 0

    @inline(__always)
    mutating func add(_ tokens: Range<Int>, _ traits: MeaningTraits) {
      let bits = TokenSet.mask(tokens)
      let first = bits & (0 &- bits)
      words |= bits
      speakers |= bits & traits.mask(.speaks)
      opinions |= first & traits.mask(.isOpinion)
      connectives |= first & traits.mask(.joins)
      coordinators |= first & traits.mask(.coordinates)
    }
  }

  /// The same for a sign that reaches behind the first part.
  private mutating func put(_ tokens: Range<Int>, _ traits: MeaningTraits) {
    let first = tokens.lowerBound
    speakers.remove(tokens)
    speakers.insert(tokens, under: traits.mask(.speaks))
    opinionPlaces.insert(first, if: traits.contains(.isOpinion))
    connectives.insert(first, if: traits.contains(.joins))
    coordinators.insert(first, if: traits.contains(.coordinates))
  }

  /// Takes on the matches that compete with none, of which those of one word and those of several are in order each.
  mutating func takeMentions(_ lexicon: LanguageLexicon) {
    let keys = mentionKeys.memory
    // But for the ends of the two runs.
    let count = keys.count &- 2
    var word = 0
    var group = groupMentions.lowerBound
    let mentions = mentions.refill(count)
    let terms = terms.refill(count)
    let targets = targets.refill(count)
    var termCount = 0
    var targetCount = 0
    var traits: MeaningTraits = []
    var speakers = speakers
    for index in 0..<count {
      let match = MentionKey.takeNext(keys, &word, &group).match
      let record = lexicon.patterns.meanings[match.pattern]
      // Whoever asks what is named and what it is like looks there next.
      lexicon.prefetchTerm(record.number)
      mentions[index] = match
      traits.formUnion(record.traits)
      terms[termCount] = NamedTerm(record.number, match.tokens)
      termCount &+= record.traits.count(.term)
      targets[targetCount] = JudgedPlace(mention: index, group: record.number)
      targetCount &+= record.traits.count(.target)
      speakers.insert(match.tokens, under: record.traits.mask(.term) | record.traits.mask(.target))
    }
    self.terms.keep(termCount)
    self.targets.keep(targetCount)
    for place in self.targets { lexicon.prefetchTarget(place.group) }
    contents.formUnion(Contents(traits))
    self.speakers = speakers
  }

  /// As many tokens as are filled at a time: more than nearly any sign has, so that no loop has to be foreseen.
  typealias SignChunk = SIMD4<Int32>
  /// The same for clauses.
  typealias ClauseChunk = SIMD16<Int32>

  /// Puts a number down for each of some tokens, a chunk at a time without asking how many: what is written behind them is
  /// written anew for tokens that come later, or nobody looks at it.
  @inline(__always)
  static func fill<Chunk: SIMD<Int32>>(
    _ numbers: UnsafeMutablePointer<Int32>, _ tokens: Range<Int>, _ number: Int, by chunk: Chunk.Type
  ) {
    let all = Chunk(repeating: Int32(truncatingIfNeeded: number))
    var token = tokens.lowerBound
    repeat {
      UnsafeMutableRawPointer(numbers + token).storeBytes(of: all, as: Chunk.self)
      token += Chunk.scalarCount
    } while token < tokens.upperBound
  }
}
