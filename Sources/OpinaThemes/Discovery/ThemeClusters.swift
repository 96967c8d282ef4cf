internal import OpinaLexicon

/// Puts the terms of a sample together to themes.
struct ThemeClusters {
  /// A phrase takes the place of its words when it holds at least this share of the comments of one of them.
  static let leastPhraseShare = 0.5

  /// A theme by its anchors.
  struct Cluster {
    let id: String
    let comments: Int
  }

  private let events: TermEvents
  /// Positions of the comments that themes are found in.
  private let comments: [Int]
  /// Comments that a theme has at least.
  private let fewest: Int
  /// Themes at most.
  private let most: Int
  /// Ids of themes that are not wanted.
  private let except: Set<String>
  private(set) var units: TermUnits
  /// In the order of their ids.
  private(set) var clusters: [Cluster] = []
  /// Cluster of each unit by itself; -1 for none.
  private(set) var ofUnit: [Int32] = []
  /// Cluster of two units that stand together.
  private(set) var ofPhrase: [DiscoveredTerms.Pair: Int32] = [:]
  /// Unit of each concept that stray words are given to.
  private var anchors: [Int32: Int32] = [:]

  init(
    _ events: TermEvents, _ units: TermUnits, _ concepts: ConceptTable, among comments: [Int], fewest: Int, most: Int,
    except: Set<String>
  ) {
    self.most = most
    self.except = except
    self.events = events
    self.units = units
    self.comments = comments
    self.fewest = fewest
    for concept in Set(events.namings.map(\.concept)).sorted() {
      anchors[concept] = self.units.unit(of: Int(concept), in: concepts)
    }
    find()
  }

  /// The unit that stray words of a concept are given to.
  func anchor(of concept: Int32) -> Int32 { anchors[concept] ?? -1 }

  private mutating func find() {
    let phrases = phrases()
    var mentions = CommentCounts(units.slugs.count)
    var phraseMentions: [DiscoveredTerms.Pair: CommentCounts.Count] = [:]
    for comment in comments {
      forEachPlace(in: comment, phrases) { place in
        if let pair = place.pair {
          phraseMentions[pair, default: .init()].add(comment)
        } else {
          mentions.add(place.unit, comment)
        }
      }
    }
    let heads = mentions.counts.map { $0 >= fewest }
    // What the frame's terms and opinions imply, where no head stands, is a part of their concept.
    for comment in comments {
      for naming in events.namings[events.namings(of: comment)] where !hasHead(naming, heads) {
        mentions.add(anchor(of: naming.concept), comment)
      }
    }
    var found: [String: (units: [Int32], pairs: [DiscoveredTerms.Pair], comments: Int)] = [:]
    for unit in units.slugs.indices where mentions.counts[unit] >= fewest {
      found[DiscoveredThemes.prefix + units.slugs[unit]] = ([Int32(unit)], [], mentions.counts[unit])
    }
    for (pair, count) in phraseMentions where count.comments >= fewest {
      let id = Self.id(of: [units.slugs[Int(pair.first)], units.slugs[Int(pair.second)]])
      var theme = found[id] ?? ([], [], 0)
      theme.pairs.append(pair)
      theme.comments += count.comments
      found[id] = theme
    }
    ofUnit = [Int32](repeating: -1, count: units.slugs.count)
    let wanted = found.filter { !except.contains($0.key) }
      .sorted { ($1.value.comments, $0.key) < ($0.value.comments, $1.key) }.prefix(most).map(\.key)
    for (number, id) in wanted.sorted().enumerated() {
      let theme = found[id]!
      clusters.append(Cluster(id: id, comments: theme.comments))
      for unit in theme.units { ofUnit[Int(unit)] = Int32(number) }
      for pair in theme.pairs { ofPhrase[pair] = Int32(number) }
    }
  }

  /// Ids of the themes that a comment speaks of, as numbers that stand for the same id in all clusters of these units.
  func themes(of comment: Int) -> [Int64] {
    var found: Set<Int64> = []
    forEachTheme(of: comment) { _, place in
      found.insert(place.pair.map { Int64($0.first) << 32 | Int64($0.second) } ?? -1 - Int64(place.unit))
    }
    return found.sorted()
  }

