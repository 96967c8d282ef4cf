/// Every form that a language's lexicons know, found by its folded key.
///
/// A form is a number; all that is known of it lies in arrays. Form 0 is the unknown word.
public struct Vocabulary: Sendable {
  /// Number of a form.
  public typealias Form = Int32

  /// The unknown word.
  public static let unknown: Form = 0

  /// Plain keys of the groups of forms that differ in accents only, rising.
  let groupKeys: FixedArray<UInt64>
  /// Group → first variant; one more at the end.
  private let firstVariants: FixedArray<Int32>
  private let variantKeys: FixedArray<UInt64>
  private let variantForms: FixedArray<Form>
  /// What a group means when the accents decide nothing.
  private let anyVariants: FixedArray<Form>

  /// What each form can be to a pattern.
  public let classes: FixedArray<WordClass>
  /// Row of `polarity.tsv` that holds for each form, −1 for none.
  let opinions: FixedArray<Int32>
  /// The spelling of each form, for people.
  public let spellings: TextTable
  /// Natural logarithm of each form's share of all weights.
  private let logWeights: FixedArray<Float>
  /// A number for each form that the forms of one lemma share.
  public let lemmas: FixedArray<Int32>
  /// How common each form is, as far as the lexicons tell.
  public let weights: FixedArray<Double>

  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) {
    groupKeys = try image.array()
    firstVariants = try image.array()
    variantKeys = try image.array()
    variantForms = try image.array()
    anyVariants = try image.array()
    classes = try image.array()
    opinions = try image.array()
    spellings = try image.texts()
    logWeights = try image.array()
    lemmas = try image.array()
    weights = try image.array()
  }

  func write(to image: inout LexiconImage.Writer) {
    image.add(groupKeys)
    image.add(firstVariants)
    image.add(variantKeys)
    image.add(variantForms)
    image.add(anyVariants)
    image.add(classes)
    image.add(opinions)
    image.add(spellings)
    image.add(logWeights)
    image.add(lemmas)
    image.add(weights)
  }

  /// The form of a written word, `unknown` if there is none.
  ///
  /// Accents as written decide where they can; a word written without accents or with wrong ones still finds its form.
  public func form(_ key: FoldedKey) -> Form {
    form(group: group(key.plain), accented: key.accented)
  }

  /// The form of a word whose group is known.
  func form(group: Int?, accented: UInt64) -> Form {
    guard let group else { return Self.unknown }
    for variant in variants(of: group) where variantKeys[variant] == accented { return variantForms[variant] }
    return anyVariants[group]
  }

  private func variants(of group: Int) -> Range<Int> { Int(firstVariants[group])..<Int(firstVariants[group + 1]) }

  /// Whether `forEachSpelling` calls with a key.
  func hasSpelling(_ key: FoldedKey) -> Bool {
    guard let group = group(key.plain) else { return false }
    return !key.hasAccent || variants(of: group).contains { variantKeys[$0] == key.accented }
  }

  /// Calls `body` with every key under which a word is known, and how common it is.
  func forEachSpelling(_ body: (FoldedKey, Double) -> Void) {
    for (group, plain) in groupKeys.enumerated() {
      body(FoldedKey(plain: plain, accented: plain), weights[Int(anyVariants[group])])
      for variant in variants(of: group) where variantKeys[variant] != plain {
        body(FoldedKey(plain: plain, accented: variantKeys[variant]), weights[Int(variantForms[variant])])
      }
    }
  }

  /// How likely a written word is in the language, as a natural logarithm up to a constant: the form with these accents,
  /// half as much for one with others.
  func logLikelihood(group: Int?, accented: UInt64) -> Float {
    guard let group else { return logWeights[0] }
    for variant in variants(of: group) where variantKeys[variant] == accented {
      return logWeights[Int(variantForms[variant])]
    }
    return logWeights[Int(anyVariants[group])] - Self.halved
  }

  private static let halved: Float = 0.693
  /// What an unknown word counts for beside the weights of known ones.
  static let unknownWeight = 0.05
  /// A share of one in so many is taken as the unit of weights.
  static let unit = 1e5

  /// All forms that a word of a pattern stands for: itself, and itself without accents, unless that is how something else
  /// is often written: `asé` is not `ase`, which stands for `hace`.
  func forms(ofPatternWord key: FoldedKey) -> [Form] {
    var result: Set<Form> = [form(key)]
    if let group = group(key.plain) {
      let others = variants(of: group).filter { variantKeys[$0] == key.plain }.map { variantForms[$0] }
      for form in [anyVariants[group]] + others where FoldedKey(spellings[Int(form)]).plain == key.plain {
        result.insert(form)
      }
    }
    result.remove(Self.unknown)
    return result.sorted()
  }

  func group(_ plain: UInt64) -> Int? {
    let place = groupKeys.firstPlace { $0 < plain }
    return place < groupKeys.count && groupKeys[place] == plain ? place : nil
  }

  /// One form of one lemma, before forms get their numbers.
  struct Entry {
    let key: FoldedKey
    let spelling: String
    let classes: WordClass
    /// Row of `polarity.tsv`, −1 for none.
    let opinion: Int32
    let valence: Double
    /// Whether the form is the lemma itself.
    let isLemma: Bool
    /// A number that the forms of one lemma share.
    let lemma: Int32
    /// How common the form is, as far as the lexicons tell: see `LexiconBuilder`.
    let weight: Double
  }

  /// Numbers all forms, the commonest first, so that what comments use lies together; equally common ones in the order of
  /// their keys, so that the same lexicons give the same numbers.
  ///
  /// - Parameter aliases: other spellings of a form.
  init(entries: [Entry], aliases: [(written: FoldedKey, meant: FoldedKey)]) {
    let sorted = entries.indices.sorted {
      (entries[$0].key.plain, entries[$0].key.accented, $0) < (entries[$1].key.plain, entries[$1].key.accented, $1)
    }
    var spelled: [[Entry]] = []
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, entries[sorted[end]].key == entries[sorted[start]].key { end += 1 }
      spelled.append(sorted[start..<end].map { entries[$0] })
      start = end
    }
    Self.joinUnaccented(&spelled)
    let common = spelled.map { Self.weight(of: $0) }
    let order = spelled.indices.sorted { (common[$1], $0) < (common[$0], $1) }
    var numbers = [Form](repeating: Self.unknown, count: spelled.count)
    var classes: [WordClass] = [.unknown]
    var opinions: [Int32] = [-1]
    var spellings = [""]
    var weights = [0.0]
    var lemmas: [Int32] = [0]
    for index in order {
      let same = spelled[index]
      numbers[index] = Form(classes.count)
      classes.append(Self.classes(of: same))
      opinions.append(Self.opinion(of: same))
      spellings.append(same[0].spelling)
      weights.append(common[index])
      // A form of several lemmas goes with the one that has most forms to share it with: not known here, so the first.
      lemmas.append(same[0].lemma)
    }
    var groups: [(plain: UInt64, variants: [(accented: UInt64, form: Form)])] = []
    for (index, same) in spelled.enumerated() {
      let key = same[0].key
      if groups.last?.plain != key.plain { groups.append((key.plain, [])) }
      groups[groups.count - 1].variants.append((key.accented, numbers[index]))
    }
    var positions: [UInt64: Int] = [:]
    positions.reserveCapacity(groups.count)
    for (index, group) in groups.enumerated() { positions[group.plain] = index }
    for alias in aliases {
      guard let meant = positions[alias.meant.plain],
        let target = groups[meant].variants.first(where: { $0.accented == alias.meant.accented })
          ?? groups[meant].variants.first
      else { continue }
      if let written = positions[alias.written.plain] {
        groups[written].variants.removeAll { $0.accented == alias.written.accented }
        groups[written].variants.append((alias.written.accented, target.form))
      } else {
        positions[alias.written.plain] = groups.count
        groups.append((alias.written.plain, [(alias.written.accented, target.form)]))
      }
    }
    groups.sort { $0.plain < $1.plain }
    var firstVariants: [Int32] = []
    var variantKeys: [UInt64] = []
    var variantForms: [Form] = []
    var anyVariants: [Form] = []
    for group in groups {
      firstVariants.append(Int32(variantKeys.count))
      for variant in group.variants {
        variantKeys.append(variant.accented)
        variantForms.append(variant.form)
      }
      // Without accents the writer meant the variant that carries an opinion, if only one does.
      let plainVariant = group.variants.first { $0.accented == group.plain }
      let opinionated = group.variants.first { opinions[Int($0.form)] >= 0 }
      anyVariants.append((plainVariant ?? opinionated ?? group.variants[0]).form)
    }
    firstVariants.append(Int32(variantKeys.count))
    groupKeys = FixedArray(groups.map(\.plain))
    self.firstVariants = FixedArray(firstVariants)
    self.variantKeys = FixedArray(variantKeys)
    self.variantForms = FixedArray(variantForms)
    self.anyVariants = FixedArray(anyVariants)
    self.classes = FixedArray(classes)
    self.opinions = FixedArray(opinions)
    self.spellings = TextTable(spellings)
    self.weights = FixedArray(weights)
    self.lemmas = FixedArray(lemmas)
    let total = weights.reduce(0, +)
    logWeights = FixedArray(weights.map { Float(logarithm(($0 + Self.unknownWeight) / total * Self.unit)) })
  }

  /// A pattern that also writes a word without its accents (`fácil|facil`) makes no word of its own of that: it would hide
  /// the one that is known. Only a word itself is hidden so, not its forms, and only by accents: `destino` is not `destiñó`.
  private static func joinUnaccented(_ spelled: inout [[Entry]]) {
    var joined: [[Entry]] = []
    var start = 0
    while start < spelled.count {
      var end = start + 1
      while end < spelled.count, spelled[end][0].key.plain == spelled[start][0].key.plain { end += 1 }
      var group = Array(spelled[start..<end])
      if let bare = group.firstIndex(where: { isBare($0) }),
        let known = group.firstIndex(where: { hasAccentedLemma($0) })
      {
        group[known] += group[bare]
        group.remove(at: bare)
      }
      joined += group
      start = end
    }
    spelled = joined
  }

  /// Whether only patterns write a word, and without accents.
  private static func isBare(_ entries: [Entry]) -> Bool {
    entries[0].key.accented == entries[0].key.plain && entries.allSatisfy { $0.weight == 0 && $0.classes.isEmpty }
  }

  private static func hasAccentedLemma(_ entries: [Entry]) -> Bool {
    entries.contains { entry in
      entry.isLemma && entry.opinion >= 0 && entry.key.accented != entry.key.plain
        && entry.spelling.unicodeScalars.allSatisfy { $0 != "ñ" && $0 != "ç" }
    }
  }

  /// The weight of the commonest sense, and more for every pattern that uses the form.
  private static func weight(of entries: [Entry]) -> Double {
    var best = 0.0
    var uses = 0.0
    for entry in entries { if entry.weight > 0 { best = max(best, entry.weight) } else { uses += 1 } }
    return best + 2 * min(uses, 400).squareRoot()
  }

  private static func classes(of entries: [Entry]) -> WordClass {
    var result: WordClass = []
    for entry in entries { result.formUnion(entry.classes) }
    let row = opinion(of: entries)
    if row >= 0, let entry = entries.first(where: { $0.opinion == row }) {
      if entry.valence > 0 { result.insert(.positive) }
      if entry.valence < 0 { result.insert(.negative) }
    }
    return result
  }

  /// The row that holds for a form: the one whose lemma it is, else the strongest; a function word takes only its own.
  private static func opinion(of entries: [Entry]) -> Int32 {
    let opinions = entries.filter { $0.opinion >= 0 }
    guard !opinions.isEmpty else { return -1 }
    if let own = opinions.first(where: \.isLemma) { return own.opinion }
    if entries.contains(where: { !$0.classes.isDisjoint(with: .function) && $0.opinion < 0 }) { return -1 }
    var best = opinions[0]
    for entry in opinions where abs(entry.valence) > abs(best.valence) { best = entry }
    return best.opinion
  }
}
