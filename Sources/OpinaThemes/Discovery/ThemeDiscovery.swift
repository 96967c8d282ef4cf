public import OpinaLexicon
public import OpinaSentiment

/// Finds the themes that a sample of comments speaks of.
///
/// A theme is anchored on one thing that many comments name: a known concept, a lemma, or two words that stand together
/// more often than chance. What the code frame's terms and opinions imply is given to the concept that the theme is
/// about. No step draws lots or seeks an optimum over all comments, so a few more comments change themes at the edge
/// only.
public struct ThemeDiscovery {
  /// A theme is named by at least this share of the comments that say something: one in seventy.
  static let leastShare = 0.015
  /// What a frame lacks is rarer: one in two hundred.
  static let leastShareBeside = 0.005
  /// Proposals beside a frame at most: more are not looked at.
  static let mostBeside = 20
  /// And by at least so many different comments.
  static let fewestComments = 5
  /// One comment in so many is left out to see whether the themes stay.
  static let leftOut = 11
  /// Fewer comments than this say nothing about stability.
  static let fewestForStability = 100

  /// Whether themes are found that a frame lacks.
  private let isBeside: Bool
  /// Ids that nobody wants to see again.
  private let dismissed: Set<String>
  let catalogue: ThemeCatalogue
  let concepts: ConceptTable
  let keys: [TermKeys]
  private let namers: [ThemeReader]
  /// Concept of each theme of the catalogue; -1 for none.
  let conceptOfTheme: [Int]
  var events = TermEvents()
  private var company = TermCompany()
  /// The comments, for the names of themes.
  var texts: [[UInt8]] = []

  /// - Parameters:
  ///   - lexicons: in the order of `Language.allCases`.
  ///   - trade: the packs whose themes tell what stray words are about; other themes are read as their counterparts.
  public init(lexicons: [LanguageLexicon], catalogue: ThemeCatalogue, concepts: ConceptTable, trade: CodeFrame) {
    self.init(lexicons, catalogue, concepts, trade, isBeside: false, dismissed: [])
  }

  /// Finds what a frame lacks.
  ///
  /// - Parameters:
  ///   - lexicons: in the order of `Language.allCases`.
  ///   - frame: the frame that comments are coded with.
  ///   - dismissed: ids of themes that are not to be proposed.
  public init(
    lexicons: [LanguageLexicon], catalogue: ThemeCatalogue, concepts: ConceptTable, beside frame: CodeFrame,
    dismissed: Set<String>
  ) {
    self.init(lexicons, catalogue, concepts, frame, isBeside: true, dismissed: dismissed)
  }

  private init(
    _ lexicons: [LanguageLexicon], _ catalogue: ThemeCatalogue, _ concepts: ConceptTable, _ trade: CodeFrame,
    isBeside: Bool, dismissed: Set<String>
  ) {
    self.isBeside = isBeside
    self.dismissed = dismissed
    self.catalogue = catalogue
    self.concepts = concepts
    keys = lexicons.map { TermKeys(lexicon: $0, concepts: concepts) }
    namers = lexicons.map { ThemeReader(lexicon: $0, catalogue: catalogue, frame: trade) }
    conceptOfTheme = catalogue.themes.indices.map { index in
      trade.reading(of: index).flatMap { concepts.concept(ofTheme: catalogue.themes[$0].id) } ?? -1
    }
  }

  /// Takes a comment of the sample that a reader has just tagged.
  ///
  /// - Parameter scores: how those scored who wrote it.
  public mutating func add(
    _ tagged: TaggedComment, _ reading: Reading, of text: [UInt8], in language: Language, by scores: ScoreSides = .none
  ) {
    guard tagged.content == .opinion else { return }
    text.withUnsafeBufferPointer {
      company.add(reading, of: $0, keys[language.position], namers[language.position], by: scores)
    }
    if isBeside {
      let covered = namers[language.position].covered(in: reading, by: tagged.themes)
      text.withUnsafeBufferPointer {
        events.add(reading, of: $0, keys[language.position], covered: covered, named: [])
      }
      texts.append(text)
      return
    }
    var named: [(concept: Int, tokens: Range<Int>, isVague: Bool)] = []
    namers[language.position].forEachNaming(in: reading) { theme, tokens, isVague in
      let concept = conceptOfTheme[theme]
      if concept >= 0 { named.append((concept, tokens, isVague)) }
    }
    text.withUnsafeBufferPointer {
      events.add(reading, of: $0, keys[language.position], covered: [], named: named)
    }
    texts.append(text)
  }

  /// The themes of the comments that were added.
  public func themes() -> DiscoveredThemes {
    let units = TermUnits(events, keys: keys, concepts: concepts) { term in
      let range = Int(term.spelling.lowerBound)..<Int(term.spelling.upperBound)
      return String(decoding: texts[Int(term.comment)][range], as: UTF8.self)
    }
    let comments = Array(events.comments)
    let (joint, joined) = units.joining(joins(among: comments, units))
    let all = clusters(of: comments, joint)
    return ThemeNaming(self, all, joined).themes(stability: stability(of: all, units))
  }

  /// Words of several languages that are the same thing.
  private func joins(among comments: [Int], _ units: TermUnits) -> [TermJoins.Pair] {
    guard Set(comments.map { company.languages[$0] }).count > 1 else { return [] }
    let unitOfWord = company.keys.map { key in events.term(of: key).map { units.ofTerm[$0] } ?? -1 }
    let profiles = TermProfiles(
      company, units, unitOfWord: unitOfWord, themes: catalogue.themes.count, among: comments)
    return TermJoins(profiles, units).pairs
  }

  private func clusters(of comments: [Int], _ units: TermUnits) -> ThemeClusters {
    ThemeClusters(
      events, units, concepts, among: comments, fewest: fewest(of: comments.count),
      most: isBeside ? Self.mostBeside : Int.max, except: dismissed)
  }

  private func fewest(of comments: Int) -> Int {
    let share = isBeside ? Self.leastShareBeside : Self.leastShare
    return max(Self.fewestComments, Int((share * Double(comments)).rounded(.up)))
  }

  /// How alike the themes are when every eleventh comment is left out: the rest plus a tenth more is the whole.
  ///
  /// - Returns: the adjusted Rand index of the comments that both have; `nil` when there are too few to tell.
  private func stability(of all: ThemeClusters, _ units: TermUnits) -> Double? {
    let shared = events.comments.filter { $0 % Self.leftOut != Self.leftOut - 1 }
    guard shared.count >= Self.fewestForStability, !all.clusters.isEmpty else { return nil }
    let fewer = clusters(of: shared, units.joining(joins(among: shared, units)).units)
    return AdjustedRandIndex.of(shared.map { all.themes(of: $0) }, shared.map { fewer.themes(of: $0) })
  }
}
