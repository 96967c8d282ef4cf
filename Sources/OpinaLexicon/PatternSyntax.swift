/// A pattern as a linguist wrote it, taken apart.
struct PatternSyntax {
  enum Alternative: Hashable {
    case word(String)
    case lemma(String, features: [Feature])
    case wordClass(WordClass)
  }

  enum Slot: Hashable {
    case oneOf([Alternative], optional: Bool)
    /// Any words of the same stretch between punctuation.
    case gap(atLeast: Int, atMost: Int)
    case comma
    case sentenceStart
    case sentenceEnd
  }

  /// How many words `...` stands for at most.
  static let widestGap = 3

  let slots: [Slot]

  /// What is wrong with a pattern, and what to do.
  struct Problem: Error {
    let problem: String
    let remedy: String
  }

  init(_ pattern: String) throws(Problem) {
    var slots: [Slot] = []
    for word in pattern.split(separator: " ") { slots.append(try Self.slot(word)) }
    guard !slots.isEmpty else { throw Problem(problem: "the pattern is empty", remedy: "write at least one word") }
    self.slots = slots
  }

  private static func slot(_ text: Substring) throws(Problem) -> Slot {
    switch text {
    case "_": return .gap(atLeast: 1, atMost: 1)
    case "_?": return .gap(atLeast: 0, atMost: 1)
    case "...", "…": return .gap(atLeast: 0, atMost: widestGap)
    case ",": return .comma
    case "^": return .sentenceStart
    case "$": return .sentenceEnd
    default: break
    }
    var text = text
    var optional = false
    if text.count > 1, text.hasSuffix("?") {
      optional = true
      text = text.dropLast()
    }
    if text.hasPrefix("("), text.hasSuffix(")") { text = text.dropFirst().dropLast() }
    var alternatives: [Alternative] = []
    for part in text.split(separator: "|", omittingEmptySubsequences: false) {
      alternatives.append(try alternative(part))
    }
    return .oneOf(alternatives, optional: optional)
  }

  private static func alternative(_ text: Substring) throws(Problem) -> Alternative {
    guard let first = text.first else {
      throw Problem(problem: "an alternative is empty", remedy: "write a word on both sides of |")
    }
    if first == "<", text.hasSuffix(">") {
      let parts = text.dropFirst().dropLast().split(separator: ":", maxSplits: 1)
      guard let lemma = parts.first else {
        throw Problem(problem: "<> names no lemma", remedy: "write the lemma between < and >")
      }
      var features: [Feature] = []
      for name in parts.count > 1 ? parts[1].split(separator: ",") : [] {
        guard let feature = Feature(rawValue: String(name)) else {
          throw Problem(problem: "no feature is called \(name)", remedy: "see Lexicons/README.md for the names")
        }
        features.append(feature)
      }
      return .lemma(String(lemma), features: features)
    }
    if first == "[", text.hasSuffix("]") {
      let name = String(text.dropFirst().dropLast())
      guard let wordClass = WordClass.named[name] else {
        throw Problem(problem: "no class of words is called \(name)", remedy: "see Lexicons/README.md for the names")
      }
      return .wordClass(wordClass)
    }
    guard !text.contains(where: { "<>[]()_*?".contains($0) }) else {
      throw Problem(problem: "\(text) is neither a word nor a slot", remedy: "see Lexicons/README.md for the slots")
    }
    return .word(String(text))
  }
}