  /// Calls `body` with every place of a comment that makes it bear a theme, and the number of the theme.
  func forEachTheme(of comment: Int, _ body: (Int32, Place) -> Void) {
    forEachPlace(in: comment, ofPhrase) { place in
      let cluster = place.pair.flatMap { ofPhrase[$0] } ?? (place.unit >= 0 ? ofUnit[Int(place.unit)] : -1)
      if cluster >= 0 { body(cluster, place) }
    }
    for naming in events.namings[events.namings(of: comment)] {
      let anchor = anchor(of: naming.concept)
      guard anchor >= 0, ofUnit[Int(anchor)] >= 0, !isNamed(naming) else { continue }
      body(ofUnit[Int(anchor)], Place(unit: anchor, pair: nil, words: 0..<0, naming: naming))
    }
  }

  /// Whether a place that the frame knows holds a word that names a theme by itself.
  private func isNamed(_ naming: TermEvents.Naming) -> Bool {
    naming.words.contains { word in
      let unit = units.ofTerm[Int(events.words[Int(word)].term)]
      return unit >= 0 && ofUnit[Int(unit)] >= 0
    }
  }

  /// Two words make the same theme in whatever order a language puts them.
  private static func id(of slugs: [String]) -> String {
    DiscoveredThemes.prefix + slugs.sorted().joined(separator: "-")
  }

  private func hasHead(_ naming: TermEvents.Naming, _ heads: [Bool]) -> Bool {
    naming.words.contains { word in
      let unit = units.ofTerm[Int(events.words[Int(word)].term)]
      return unit >= 0 && heads[Int(unit)]
    }
  }

  /// Neighbours that are a thing of their own.
  private func phrases() -> [DiscoveredTerms.Pair: Int32] {
    var alone = CommentCounts(units.slugs.count)
    var together: [DiscoveredTerms.Pair: CommentCounts.Count] = [:]
    var uses: [DiscoveredTerms.Pair: Int] = [:]
    var firsts = [Int](repeating: 0, count: units.slugs.count)
    var seconds = firsts
    var all = 0
    for comment in comments {
      var previous: Int32 = -1
      for word in events.words[events.words(of: comment)] {
        let unit = units.ofTerm[Int(word.term)]
        if unit >= 0 { alone.add(unit, comment) }
        if unit >= 0, previous >= 0, word.isLinked, unit != previous {
          let pair = DiscoveredTerms.Pair(first: previous, second: unit)
          together[pair, default: .init()].add(comment)
          uses[pair, default: 0] += 1
          firsts[Int(previous)] += 1
          seconds[Int(unit)] += 1
          all += 1
        }
        previous = unit
      }
    }
    return together.filter { pair, count in
      let rarer = min(alone.counts[Int(pair.first)], alone.counts[Int(pair.second)])
      guard count.comments >= fewest, Double(count.comments) >= Self.leastPhraseShare * Double(rarer) else {
        return false
      }
      return PhraseStatistic(
        both: uses[pair] ?? 0, first: firsts[Int(pair.first)], second: seconds[Int(pair.second)], all: all
      ).isPhrase
    }.mapValues { _ in 0 }
  }

  /// A place in a comment that names a unit or a phrase.
  struct Place {
    let unit: Int32
    let pair: DiscoveredTerms.Pair?
    /// Positions in `TermEvents.words`.
    let words: Range<Int>
    /// What the frame knows, where no word of the theme stands.
    var naming: TermEvents.Naming?
  }

  /// Calls `body` with the units and phrases of a comment as `DiscoveredTerms` will find them.
  private func forEachPlace(
    in comment: Int, _ phrases: [DiscoveredTerms.Pair: Int32], _ body: (Place) -> Void
  ) {
    var previous: (unit: Int32, word: Int)?
    func settlePrevious() {
      if let (unit, word) = previous { body(Place(unit: unit, pair: nil, words: word..<word + 1)) }
    }
    for index in events.words(of: comment) {
      let word = events.words[index]
      let unit = units.ofTerm[Int(word.term)]
      guard unit >= 0 else {
        settlePrevious()
        previous = nil
        continue
      }
      if let (before, start) = previous, word.isLinked {
        let pair = DiscoveredTerms.Pair(first: before, second: unit)
        if phrases[pair] != nil {
          body(Place(unit: -1, pair: pair, words: start..<index + 1))
          previous = nil
          continue
        }
      }
      settlePrevious()
      previous = (unit, index)
    }
    settlePrevious()
  }
}
