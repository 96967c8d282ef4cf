internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText

/// Where the comments of a sample use words that can name a theme: numbers in a row, no strings.
struct TermEvents {
  /// A word of a comment.
  struct Word {
    let term: Int32
    let isLinked: Bool
    /// UTF-8 offsets into the comment.
    let start: Int32
    let end: Int32
    let form: Vocabulary.Form
  }

  /// A place that the code frame's terms and opinions know as a theme.
  struct Naming {
    /// The concept that stray words of the theme belong to.
    let concept: Int32
    /// Words inside it.
    let words: Range<Int32>
    /// A vague word counts, but is no name for the theme.
    let isVague: Bool
    let start: Int32
    let end: Int32
  }

  /// What is counted of a term, for telling nouns and names among words that no lexicon knows.
  struct Term {
    let key: TermKey
    /// The language that it was first met in.
    let language: Int
    /// Its spelling in the first comment; read for terms of no lexicon only.
    let spelling: Range<Int32>
    let comment: Int32
    let form: Vocabulary.Form
    var uses = 0
    /// Uses behind a determiner, a preposition, an adjective or a number, where nouns stand.
    var usesAsNoun = 0
    /// Uses inside a sentence.
    var usesInside = 0
    /// Of these, uses with a capital.
    var capitals = 0
  }

  private(set) var words: [Word] = []
  private(set) var namings: [Naming] = []
  private(set) var terms: [Term] = []
  /// Language of each comment.
  private(set) var languages: [Int] = []
  private var wordRuns = CommentRuns()
  private var namingRuns = CommentRuns()
  private var numbers: [TermKey: Int32] = [:]

  var comments: Range<Int> { languages.indices }

  /// Position of a term; `nil` where no comment uses it.
  func term(of key: TermKey) -> Int? { numbers[key].map(Int.init) }

  func words(of comment: Int) -> Range<Int> { wordRuns[comment] }

  func namings(of comment: Int) -> Range<Int> { namingRuns[comment] }

  /// Takes a comment.
  ///
  /// - Parameters:
  ///   - covered: clauses that a frame already has themes for, as UTF-8 offsets: their words are left out.
  ///   - named: what the code frame knows in it, with the concepts that stray words belong to.
  mutating func add(
    _ reading: Reading, of text: UnsafeBufferPointer<UInt8>, _ keys: TermKeys, covered: [Range<Int>],
    named: [(concept: Int, tokens: Range<Int>, isVague: Bool)]
  ) {
    let comment = languages.count
    let first = words.count
    var tokens: [Int] = []
    var isBroken = false
    TermScan.forEachWord(in: reading, of: text, keys) { word in
      let token = reading.tokens[word.token]
      if covered.contains(where: { $0.contains(Int(token.start)) }) {
        isBroken = true
        return
      }
      let term = number(word.key, token, keys.language, comment)
      count(term, word.token, reading, text, keys)
      tokens.append(word.token)
      words.append(
        Word(term: term, isLinked: word.isLinked && !isBroken, start: token.start, end: token.end, form: token.form))
      isBroken = false
    }
    for (concept, range, isVague) in named {
      let lower = tokens.firstIndex { $0 >= range.lowerBound } ?? tokens.count
      let upper = tokens.firstIndex { $0 >= range.upperBound } ?? tokens.count
      namings.append(
        Naming(
          concept: Int32(concept), words: Int32(first + lower)..<Int32(first + max(lower, upper)), isVague: isVague,
          start: reading.tokens[range.lowerBound].start, end: reading.tokens[range.upperBound - 1].end))
    }
    languages.append(keys.language.position)
    wordRuns.endComment(at: words.count)
    namingRuns.endComment(at: namings.count)
  }

  private mutating func number(_ key: TermKey, _ token: Token, _ language: Language, _ comment: Int) -> Int32 {
    if let known = numbers[key] { return known }
    let number = Int32(terms.count)
    numbers[key] = number
    terms.append(
      Term(
        key: key, language: language.position, spelling: token.start..<token.end, comment: Int32(comment),
        form: token.form))
    return number
  }

  private mutating func count(
    _ term: Int32, _ index: Int, _ reading: Reading, _ text: UnsafeBufferPointer<UInt8>, _ keys: TermKeys
  ) {
    let term = Int(term)
    terms[term].uses += 1
    guard terms[term].key.isSpelling else { return }
    let token = reading.tokens[index]
    if !token.startsSentence, index > 0 {
      let before = reading.tokens[index - 1]
      if before.kind == .number || (before.kind == .word && keys.leadsNoun(before.form)) { terms[term].usesAsNoun += 1 }
      if !token.isShouted {
        terms[term].usesInside += 1
        let letter = text[Int(token.start)]
        if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) { terms[term].capitals += 1 }
      }
    }
  }
}
