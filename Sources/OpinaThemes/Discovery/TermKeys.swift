internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText

/// Finds the words of one language that can name a theme.
struct TermKeys: Sendable {
  /// Shorter words that no lexicon knows are codes and slips.
  static let shortestUnknown = 4
  /// Words of grammar between two that make a phrase: `atención al cliente`, `tempo di attesa`.
  static let longestLink = 2

  let language: Language
  private let concepts: ConceptTable
  private let vocabulary: Vocabulary
  /// By form.
  private let ofForm: [TermKey]
  /// By lemma.
  private let baseForms: [Int32: Int]

  init(lexicon: LanguageLexicon, concepts: ConceptTable) {
    language = lexicon.language
    self.concepts = concepts
    let vocabulary = lexicon.vocabulary
    self.vocabulary = vocabulary
    var baseForms: [Int32: Int] = [:]
    let base: WordClass = [WordClass(.base), WordClass(.infinitive)]
    for form in vocabulary.classes.indices where !vocabulary.classes[form].isDisjoint(with: base) {
      let lemma = vocabulary.lemmas[form]
      if baseForms[lemma] == nil { baseForms[lemma] = form }
    }
    self.baseForms = baseForms
    let ofConcept = concepts.concepts(of: vocabulary, in: lexicon.language)
    ofForm = ofConcept.indices.map { form in
      let classes = vocabulary.classes[form]
      guard form > 0, classes.isDisjoint(with: .grammar) else { return .none }
      if ofConcept[form] >= 0 {
        let concept = Int(ofConcept[form])
        return concepts.isNothing(concept) ? .none : TermKey(concept: concept)
      }
      if classes.isDisjoint(with: .said) {
        // Lexicons use the word without saying what it is: its place in the comments tells, as of an unknown one.
        return TermKey(spelling: FoldedKey(vocabulary.spellings[form]).plain)
      }
      guard classes.contains(.noun), classes.isDisjoint(with: [.positive, .negative]) else { return .none }
      return TermKey(lemma: vocabulary.lemmas[form], of: lexicon.language)
    }
  }

  /// Whether a noun can stand right behind a form.
  func leadsNoun(_ form: Vocabulary.Form) -> Bool {
    form != Vocabulary.unknown
      && !vocabulary.classes[Int(form)].isDisjoint(with: [.determiner, .preposition, .adjective, .numeral])
  }

  /// How a lemma is written: its base form, the commonest if it has several.
  func spelling(of form: Vocabulary.Form) -> String {
    vocabulary.spellings[baseForms[vocabulary.lemmas[Int(form)]] ?? Int(form)]
  }

  /// Whether a form can be a noun.
  func isNoun(_ form: Vocabulary.Form) -> Bool { vocabulary.classes[Int(form)].contains(.noun) }

  /// What a form is counted as.
  subscript(form: Int) -> TermKey { ofForm[form] }

  /// Whether a form holds sentences together and names nothing.
  func isGrammar(_ form: Vocabulary.Form) -> Bool {
    form != Vocabulary.unknown && !vocabulary.classes[Int(form)].isDisjoint(with: .grammar)
  }

  /// What a token is counted as; `none` if it can name nothing.
  func key(of token: Token, in text: UnsafeBufferPointer<UInt8>) -> TermKey {
    guard token.kind == .word else { return .none }
    guard token.form == Vocabulary.unknown else { return ofForm[Int(token.form)] }
    let plain = FoldedKey(UnsafeBufferPointer(rebasing: text[token.range])).plain
    if let concept = concepts.concept(ofWord: plain, in: language) {
      return concepts.isNothing(concept) ? .none : TermKey(concept: concept)
    }
    return token.end - token.start >= Self.shortestUnknown ? TermKey(spelling: plain) : .none
  }
}

extension WordClass {
  /// Words that hold sentences together and name nothing.
  static let grammar: WordClass = function.union(.interjection)
  /// Words of which lexicons say what they are.
  static let said: WordClass = [
    .noun, .verb, .adjective, .adverb, .numeral, .positive, .negative, .negator, .contraction,
  ]
}
