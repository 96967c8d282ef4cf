internal import OpinaLexicon

/// Names discovered themes by what stands in the comments, and puts together what coding with them needs.
struct ThemeNaming {
  /// Terms that are listed of a theme.
  static let mostTerms = 8
  /// A theme that its words name in less than this share of its mentions also says what else people call it.
  static let leastNamedShare = 0.5
  /// Other words that its label then shows.
  static let shownBeside = 2
  /// A word that makes up less than this share of a theme's mentions is no name for it: the concept's usual word is, if
  /// anybody says it.
  static let leastNameShare = 0.1
  /// A noun names a theme though a verb is up to so many times as frequent: the booking, not to book.
  static let nounPreference = 3

  /// How often the words of one theme stand in the comments of one language.
  private struct Words {
    var own: [String: (count: Int, isNoun: Bool)] = [:]
    var implied: [String: (count: Int, isVague: Bool)] = [:]

    var ownCount: Int { own.values.reduce(0) { $0 + $1.count } }
    var impliedCount: Int { implied.values.reduce(0) { $0 + $1.count } }

    /// The most frequent of the theme's own words, a noun where there is a choice.
    var name: String? {
      let ranked = own.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      guard let first = ranked.first else { return nil }
      let noun = ranked.first { $0.value.isNoun && $0.value.count * nounPreference >= first.value.count }
      let name = noun ?? first
      return Double(name.value.count) < leastNameShare * Double(ownCount + impliedCount) ? nil : name.key
    }

    /// What the frame knows, vague words left out.
    var rankedImplied: [String] {
      implied.filter { !$0.value.isVague }.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.key)
    }

    func holds(_ word: String) -> Bool { own[word] != nil || implied[word] != nil }

    /// All of them, the most frequent first.
    var ranked: [String] {
      let all = own.mapValues(\.count).merging(implied.mapValues(\.count), uniquingKeysWith: +)
      return all.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    }
  }

  private let discovery: ThemeDiscovery
  private let clusters: ThemeClusters
  private let joined: [(pair: TermJoins.Pair, unit: Int32)]
  /// By cluster and language.
  private var words: [[Words]]

  /// - Parameter joined: words of several languages that were put together, and their unit.
  init(_ discovery: ThemeDiscovery, _ clusters: ThemeClusters, _ joined: [(pair: TermJoins.Pair, unit: Int32)]) {
    self.joined = joined
    self.discovery = discovery
    self.clusters = clusters
    words = clusters.clusters.map { _ in Language.allCases.map { _ in Words() } }
    for comment in discovery.events.comments { count(comment) }
  }

  private mutating func count(_ comment: Int) {
    let events = discovery.events
    let language = events.languages[comment]
    clusters.forEachTheme(of: comment) { cluster, place in
      if let naming = place.naming {
        let written = written(comment, naming.start..<naming.end)
        words[Int(cluster)][language].implied[written, default: (0, naming.isVague)].count += 1
        return
      }
      let last = events.words[place.words.upperBound - 1]
      let written = written(comment, events.words[place.words.lowerBound].start..<last.end)
      let isNoun = place.pair != nil || last.form == Vocabulary.unknown || discovery.keys[language].isNoun(last.form)
      words[Int(cluster)][language].own[written, default: (0, isNoun)].count += 1
    }
  }

  /// A stretch of a comment in lower case.
  private func written(_ comment: Int, _ range: Range<Int32>) -> String {
    let bytes = discovery.texts[comment][Int(range.lowerBound)..<Int(range.upperBound)]
    return String(
      decoding: bytes.map { $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\n") ? 0x20 : $0 }, as: UTF8.self
    )
    .lowercased()
  }

  func themes(stability: Double?) -> DiscoveredThemes {
    let catalogue = discovery.catalogue.adding(discovered: clusters.clusters.map(\.id))
    let first = discovery.catalogue.themes.count
    func theme(_ cluster: Int32) -> Int32 { cluster < 0 ? -1 : Int32(first) + cluster }
    let readings = catalogue.themes.indices.map { index in
      guard index < first else { return Int32(index) }
      let concept = discovery.conceptOfTheme[index]
      let anchor = concept < 0 ? -1 : clusters.anchor(of: Int32(concept))
      return anchor < 0 ? -1 : theme(clusters.ofUnit[Int(anchor)])
    }
    let inPhrases = Set(clusters.ofPhrase.keys.flatMap { [$0.first, $0.second] })
    var units: [TermKey: Int32] = [:]
    for (term, unit) in clusters.units.ofTerm.enumerated() where unit >= 0 {
      guard clusters.ofUnit[Int(unit)] >= 0 || inPhrases.contains(unit) else { continue }
      units[discovery.events.terms[term].key] = unit
    }
    let themes = clusters.clusters.indices.map { cluster in
      DiscoveredThemes.Theme(
        id: clusters.clusters[cluster].id, labels: labels(of: cluster),
        terms: words[cluster].map { Array($0.ranked.prefix(Self.mostTerms)) },
        comments: clusters.clusters[cluster].comments, joins: joins(of: Int32(cluster)))
    }
    return DiscoveredThemes(
      themes: themes, comments: discovery.events.comments.count, stability: stability, catalogue: catalogue,
      frame: CodeFrame(readings: readings, themes: themes.map(\.id)),
      terms: discovery.keys.map {
        DiscoveredTerms(
          keys: $0, units: units, themes: clusters.ofUnit.map(theme), phrases: clusters.ofPhrase.mapValues(theme))
      })
  }

  /// What was put together in a theme, by itself or in a phrase.
  private func joins(of cluster: Int32) -> [TermJoin] {
    var units: Set<Int32> = []
    for (pair, theme) in clusters.ofPhrase where theme == cluster { units.formUnion([pair.first, pair.second]) }
    return joined.filter { clusters.ofUnit[Int($0.unit)] == cluster || units.contains($0.unit) }.map(\.pair.reason)
  }

  /// The name of a theme in each language: what its comments say, else the concept's word, else what is said in the
  /// language that speaks of it most.
  private func labels(of cluster: Int) -> [String] {
    let id = clusters.clusters[cluster].id
    let concept = discovery.concepts.concepts.first { DiscoveredThemes.prefix + $0.id == id }
    let spoken = words[cluster]
    let own = Language.allCases.map { language -> String? in
      let said = spoken[language.position]
      let usual = concept?.words[language.position].first
      // A word that nobody said explains what was said, and is no name by itself: `professional (competence)`.
      if said.name == nil, let usual, !said.holds(usual), let most = said.rankedImplied.first {
        return "\(most) (\(usual))"
      }
      guard let name = said.name ?? usual ?? said.rankedImplied.first else {
        return nil
      }
      let total = said.ownCount + said.impliedCount
      guard total > 0, Double(said.ownCount) < Self.leastNamedShare * Double(total) else { return name }
      let beside = said.rankedImplied.filter { $0 != name && !$0.utf8.contains(0x20) }.prefix(Self.shownBeside)
      return beside.isEmpty ? name : "\(name) (\(beside.joined(separator: ", ")))"
    }
    let loudest = Language.allCases.indices.max { left, right in
      let mine = spoken[left].ownCount + spoken[left].impliedCount
      let other = spoken[right].ownCount + spoken[right].impliedCount
      return (mine, right) < (other, left)
    }
    let fallback = loudest.flatMap { own[$0] } ?? id
    return own.map { Self.capitalised($0 ?? fallback) }
  }

  private static func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
