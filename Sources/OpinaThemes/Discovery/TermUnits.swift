internal import OpinaLexicon

/// Terms that are one thing: the forms of a word, its plural, the same spelling in several languages, the words of a
/// concept.
struct TermUnits {
  /// An unknown word is a noun if at least this share of its uses stands where nouns stand.
  static let leastNounShare = 0.3
  /// An unknown word is a name if at least this share of its uses inside sentences has a capital.
  static let leastNameShare = 0.6

  /// Language-independent, lower case with hyphens.
  private(set) var slugs: [String] = []
  private(set) var concepts: [ConceptTable.Index?] = []
  /// Unit of each term; -1 for a term that names nothing.
  private(set) var ofTerm: [Int32] = []
  private var numbers: [String: Int32] = [:]
  private var languages: [Int] = []
  /// As the first comment or the lexicon writes it.
  private var spellings: [String] = []

  init(_ events: TermEvents, keys: [TermKeys], concepts table: ConceptTable, spelling: (TermEvents.Term) -> String) {
    for term in events.terms {
      let written: String
      if let concept = term.key.concept {
        written = table.concepts[concept].id
      } else if term.key.isSpelling {
        written = spelling(term)
      } else {
        written = keys[term.language].spelling(of: term.form)
      }
      let slug = Self.slug(written)
      guard !slug.isEmpty, Self.isThing(term) else {
        ofTerm.append(-1)
        continue
      }
      let unit = number(slug, concept: term.key.concept, language: term.language)
      if unit == Int32(spellings.count) { spellings.append(written) }
      ofTerm.append(unit)
    }
    joinPlurals(table)
  }

  /// How a unit is written in lower case.
  func spelling(of unit: Int32) -> String {
    Int(unit) < spellings.count ? spellings[Int(unit)].lowercased() : slugs[Int(unit)]
  }

  /// The same units with pairs of two languages as one: the strongest first, and no two words of a language together.
  ///
  /// - Returns: the units, and the pairs that were joined with the unit that both are now.
  func joining(_ pairs: [TermJoins.Pair]) -> (units: TermUnits, joined: [(pair: TermJoins.Pair, unit: Int32)]) {
    // The id is the English word's, as concepts have it; else that of the first language.
    func rank(_ language: Language) -> Int { language == .english ? -1 : language.position }
    var groups: [[Int: Int32]] = []
    var joined: [TermJoins.Pair] = []
    for pair in pairs {
      let mine = groups.firstIndex { $0.values.contains(pair.first) }
      let other = groups.firstIndex { $0.values.contains(pair.second) }
      if mine == nil || mine != other {
        let left = mine.map { groups[$0] } ?? [rank(pair.reason.first.language): pair.first]
        let right = other.map { groups[$0] } ?? [rank(pair.reason.second.language): pair.second]
        guard Set(left.keys).isDisjoint(with: right.keys) else { continue }
        for index in [mine, other].compactMap({ $0 }).sorted(by: >) { groups.remove(at: index) }
        groups.append(left.merging(right) { first, _ in first })
      }
      joined.append(pair)
    }
    var heads = [Int32](slugs.indices.map { Int32($0) })
    for group in groups {
      guard let head = group.min(by: { $0.key < $1.key })?.value else { continue }
      for unit in group.values { heads[Int(unit)] = head }
    }
    var result = self
    result.ofTerm = ofTerm.map { $0 < 0 ? $0 : heads[Int($0)] }
    return (result, joined.map { ($0, heads[Int($0.first)]) })
  }

  /// The unit of a concept, which may not occur by its own words.
  mutating func unit(of concept: ConceptTable.Index, in table: ConceptTable) -> Int32 {
    number(table.concepts[concept].id, concept: concept, language: -1)
  }

  private mutating func number(_ slug: String, concept: ConceptTable.Index?, language: Int) -> Int32 {
    if let known = numbers[slug] {
      if concepts[Int(known)] == nil { concepts[Int(known)] = concept }
      return known
    }
    let number = Int32(slugs.count)
    numbers[slug] = number
    slugs.append(slug)
    concepts.append(concept)
    languages.append(language)
    return number
  }

  private static func isThing(_ term: TermEvents.Term) -> Bool {
    guard term.key.isSpelling else { return true }
    return Double(term.usesAsNoun) >= leastNounShare * Double(term.uses)
      && (term.capitals == 0 || Double(term.capitals) < leastNameShare * Double(term.usesInside))
  }

  /// Puts plurals to their singulars; a concept has all its words already.
  private mutating func joinPlurals(_ table: ConceptTable) {
    var joined = [Int32](slugs.indices.map { Int32($0) })
    for unit in spellings.indices.sorted(by: { slugs[$0] < slugs[$1] }) where concepts[unit] == nil {
      for plural in table.plurals(of: spellings[unit], in: Language.allCases[languages[unit]]) {
        guard let other = numbers[Self.slug(plural)], other != Int32(unit), joined[Int(other)] == other,
          joined[unit] == Int32(unit), concepts[Int(other)] == nil, languages[Int(other)] == languages[unit]
        else { continue }
        joined[Int(other)] = Int32(unit)
      }
    }
    for term in ofTerm.indices where ofTerm[term] >= 0 {
      var unit = ofTerm[term]
      while joined[Int(unit)] != unit { unit = joined[Int(unit)] }
      ofTerm[term] = unit
    }
  }

  /// Letters and digits without accents, hyphens between them.
  static func slug(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in Fold.plain(text).utf8 {
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if isLetter || isDigit {
        result.append(byte)
      } else if let last = result.last, last != UInt8(ascii: "-") {
        result.append(UInt8(ascii: "-"))
      }
    }
    while result.last == UInt8(ascii: "-") { result.removeLast() }
    return String(decoding: result, as: UTF8.self)
  }
}
