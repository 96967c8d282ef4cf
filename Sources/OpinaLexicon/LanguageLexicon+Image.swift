/// How a language lies in a `LexiconImage`. Problems of rows are told when lexicons are compiled, and not kept.
extension LanguageLexicon {
  /// What a row of `polarity.tsv` says, without its word.
  private struct Opinion: BitwiseCopyable {
    let valence: Double
    let theme: ThemeCatalogue.Index?
    let row: RowReference
  }

  /// A row of `laughter.tsv` without its unit.
  private struct LaughterValue: BitwiseCopyable {
    let least: Int
    let valence: Double
    let row: RowReference
  }

  func write(to image: inout LexiconImage.Writer) {
    vocabulary.write(to: &image)
    patterns.write(to: &image)
    image.add(TextTable(polarity.map(\.lemma)))
    image.add(FixedArray(polarity.map { Opinion(valence: $0.valence, theme: $0.theme, row: $0.row) }))
    targets.write(to: &image)
    image.add(terms)
    image.add(TextTable(intents))
    numbers.write(to: &image)
    for parts in [splits.prefixes, splits.suffixes] {
      image.add(TextTable(parts.map { String(decoding: $0.bytes, as: UTF8.self) }))
      image.add(FixedArray(parts.map(\.rest)))
    }
    abbreviations.write(to: &image)
    image.add(TextTable(laughter.map { String(decoding: $0.unit, as: UTF8.self) }))
    image.add(FixedArray(laughter.map { LaughterValue(least: $0.least, valence: $0.valence, row: $0.row) }))
  }

  convenience init(_ language: Language, _ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) {
    let vocabulary = try Vocabulary(&image)
    let patterns = try PatternSet(&image)
    let lemmas = try image.texts()
    let opinions: FixedArray<Opinion> = try image.array()
    let polarity = zip(lemmas, opinions).map { lemma, opinion in
      PolarityRow(lemma: lemma, valence: opinion.valence, theme: opinion.theme, row: opinion.row)
    }
    let targets = try TargetTable(&image)
    let terms: FixedArray<ThemeTerm> = try image.array()
    let intents = Array(try image.texts())
    let numbers = try NumberWords(&image)
    let splits = Splits(prefixes: try Self.parts(&image), suffixes: try Self.parts(&image))
    let abbreviations = try Abbreviations(&image)
    let units = try image.texts()
    let values: FixedArray<LaughterValue> = try image.array()
    let laughter = zip(units, values).map { unit, value in
      Laughter(unit: Array(unit.utf8), least: value.least, valence: value.valence, row: value.row)
    }
    self.init(
      language: language, vocabulary: vocabulary, patterns: patterns, polarity: polarity, targets: targets,
      terms: terms, intents: intents, numbers: numbers, splits: splits, abbreviations: abbreviations,
      laughter: laughter, problems: [])
  }

  private static func parts(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) -> [Splits.Part] {
    let texts = try image.texts()
    let rests: FixedArray<Splits.Rest> = try image.array()
    return zip(texts, rests).map { Splits.Part(bytes: Array($0.utf8), rest: $1) }
  }
}
