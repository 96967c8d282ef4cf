/// The words of all languages in one table, so that one look-up says what a word is in each of them.
///
/// A spelling with accents has an entry of its own beside the one for all spellings without, so that nothing is left to
/// decide when a word is read. Common words come first, those that `LanguageWords` lists before all others, and have a table
/// of their own: they are nineteen of twenty words of a comment, and what is asked of them lies together, for most of the
/// time of reading goes by waiting for memory.
public final class JointVocabulary: Sendable {
  /// Number of an entry; `none` for a word that no language knows.
  public typealias Entry = Int32

  /// The entry of a word that no language knows.
  public static let none: Entry = -1

  /// Common words → entries.
  @usableFromInline let common: KeyTable
  /// All others → entries.
  @usableFromInline let rest: KeyTable
  /// The form of each entry in each language, `Vocabulary.unknown` for none.
  @usableFromInline let formsOfEntry: FixedArray<SIMD4<Vocabulary.Form>>
  /// How likely each entry is in each language, as a natural logarithm up to a constant. Only words that no list has are
  /// asked for it: so it lies apart.
  @usableFromInline let logLikelihoods: FixedArray<SIMD4<Float>>
  private let unknown: SIMD4<Float>
  /// Entries of words that are listed, and that no language of ours knows.
  private let strangers: Range<Entry>

  /// How many words that are not listed count as common: so many that the table of common words is half full.
  private static let commonUnlisted = 40_000

