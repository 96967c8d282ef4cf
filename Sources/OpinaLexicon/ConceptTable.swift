/// What words of four languages have in common: `shared/concepts.tsv`.
public struct ConceptTable: Sendable {
  /// Path of the table below a folder of lexicons.
  public static let file = "shared/concepts.tsv"
  static let columns = ["concept", "theme"] + Language.allCases.map(\.rawValue) + ["note"]
  /// The concept of words that name nothing by themselves.
  static let nothing = "nothing"

  /// Position of a concept among all.
  public typealias Index = Int

  /// One thing that people speak of.
  public struct Concept: Hashable, Sendable {
    /// Language-independent, lower case with hyphens.
    public let id: String
    /// Its words in the order of `Language.allCases`, the usual one first.
    public let words: [[String]]
  }

  /// By the numbers that `Index` means, in the order of the files.
  public let concepts: [Concept]
  private let ofTheme: [String: Index]
  /// By language: plain keys of the concepts' words and of their plurals.
  private let ofWord: [[UInt64: Index]]
  /// By language: the same with accents, in the order of the table.
  private let keys: [[(key: FoldedKey, concept: Index)]]
  private let paradigms: [Paradigms]

  /// Reads the table, later folders adding to earlier ones; without any there are no concepts.
  ///
  /// - Throws: `LexiconError` when a row names a theme that the catalogue does not have, or a word of two concepts.
  public init(folders: [LexiconFolder], themes: ThemeCatalogue) throws(LexiconError) {
    var concepts: [Concept] = []
    var ofTheme: [String: Index] = [:]
    var ofWord = Language.allCases.map { _ in [UInt64: Index]() }
    var keys = Language.allCases.map { _ in [(key: FoldedKey, concept: Index)]() }
    for folder in folders {
      guard let table = try folder.table(Self.file, columns: Self.columns) else { continue }
      for row in table.rows {
        for id in row.value(1)?.split(separator: ",").map(String.init) ?? [] {
          guard themes.index(of: id) != nil else {
            throw LexiconError(
              file: table.file, line: row.line, column: 2, problem: "no theme is called \(id)",
              remedy: "use an id of \(ThemeCatalogue.file)")
          }
          ofTheme[id] = concepts.count
        }
        var words: [[String]] = []
        for language in Language.allCases.indices {
          let own = row.value(language + 2)?.split(separator: "|").map(String.init) ?? []
          for word in own {
            let key = FoldedKey(word)
            if let other = ofWord[language][key.plain], other != concepts.count {
              throw LexiconError(
                file: table.file, line: row.line, column: language + 3,
                problem: "\(word) is a word of \(concepts[other].id) too", remedy: "give each word one concept")
            }
            ofWord[language][key.plain] = concepts.count
            keys[language].append((key, concepts.count))
          }
          words.append(own)
        }
        concepts.append(Concept(id: row.cells[0], words: words))
      }
    }
    var paradigms: [Paradigms] = []
    for language in Language.allCases {
      var own = Paradigms()
      var ignored: [LexiconError] = []
      for folder in folders {
        guard let table = try folder.table("\(language.rawValue)/paradigms.tsv", columns: Paradigms.columns) else {
          continue
        }
        own.add(table, problems: &ignored)
      }
      paradigms.append(own)
    }
    for language in Language.allCases.indices {
      for (index, concept) in concepts.enumerated() {
        for word in concept.words[language] {
          for plural in paradigms[language].plurals(of: Array(word.utf8)) {
            let key = plural.withUnsafeBufferPointer { FoldedKey($0) }
            guard ofWord[language][key.plain] == nil else { continue }
            ofWord[language][key.plain] = index
            keys[language].append((key, index))
          }
        }
      }
    }
    self.concepts = concepts
    self.ofTheme = ofTheme
    self.ofWord = ofWord
    self.keys = keys
    self.paradigms = paradigms
  }

  /// The concept that stray words of a theme of the code frame belong to.
  public func concept(ofTheme id: String) -> Index? { ofTheme[id] }

  /// The concept of a word that the vocabulary does not know.
  ///
  /// - Parameter plain: its key without accents.
  public func concept(ofWord plain: UInt64, in language: Language) -> Index? {
    ofWord[language.position][plain]
  }

  /// Whether a concept's words name nothing by themselves.
  public func isNothing(_ concept: Index) -> Bool { concepts[concept].id == Self.nothing }

  /// What a word's plural can be if it is a noun.
  public func plurals(of word: String, in language: Language) -> [String] {
    paradigms[language.position].plurals(of: Array(word.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The concept of each form of a vocabulary, -1 for none.
  ///
  /// A word stands for all forms of its lemma, unless it is itself one of another word's: `cuenta` is no form of
  /// `contar` here.
  public func concepts(of vocabulary: Vocabulary, in language: Language) -> [Int32] {
    var result = [Int32](repeating: -1, count: vocabulary.classes.count)
    var hasInfinitive: Set<Int32> = []
    let infinitive = WordClass(.infinitive)
    let base = WordClass(.base)
    for form in vocabulary.classes.indices where vocabulary.classes[form].contains(infinitive) {
      hasInfinitive.insert(vocabulary.lemmas[form])
    }
    var ofLemma: [Int32: Int32] = [:]
    for (key, concept) in keys[language.position] {
      for form in vocabulary.forms(ofPatternWord: key) where result[Int(form)] < 0 {
        result[Int(form)] = Int32(concept)
        let classes = vocabulary.classes[Int(form)]
        let lemma = vocabulary.lemmas[Int(form)]
        guard classes.contains(infinitive) || (classes.contains(base) && !hasInfinitive.contains(lemma)) else {
          continue
        }
        // Of two words that share their forms the earlier concept has them.
        ofLemma[lemma] = ofLemma[lemma] ?? Int32(concept)
      }
    }
    for form in result.indices where result[form] < 0 {
      if form > 0, let concept = ofLemma[vocabulary.lemmas[form]] { result[form] = concept }
    }
    return result
  }
}
