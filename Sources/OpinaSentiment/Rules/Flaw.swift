internal import OpinaFeedback
internal import OpinaLexicon

/// "The only drawback" announces one small flaw and praises the rest: the complaint behind it weighs little.
///
/// Where a comment says nothing good and goes on to tell what is wrong, the rest is not what it is about: `the only problem
/// is that the manager is rude`. A flaw that it only names leaves the rest praised, be the name a complaint by itself or not:
/// `la única pega, el wifi`, `lo único, el ruido`.
enum Flaw {
  static let complaint = 0.3
  /// What the praise of the rest is worth where nothing else praises: of forty such comments of nine labelled sets 37 are
  /// complaints.
  static let alone = 0.0
  /// A flaw that is told without any word of opinion: `el único problema del hotel era que no tiene spa`.
  static let told = -0.6
  /// Verbs behind the announcement from which on a flaw is told.
  static let verbs = 2

  static func apply(_ reading: inout Reading, _ question: Question, _ reader: SentimentReader) {
    silencePraise(&reading, question, reader)
    for (position, opinion) in reading.opinions.enumerated() where opinion.role == .flaw {
      let sentence = reading.clauses[opinion.clause].sentence
      for index in reading.opinions.indices
      where index != position && reading.clauses[reading.opinions[index].clause].sentence == sentence
        && reading.opinions[index].value < 0
      {
        reading.scale(index, by: complaint, by: .flaw)
      }
    }
    standAlone(&reading)
  }

  /// `Only the staff` may be the only flaw or all that is good: a name that praises by itself announces none, nor does any in
  /// an answer to what one likes.
  private static func silencePraise(_ reading: inout Reading, _ question: Question, _ reader: SentimentReader) {
    for index in reading.opinions.indices where reading.announcesFlaw(reading.opinions[index]) {
      let announcement = reading.opinions[index].tokens
      guard reading.words[announcement.lowerBound].startsSentence || announcement.lowerBound == 0,
        !announcement.contains(where: { reading.words[$0].classes.contains(.negative) }),
        announcement.upperBound == reading.words.count || reading.words[announcement.upperBound].startsSentence
          || reading.words[announcement.upperBound].isPunctuation
      else { continue }
      let praises = reading.terms.contains { named in
        announcement.contains(named.tokens.lowerBound)
          && (reader.themes.valenceNamedAlone(reader.lexicon.terms[named.term].theme) > 0 || question == .likes)
      }
      if praises { reading.adjust(index, to: 0, by: .flaw) }
    }
  }

  /// Whether a complaint is the bare name of a thing, `el ruido`.
  private static func isName(_ opinion: Reading.Opinion, _ reading: Reading) -> Bool {
    guard opinion.tokens.count == 1, case .word = opinion.source else { return false }
    let classes = reading.words[opinion.tokens.lowerBound].classes
    return classes.contains(.noun) && classes.isDisjoint(with: .adjective)
  }

  private static func standAlone(_ reading: inout Reading) {
    guard let flaw = reading.opinions.firstIndex(where: { reading.announcesFlaw($0) }),
      !reading.opinions.contains(where: { $0.value > 0 && !reading.announcesFlaw($0) })
    else { return }
    let announcement = reading.opinions[flaw]
    let tells = isTold(announcement, reading)
    let complains = reading.opinions.contains { $0.value < 0 && (tells || !isName($0, reading)) }
    guard complains || tells else {
      for index in reading.opinions.indices where reading.opinions[index].value < 0 {
        reading.adjust(index, to: 0, by: .flaw)
      }
      return
    }
    for index in reading.opinions.indices where reading.announcesFlaw(reading.opinions[index]) {
      reading.scale(index, by: alone, by: .flaw)
    }
    if !complains { reading.add(.rule(.flaw), announcement.tokens, value: told) }
  }

  /// Whether what is wrong is told, not named: a verb of its own follows that of `the problem is`.
  private static func isTold(_ announcement: Reading.Opinion, _ reading: Reading) -> Bool {
    let sentence = reading.clauses[announcement.clause].sentence
    var verbs = 0
    for clause in reading.clauses where clause.sentence == sentence {
      for token in clause.tokens
      where token >= announcement.tokens.upperBound && reading.isAsserted(token..<token + 1) {
        verbs += 1
      }
    }
    return verbs >= Self.verbs
  }
}
