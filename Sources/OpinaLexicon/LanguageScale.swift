/// Puts what lists, counts, lexicons and letters know of a word on one scale: its share among the words of comments.
struct LanguageScale {
  let lists: LanguageWords.Lists
  let vocabularies: [Vocabulary]
  /// What `JointVocabulary` says of a word that it does not know.
  let unknown: SIMD4<Float>
  let unwritten: UnwrittenLetters

  /// What a spelling says in each language.
  ///
  /// - Parameter letters: what its letters say, which is all where nothing else is known.
  func evidence(of spelling: String, _ key: FoldedKey, letters: LanguageEvidence) -> LanguageEvidence {
    var result = letters
    let uses = lists.uses[spelling] ?? [:]
    let bareUses = lists.bareUses[key.hasAccent ? Fold.plain(spelling) : spelling] ?? [:]
    let known = JointVocabulary.find(key, vocabularies).logLikelihood
    let shares = Language.allCases.indices.map { lane in
      lists.shares[spelling].map { $0[lane] * LanguageWords.shareUnit }
        ?? estimatedShare(spelling, key, lane, known[lane], uses, bareUses)
    }
    let isForeign = shares.allSatisfy { $0 == 0 } && uses.keys.contains { $0 >= Language.allCases.count }
    for lane in Language.allCases.indices {
      result[lane] = Self.log(shares[lane], letters[lane] + (isForeign ? LanguageWords.listedElsewhere : 0))
    }
    for lane in Language.allCases.count..<IdentifiedLanguage.allCases.count {
      var share = uses[lane].map { lists.share(of: $0, in: lane) } ?? 0
      if share == 0 {
        share = (bareUses[lane].map { lists.share(of: $0, in: lane) } ?? 0) * LanguageWords.bareForeignShare
      }
      result[lane] = Self.log(share, letters[lane])
    }
    if isContentWord(key, uses), !unwritten.occur(in: spelling, lane: LanguageWords.galician) {
      let galician = LanguageWords.galician
      let step = uses[galician] == "common" ? LanguageWords.listedGalicianStep : LanguageWords.galicianStep
      result[galician] = max(result[galician], max(result[0], result[1]) - step)
    }
    return result
  }

  /// What lexicon, counts and lists make of a word whose share nobody has judged.
  private func estimatedShare(
    _ spelling: String, _ key: FoldedKey, _ lane: Int, _ known: Float, _ uses: [Int: String],
    _ bareUses: [Int: String]
  ) -> Double {
    var share = lexiconShare(key, lane, known) + countedShare(spelling, lane, isBare: !key.hasAccent)
    if uses[lane] != nil {
      share += LanguageWords.listedShare
    } else if !key.hasAccent, bareUses[lane] != nil {
      share += LanguageWords.listedShare * LanguageWords.bareShare
    }
    return share
  }

  private static func log(_ share: Double, _ letters: Float) -> Float {
    Float(logarithm(share + exponential(Double(letters)) + 1e-17))
  }

  /// - Parameter known: what `JointVocabulary` says of the word in the language.
  private func lexiconShare(_ key: FoldedKey, _ lane: Int, _ known: Float) -> Double {
    guard known > unknown[lane] else { return 0 }
    // That counts in units of 10⁻⁵; numbers above one are no shares, so the unit is taken off first.
    let share = exponential(Double(known) - logarithm(Vocabulary.unit))
    guard key.hasAccent else { return share }
    let form = vocabularies[lane].spellings[Int(vocabularies[lane].form(key))]
    return FoldedKey(form).accented == key.accented ? share : share * LanguageWords.wrongAccentShare
  }

  private func countedShare(_ spelling: String, _ lane: Int, isBare: Bool) -> Double {
    guard lists.total[lane] > 0 else { return 0 }
    let own = lists.counts[spelling]?[lane] ?? 0
    let others = isBare ? lists.bareCounts[spelling]?[lane] ?? 0 : 0
    return (own + others) / lists.total[lane]
  }

  /// A word of Spanish or Portuguese that is no function word in either.
  private func isContentWord(_ key: FoldedKey, _ uses: [Int: String]) -> Bool {
    var isKnown = false
    for lane in 0..<2 {
      if uses[lane] == "function" { return false }
      let form = vocabularies[lane].form(key)
      if uses[lane] == "common" || form != Vocabulary.unknown { isKnown = true }
      if !vocabularies[lane].classes[Int(form)].isDisjoint(with: .function) { return false }
    }
    return isKnown
  }
}
