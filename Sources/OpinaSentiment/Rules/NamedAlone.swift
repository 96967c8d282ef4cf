internal import OpinaFeedback
internal import OpinaLexicon

/// Who answers an open question with the bare name of a part of the experience mostly means that it was good:
/// `La ubicación y el desayuno`. What each name says is data, `shared/named-alone.tsv`.
///
/// On the comments of nine labelled sets that hold nothing else eight of nine are praise.
enum NamedAlone {
  /// Longer comments say more than names.
  static let mostTokens = 12
  /// From so many names on most of which praise the others are meant like them: `la ubicación, el precio y el personal`.
  static let list = 3
  /// Adverbs that hardly weaken only say that all is meant: `generally`, `en general`; `a bit` does more.
  static let hardlyWeaker = 0.8

  static func apply(_ reading: inout Reading, _ question: Question, _ reader: SentimentReader) {
    guard question == .open || question == .reason, !reader.asksWhatToImprove,
      reading.tokens.count <= mostTokens, reading.sides == (false, false),
      reading.opinions.allSatisfy({ $0.source.isWordless }),
      reading.signs.allSatisfy({ joins($0) }), let valence = valence(reading, reader),
      reading.words.indices.allSatisfy({ BareName.mayHold($0, reading) })
    else { return }
    reading.add(.rule(.namedAlone), 0..<0, value: valence)
  }

  /// Whether what matched only holds names together, or picks them out.
  private static func joins(_ sign: Reading.Sign) -> Bool {
    switch sign.meaning {
    case .connective(.and), .connective(.or), .connective(.because): true
    case .intensifier(let intensifier):
      intensifier.kind == .amplify || intensifier.kind == .weaken && intensifier.factor >= hardlyWeaker
    default: false
    }
  }

  /// What the names say, the least of them; `nil` if there is none, or too many that say nothing.
  private static func valence(_ reading: Reading, _ reader: SentimentReader) -> Double? {
    var names = Names()
    for mention in reading.mentions {
      let number: Int
      switch reader.lexicon.patterns.meanings[mention.pattern].meaning {
      case .term(let term): number = term
      // `Above all the staff`, `definitely the staff`.
      case .answer(.everything), .answer(.yes): continue
      // Thanks, wishes and other answers say something themselves.
      case .intent, .answer: return nil
      default: continue
      }
      let term = reader.lexicon.terms[number]
      // What counts only beside other words names nothing alone.
      guard term.near == nil, !isPartOfTerm(mention, reading, reader) else { continue }
      let valence = reader.themes.valenceNamedAlone(term.theme)
      names.add(
        valence, isVague: term.weight < 1, endingItem: BareName.itemEnd(mention.tokens.lowerBound, reading),
        isComplement: BareName.isComplement(mention.tokens.lowerBound, reading))
    }
    return names.valence
  }

  /// Whether a longer term takes a shorter one up: the price of `calidad precio`.
  private static func isPartOfTerm(_ mention: PatternSet.Match, _ reading: Reading, _ reader: SentimentReader) -> Bool {
    reading.mentions.contains { other in
      guard other.tokens.count > mention.tokens.count, other.tokens.lowerBound <= mention.tokens.lowerBound,
        other.tokens.upperBound >= mention.tokens.upperBound,
        case .term = reader.lexicon.patterns.meanings[other.pattern].meaning
      else { return false }
      return true
    }
  }

  /// What the names of a comment say, item by item.
  private struct Names {
    private var least: Double?
    private var silent = 0
    private var speaking = 0
    /// Of the item that is being read.
    private var item: Double?
    private var end = -1

    /// - Parameter endingItem: the token behind the item of the name.
    mutating func add(_ valence: Double, isVague: Bool, endingItem: Int, isComplement: Bool) {
      if endingItem != end {
        close()
        end = endingItem
      } else if isComplement {
        // It only says where or of what: `la atención en recepción`.
        return
      }
      // A vague word takes nothing from what is named: `sobre todo`.
      if valence == 0, isVague { return }
      item = min(item ?? valence, valence)
    }

    private mutating func close() {
      guard let item else { return }
      if item == 0 {
        silent += 1
      } else {
        speaking += 1
        least = min(least ?? item, item)
      }
      self.item = nil
    }

    var valence: Double? {
      var names = self
      names.close()
      let mayBeMixed = names.silent < names.speaking && names.silent + names.speaking >= NamedAlone.list
      return names.silent == 0 || mayBeMixed ? names.least : nil
    }
  }
}
