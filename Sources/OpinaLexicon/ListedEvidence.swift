/// The words of all lists with what they say, in the order in which `JointVocabulary` and `LanguageWords` have them.
struct ListedEvidence {
  /// A listed word.
  private struct Word {
    let key: FoldedKey
    let evidence: LanguageEvidence
    /// Whether a language of ours knows it.
    let isKnown: Bool

    /// How likely it is in the likeliest of our languages; names that are the same everywhere, which say nothing, are rare.
    var commonness: Float {
      evidence[LanguageTally.knownLane] == 0 ? -.infinity : evidence.lowHalf.lowHalf.max()
    }
  }

  let keys: [FoldedKey]
  /// One for each key.
  let evidence: [LanguageEvidence]

  /// - Parameter vocabularies: in the order of `Language.allCases`.
  init(
    folders: [LexiconFolder], vocabularies: [Vocabulary], trigrams: LetterTrigrams
  ) throws(LexiconError) {
    let lists = try LanguageWords.Lists(folders: folders)
    let scale = LanguageScale(
      lists: lists, vocabularies: vocabularies, unknown: JointVocabulary.unknown(vocabularies),
      unwritten: try UnwrittenLetters(folders: folders))
    var words: [Word] = []
    for spelling in lists.spellings {
      let key = FoldedKey(spelling)
      var bytes = spelling
      let letters =
        bytes.withUTF8 { trigrams.logLikelihood($0) } * Float(LanguageWords.letterShare) + LanguageWords.restOfLetters
      var evidence = scale.evidence(of: spelling, key, letters: letters)
      evidence[LanguageTally.knownLane] = 1
      evidence[LanguageTally.tellingLane] = lists.several.contains(spelling) ? 0 : 1
      words.append(
        Word(
          key: key, evidence: lists.sameEverywhere.contains(spelling) ? .zero : evidence,
          isKnown: JointVocabulary.isKnown(key, vocabularies)))
    }
    // What comments use lies together. Keys decide between words that are as common, so that the same lists give the same
    // order.
    words.sort {
      ($0.isKnown ? 0 : 1, $1.commonness, $0.key.accented) < ($1.isKnown ? 0 : 1, $0.commonness, $1.key.accented)
    }
    keys = words.map(\.key)
    evidence = words.map(\.evidence)
  }
}
