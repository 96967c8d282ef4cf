internal import OpinaLexicon

// What matches bring to a reading, all of it in one walk: what they mean lies far away in memory.
extension Reading {
  /// Makes signs of the matches that have won.
  mutating func takeSigns(_ lexicon: LanguageLexicon) {
    let taken = taken
    let count = tokens.count
    opinionPlaces.removeAll(of: count)
    connectives.removeAll(of: count)
    coordinators.removeAll(of: count)
    skipped.removeAll(of: count)
    let covers = covers.refill(count, slack: Self.fillWidth)
    var next = firsts.next(from: 0)
    while let first = next {
      let match = taken[first]
      let sign = Sign(pattern: match.pattern, tokens: match.tokens, meaning: lexicon.patterns.meanings[match.pattern])
      Self.fill(covers, match.tokens, signs.count)
      signs.append(sign)
      take(sign)
      next = firsts.next(from: match.tokens.upperBound)
    }
  }

  @inline(__always)
  private mutating func take(_ sign: Sign) {
    let first = sign.tokens.lowerBound
    switch sign.meaning {
    case .phrase(let phrase):
      opinionPlaces.insert(first, if: phrase.role != .neutral)
      speakers.remove(sign.tokens)
      speakers.insert(sign.tokens, if: phrase.valence != 0)
      return
    case .connective(let connective):
      switch connective {
      case .and, .or: coordinators.insert(first)
      case .that, .than: break
      case .but, .although, .because, .so, .if, .unless, .when, .except, .despite, .purpose: connectives.insert(first)
      }
      skipped.insert(first + 1..<sign.tokens.upperBound)
    case .cue(let cue):
      contents.formUnion(.of(cue.kind))
      opinionPlaces.insert(first, if: cue.valence != 0)
    case .intensifier: contents.insert(.intensifier)
    case .negator: contents.insert(.negator)
    case .mark: contents.insert(.mark)
    case .target, .answer, .intent, .term: break
    }
    speakers.remove(sign.tokens)
  }

  /// - Parameter keys: of the matches that compete with none, in their order.
  mutating func takeMentions(_ keys: UnsafeMutableBufferPointer<UInt64>, _ lexicon: LanguageLexicon) {
    let mentions = mentions.refill(keys.count)
    let terms = terms.refill(keys.count)
    var termCount = 0
    var speakers = speakers
    for (index, key) in keys.enumerated() {
      let match = MentionKey(number: key).match
      let meaning = lexicon.patterns.meanings[match.pattern]
      // Whoever asks what is named and what it is like looks there next.
      lexicon.prefetch(meaning)
      mentions[index] = match
      switch meaning {
      case .term(let number):
        terms[termCount] = NamedTerm(number, match.tokens)
        termCount &+= 1
      case .target(let group):
        contents.insert(.target)
        targets.append(JudgedPlace(mention: index, group: group))
      default:
        contents.formUnion(.of(meaning))
        continue
      }
      speakers.insert(match.tokens)
    }
    self.terms.keep(termCount)
    self.speakers = speakers
  }

  /// How many tokens are filled at a time.
  static let fillWidth = 4

  /// Puts a number down for each of some tokens, without asking how many: what is written behind them is written anew for
  /// tokens that come later, or nobody looks at it.
  @inline(__always)
  static func fill(_ numbers: UnsafeMutablePointer<Int32>, _ tokens: Range<Int>, _ number: Int) {
    let four = SIMD4<Int32>(repeating: Int32(truncatingIfNeeded: number))
    var token = tokens.lowerBound
    repeat {
      UnsafeMutableRawPointer(numbers + token).storeBytes(of: four, as: SIMD4<Int32>.self)
      token += fillWidth
    } while token < tokens.upperBound
  }
}