  /// - Parameters:
  ///   - vocabularies: one for each of four languages; their order is that of all later questions.
  ///   - listed: words that get the first entries, in this order; those that `isKnown` come before the others.
  public init(_ vocabularies: [Vocabulary], listed: [FoldedKey] = []) {
    let spellings = listed + Self.spellings(vocabularies, but: listed)
    let common = spellings.prefix(listed.count + Self.commonUnlisted)
    self.common = KeyTable(common.map(\.accented))
    rest = KeyTable(spellings[common.endIndex...].map(\.accented), from: common.count)
    var forms: [SIMD4<Vocabulary.Form>] = []
    var logLikelihoods: [SIMD4<Float>] = []
    forms.reserveCapacity(spellings.count)
    logLikelihoods.reserveCapacity(spellings.count)
    for (number, key) in spellings.enumerated() {
      let found = number < listed.count ? Self.find(key, vocabularies) : Self.find(spelling: key, vocabularies)
      forms.append(found.forms)
      logLikelihoods.append(found.logLikelihood)
    }
    formsOfEntry = FixedArray(forms)
    self.logLikelihoods = FixedArray(logLikelihoods)
    unknown = Self.unknown(vocabularies)
    let first = listed.firstIndex { !Self.isKnown($0, vocabularies) } ?? listed.count
    strangers = Entry(first)..<Entry(listed.count)
  }

  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) {
    common = try KeyTable(&image)
    rest = try KeyTable(&image)
    formsOfEntry = try image.array()
    logLikelihoods = try image.array()
    unknown = try image.value()
    strangers = try image.value(Entry.self)..<(try image.value())
  }

  func write(to image: inout LexiconImage.Writer) {
    common.write(to: &image)
    rest.write(to: &image)
    image.add(formsOfEntry)
    image.add(logLikelihoods)
    image.add(value: unknown)
    image.add(value: strangers.lowerBound)
    image.add(value: strangers.upperBound)
  }

  // MARK: Making

  /// Whether a language knows this very spelling.
  static func isKnown(_ key: FoldedKey, _ vocabularies: [Vocabulary]) -> Bool {
    vocabularies.contains { $0.hasSpelling(key) }
  }

  /// What the languages know of a word: of its very spelling, else of its letters without accents.
  static func find(
    _ key: FoldedKey, _ vocabularies: [Vocabulary]
  ) -> (forms: SIMD4<Vocabulary.Form>, logLikelihood: SIMD4<Float>) {
    if isKnown(key, vocabularies) { return find(spelling: key, vocabularies) }
    let plain = FoldedKey(plain: key.plain, accented: key.plain)
    guard isKnown(plain, vocabularies) else { return (.zero, unknown(vocabularies)) }
    return find(spelling: plain, vocabularies)
  }

  /// What the languages know of a spelling, which one of them knows.
  private static func find(
    spelling: FoldedKey, _ vocabularies: [Vocabulary]
  ) -> (forms: SIMD4<Vocabulary.Form>, logLikelihood: SIMD4<Float>) {
    var forms = SIMD4<Vocabulary.Form>.zero
    var logLikelihood = SIMD4<Float>.zero
    for (language, vocabulary) in vocabularies.enumerated() {
      let group = vocabulary.group(spelling.plain)
      forms[language] = vocabulary.form(group: group, accented: spelling.accented)
      logLikelihood[language] =
        vocabulary.logLikelihood(group: group, accented: spelling.accented)
        + WrittenForm.logShare(of: spelling, for: vocabulary.spellings[Int(forms[language])])
    }
    return (forms, logLikelihood)
  }

  /// Every spelling that a language knows but those that are listed, the commonest first; each once.
  private static func spellings(_ vocabularies: [Vocabulary], but listed: [FoldedKey]) -> [FoldedKey] {
    var all: [(key: FoldedKey, weight: Double)] = []
    for vocabulary in vocabularies { vocabulary.forEachSpelling { all.append((key: $0, weight: $1)) } }
    all.sort { ($0.key.accented, $1.weight) < ($1.key.accented, $0.weight) }
    let listed = Set(listed.map(\.accented))
    var last: UInt64?
    all.removeAll { spelling in
      defer { last = spelling.key.accented }
      return spelling.key.accented == last || listed.contains(spelling.key.accented)
    }
    all.sort { ($1.weight, $0.key.accented) < ($0.weight, $1.key.accented) }
    return all.map(\.key)
  }

  static func unknown(_ vocabularies: [Vocabulary]) -> SIMD4<Float> {
    var result = SIMD4<Float>.zero
    for (language, vocabulary) in vocabularies.enumerated() {
      result[language] = vocabulary.logLikelihood(group: nil, accented: 0)
    }
    return result
  }

  // MARK: Questions

  /// How many entries there are.
  public var count: Int { formsOfEntry.count }

  /// The entry of a word: of its very spelling, else of its letters without accents.
  @inlinable @inline(__always)
  public func entry(_ key: FoldedKey) -> Entry { keys.entry(of: key) }

  /// Where the keys of entries lie, for loops.
  @inlinable @inline(__always)
  public var keys: JointKeys { JointKeys(common: common.places, rest: rest.places) }

  /// The forms of all entries in the vocabulary of a language, for loops.
  @inlinable @inline(__always)
  public func forms(in language: Int) -> JointForms {
    JointForms(UnsafeRawPointer(formsOfEntry.elements.baseAddress.unsafelyUnwrapped), language: language)
  }

  /// Whether a language of ours knows an entry, which may be `none`.
  func isKnown(_ entry: Entry) -> Bool { entry >= 0 && !strangers.contains(entry) }

  /// The form of a written word in the vocabulary of a language.
  @inlinable @inline(__always)
  public func form(_ entry: Entry, in language: Int) -> Vocabulary.Form {
    entry < 0 ? Vocabulary.unknown : form(known: entry, in: language)
  }

  /// The form of an entry, which is not `none`.
  @inlinable @inline(__always)
  public func form(known entry: Entry, in language: Int) -> Vocabulary.Form { forms(in: language)[entry] }

  /// How likely a written word is in each language, as a natural logarithm up to a constant.
  func logLikelihood(_ entry: Entry) -> SIMD4<Float> {
    entry < 0 ? unknown : logLikelihoods[Int(entry)]
  }
}
