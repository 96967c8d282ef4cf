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
  /// And by at least so many.
  static let fewestComments = 5

  let catalogue: ThemeCatalogue
  let concepts: ConceptTable
  let keys: [TermKeys]
  private let namers: [ThemeReader]
  /// Concept of each theme of the catalogue; -1 for none.
  let conceptOfTheme: [Int]
  var events = TermEvents()
  /// The comments, for the names of themes.
  var texts: [[UInt8]] = []

  /// - Parameters:
  ///   - lexicons: in the order of `Language.allCases`.
  ///   - trade: the packs whose themes tell what stray words are about; other themes are read as their counterparts.
  public init(lexicons: [LanguageLexicon], catalogue: ThemeCatalogue, concepts: ConceptTable, trade: CodeFrame) {
    self.catalogue = catalogue
    self.concepts = concepts
    keys = lexicons.map { TermKeys(lexicon: $0, concepts: concepts) }
    namers = lexicons.map { ThemeReader(lexicon: $0, catalogue: catalogue, frame: trade) }
    conceptOfTheme = catalogue.themes.indices.map { index in
      trade.reading(of: index).flatMap { concepts.concept(ofTheme: catalogue.themes[$0].id) } ?? -1
    }
  }

  /// Takes a comment of the sample that a reader has just tagged.
  public mutating func add(_ tagged: TaggedComment, _ reading: Reading, of text: [UInt8], in language: Language) {
    guard tagged.content == .opinion else { return }
    var named: [(concept: Int, tokens: Range<Int>)] = []
    namers[language.position].forEachNaming(in: reading) { theme, tokens in
      let concept = conceptOfTheme[theme]
      if concept >= 0 { named.append((concept, tokens)) }
    }
    text.withUnsafeBufferPointer {
      events.add(reading, of: $0, keys[language.position], covered: [], named: named)
    }
    texts.append(text)
  }

  /// The themes of the comments that were added.
  public func themes() -> DiscoveredThemes {
    var clusters = ThemeClusters(
      events, keys: keys, concepts: concepts,
      fewest: max(Self.fewestComments, Int((Self.leastShare * Double(events.comments.count)).rounded(.up)))
    ) { term in
      String(decoding: texts[Int(term.comment)][Int(term.spelling.lowerBound)..<Int(term.spelling.upperBound)], as: UTF8.self)
    }
    clusters.find()
    return ThemeNaming(self, clusters).themes()
  }
}
