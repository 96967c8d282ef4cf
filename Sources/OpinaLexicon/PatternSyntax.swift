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
    case stop
  }

  /// How many words `...` stands for at most.
  static let wideGap = 3
  /// The same of `....`, for names and details between a verb and what came of it.
  static let widestGap = 6

  let slots: [Slot]

  /// Whether a slot asks for a number that is higher or lower than another one.
  var compares: Bool {
    slots.contains { slot in
      guard case .oneOf(let alternatives, _) = slot else { return false }
      return alternatives.contains { if case .wordClass(let named) = $0 { named.contains(.counting) } else { false } }
    }
  }

  /// What is wrong with a pattern, and what to do.
  struct Problem: Error {
    let problem: String
    let remedy: String
  }

  init(_ pattern: String) throws(Problem) {
    var slots: [Slot] = []
    for word in Self.split(Substring(pattern), at: UInt8(ascii: " ")) where !word.isEmpty {
      slots.append(try Self.slot(word))
    }
    guard !slots.isEmpty else { throw Problem(problem: "the pattern is empty", remedy: "write at least one word") }
    self.slots = slots
  }

  /// What a pattern stands for when a comma or an end of the sentence is one of several alternatives (`,|and`, `today|$`,
  /// `,|.`) or a comma may be missing (`,?`): these are places between words, so each choice is a pattern of its own.
  static func choices(of pattern: String) -> [String] {
    guard pattern.utf8.contains(where: { places.contains($0) }) else { return [pattern] }
    var choices: [[Substring]] = [[]]
    for slot in split(Substring(pattern), at: UInt8(ascii: " ")) {
      let own = Self.choices(ofSlot: slot)
      choices = choices.flatMap { before in own.map { $0.map { before + [$0] } ?? before } }
    }
    return choices.map { $0.joined(separator: " ") }
  }

  /// - Returns: `nil` among them for nothing at all.
  private static func choices(ofSlot slot: Substring) -> [Substring?] {
    if slot == ",?" { return [",", nil] }
    let alternatives = split(slot, at: UInt8(ascii: "|"))
    guard alternatives.count > 1 else { return [slot] }
    var choices: [Substring?] = []
    var words: [Substring] = []
    for alternative in alternatives {
      switch alternative {
      case ",", "$", "^", ".": choices.append(alternative)
      case ",?": choices += [",", nil]
      default: words.append(alternative)
      }
    }
    guard !choices.isEmpty else { return [slot] }
    return words.isEmpty ? choices : choices + [Substring(words.joined(separator: "|"))]
  }

  private static let places = Set(",$^.".utf8)

  /// Works on bytes: tens of thousands of patterns are read whenever the program starts.
  private static func split(_ text: Substring, at separator: UInt8) -> [Substring] {
    let bytes = text.utf8
    var parts: [Substring] = []
    var start = bytes.startIndex
    var index = start
    while index != bytes.endIndex {
      if bytes[index] == separator {
        parts.append(text[start..<index])
        start = bytes.index(after: index)
      }
      index = bytes.index(after: index)
    }
    parts.append(text[start..<index])
    return parts
  }

  private static func slot(_ text: Substring) throws(Problem) -> Slot {
    switch text {
    case "_": return .gap(atLeast: 1, atMost: 1)
    case "_?": return .gap(atLeast: 0, atMost: 1)
    case "...", "…": return .gap(atLeast: 0, atMost: wideGap)
    case "....": return .gap(atLeast: 0, atMost: widestGap)
    case ",": return .comma
    case "^": return .sentenceStart
    case "$": return .sentenceEnd
    case ".": return .stop
    default: break
    }
    var text = text
    var optional = false
    if text.utf8.count > 1, text.utf8.last == UInt8(ascii: "?") {
      optional = true
      text.removeLast()
    }
    if text.utf8.first == UInt8(ascii: "("), text.utf8.last == UInt8(ascii: ")") { text = text.dropFirst().dropLast() }
    var alternatives: [Alternative] = []
    for part in split(text, at: UInt8(ascii: "|")) { alternatives.append(try alternative(part)) }
    return .oneOf(alternatives, optional: optional)
  }

  private static let signs = Set("<>[]()_*?".utf8)

  private static func alternative(_ text: Substring) throws(Problem) -> Alternative {
    guard let first = text.utf8.first else {
      throw Problem(problem: "an alternative is empty", remedy: "write a word on both sides of |")
    }
    if first == UInt8(ascii: "<"), text.utf8.last == UInt8(ascii: ">") { return try lemma(text.dropFirst().dropLast()) }
    if first == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: "]") {
      let name = String(text.dropFirst().dropLast())
      guard let wordClass = WordClass.named[name] else {
        throw Problem(problem: "no class of words is called \(name)", remedy: "see Lexicons/README.md for the names")
      }
      return .wordClass(wordClass)
    }
    guard !text.utf8.contains(where: { signs.contains($0) }) else {
      throw Problem(problem: "\(text) is neither a word nor a slot", remedy: "see Lexicons/README.md for the slots")
    }
    return .word(String(text))
  }

  private static func lemma(_ text: Substring) throws(Problem) -> Alternative {
    let parts = split(text, at: UInt8(ascii: ":"))
    guard !parts[0].isEmpty else {
      throw Problem(problem: "<> names no lemma", remedy: "write the lemma between < and >")
    }
    var features: [Feature] = []
    for name in parts.count > 1 ? split(parts[1], at: UInt8(ascii: ",")) : [] {
      guard let feature = Feature(named: name) else {
        throw Problem(problem: "no feature is called \(name)", remedy: "see Lexicons/README.md for the names")
      }
      features.append(feature)
    }
    return .lemma(String(parts[0]), features: features)
  }
}
