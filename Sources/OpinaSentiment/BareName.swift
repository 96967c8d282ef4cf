internal import OpinaLexicon
internal import OpinaText

/// Tells names from what says something of them: `la atención recibida en recepción`, not `me atendieron en recepción`.
enum BareName {
  /// Whether a token may be part of a bare name: no verb, and nobody of whom one could tell something.
  static func mayHold(_ index: Int, _ reading: Reading) -> Bool {
    let word = reading.words[index]
    if word.isPunctuation { return !word.classes.contains(.questionMark) }
    switch reading.tokens[index].kind {
    case .word: break
    case .laughter, .symbol: return true
    // `1. La ubicación 2. El personal`.
    case .number: return index + 1 < reading.words.count && reading.words[index + 1].isPunctuation
    default: return false
    }
    guard reading.tokens[index].form != Vocabulary.unknown, !word.classes.contains(.auxiliary) else { return false }
    // `Due fermate di bus` counts; `un` is an article as well, and `quarto` a room where it orders nothing.
    if word.classes.contains(.numeral), !word.classes.contains(.determiner), !isCountedThing(index, reading) {
      return false
    }
    if word.classes.contains(.verb), !isAttribute(index, reading) { return false }
    return !word.classes.contains(.pronoun) || word.classes.contains(.determiner)
  }

  /// Whether a word that may be a number is a thing: `quarto, piscina`, but not `quarto dia`.
  private static func isCountedThing(_ index: Int, _ reading: Reading) -> Bool {
    guard reading.words[index].classes.contains(.noun) else { return false }
    let next = index + 1
    return next == reading.words.count || reading.words[next].classes.isDisjoint(with: .noun)
  }

  /// Whether a preposition joins a name to one before it in its item, or an article that holds one: `del`, `della`.
  static func isComplement(_ token: Int, _ reading: Reading) -> Bool {
    // The name may begin with it: `in centro`.
    var index = token + 1
    while index > 0, !reading.words[index - 1].isPunctuation, reading.connective(at: index - 1) == nil {
      index -= 1
      let classes = reading.words[index].classes
      if classes.contains(.preposition) { return index > 0 }
      if classes.contains(.determiner), index > 0, reading.words[index - 1].classes.contains(.noun) { return true }
    }
    return false
  }

  /// The end of the item of a list that a token stands in: at a mark, or a word that joins.
  static func itemEnd(_ token: Int, _ reading: Reading) -> Int {
    var end = token
    while end < reading.words.count, !reading.words[end].isPunctuation, reading.connective(at: end) == nil { end += 1 }
    return end
  }

  /// Features of verbs that are no participle and nothing else: `comida` and `vista` are nouns before all.
  private static let nonParticiple: WordClass = [
    WordClass(.infinitive), WordClass(.gerund), WordClass(.present), WordClass(.imperfect), WordClass(.past),
    WordClass(.future), WordClass(.conditional), WordClass(.subjunctive), WordClass(.imperative), WordClass(.base),
  ]

  /// Whether a word that may be a verb is none: `el uso` and not `uso la app`, `la atención recibida`, `swimming pool`.
  private static func isAttribute(_ index: Int, _ reading: Reading) -> Bool {
    let classes = reading.words[index].classes
    let before = index > 0 ? reading.words[index - 1].classes : []
    if classes.contains(.noun), classes.contains(.theme) || classes.isDisjoint(with: nonParticiple) { return true }
    if !classes.isDisjoint(with: [.noun, .adjective]), !before.isDisjoint(with: [.determiner, .preposition]) {
      return true
    }
    if classes.contains(WordClass(.participle)) {
      return classes.isDisjoint(with: nonParticiple) && before.contains(.noun)
    }
    return classes.contains(WordClass(.gerund)) && index + 1 < reading.words.count
      && reading.words[index + 1].classes.contains(.noun) && (index == 0 || before.contains(.determiner))
  }
}
