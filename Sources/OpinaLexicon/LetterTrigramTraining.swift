extension LetterTrigrams {
  /// Writes `shared/language-trigrams.tsv`: what each letter costs behind two others, behind one (`*` first) and at all.
  ///
  /// Probabilities of three letters are mixed with those of two, and these with those of one, the more the more different
  /// letters were seen in their place (Witten and Bell's estimate, with `trust` as its factor).
  ///
  /// - Parameter words: in the order of `IdentifiedLanguage.allCases`; a weight is how often a word counts.
  public static func trained(on words: [[(word: String, weight: Double)]]) -> String {
    let counts = words.map { Counts($0) }
    var names: Set<String> = []
    for count in counts { names.formUnion(count.thirds.keys) }
    let letters = Set(names.map { $0.last! }).sorted()
    let pairs = Set(names.map { String($0.suffix(2)) })
    func row(_ name: String, _ share: (Counts) -> Double) -> (name: String, costs: String) {
      let costs = counts.map { count in
        let cost = (-logarithm(share(count)) / Double(unit)).rounded()
        return Character(Unicode.Scalar(digits[min(digits.count - 1, max(0, Int(cost)))]))
      }
      return (name, String(costs))
    }
    let singles = letters.map { letter in row("**\(letter)") { $0.share(letter) } }
    let doubles = pairs.map { pair in row("*\(pair)") { $0.share(pair.last!, behind: pair.first!) } }
    let triples = names.map { name in row(name) { $0.share(ofTrigram: name) } }
    let rows = (singles + doubles + triples).map { "\($0.name)\t\($0.costs)" }
    let sorted = rows.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let codes = IdentifiedLanguage.allCases.map(\.rawValue).joined(separator: " ")
    return """
      # What the third letter costs behind the other two in \(codes), one letter each, a-z and A-Z, a = 0, in units of a quarter of a nat.
      \(columns.joined(separator: "\t"))
      \(sorted.joined(separator: "\n"))

      """
  }

  /// How often letters follow each other in one language.
  private struct Counts {
    /// How much seeing a new letter in a place says that more new ones are to come; measured on short texts.
    static let trust = 3.0
    /// Letters that a language might use.
    static let letters = 64.0

    var thirds: [String: Double] = [:]
    private var seconds: [String: Double] = [:]
    private var firsts: [Character: Double] = [:]
    private var behindTwo: [String: (total: Double, kinds: Double)] = [:]
    private var behindOne: [Character: (total: Double, kinds: Double)] = [:]
    private var total = 0.0

    init(_ words: [(word: String, weight: Double)]) {
      for (word, weight) in words {
        let letters = spelled(word)
        guard letters.count > 3 else { continue }
        for end in 2..<letters.count {
          let pair = String(letters[end - 2...end - 1])
          let triple = String(letters[end - 2...end])
          let double = String(letters[end - 1...end])
          if thirds[triple] == nil { behindTwo[pair, default: (0, 0)].kinds += 1 }
          if seconds[double] == nil { behindOne[letters[end - 1], default: (0, 0)].kinds += 1 }
          thirds[triple, default: 0] += weight
          behindTwo[pair, default: (0, 0)].total += weight
          seconds[double, default: 0] += weight
          behindOne[letters[end - 1], default: (0, 0)].total += weight
          firsts[letters[end], default: 0] += weight
          total += weight
        }
      }
    }

    func share(_ letter: Character) -> Double {
      ((firsts[letter] ?? 0) + 0.5) / (total + 0.5 * Self.letters)
    }

    func share(_ letter: Character, behind first: Character) -> Double {
      let seen = behindOne[first] ?? (0, 0)
      let rest = Self.trust * max(1, seen.kinds)
      return ((seconds[String([first, letter])] ?? 0) + rest * share(letter)) / (seen.total + rest)
    }

    func share(ofTrigram name: String) -> Double {
      let letters = Array(name)
      let seen = behindTwo[String(letters[0...1])] ?? (0, 0)
      let rest = Self.trust * max(1, seen.kinds)
      return ((thirds[name] ?? 0) + rest * share(letters[2], behind: letters[1])) / (seen.total + rest)
    }
  }
}
