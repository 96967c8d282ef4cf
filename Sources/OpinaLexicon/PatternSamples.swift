extension PatternSet.Pattern {
  /// Texts that the pattern says of itself, one for each word that is written in it; none if it asks for words that it
  /// does not name, by class or feature.
  ///
  /// - Parameter isForm: whether a lemma is written as such, and not left to another row.
  public func samples(isForm: (_ lemma: String) -> Bool) -> [String] {
    PatternSyntax.choices(of: text).flatMap { Self.samples(ofChoice: $0, isForm) }
  }

  /// The words that stand in the pattern as they are, each once, in their order.
  public var literals: [String] {
    var seen: Set<String> = []
    return PatternSyntax.choices(of: text).flatMap { (try? PatternSyntax($0))?.slots ?? [] }.flatMap { slot in
      guard case .oneOf(let alternatives, _) = slot else { return [String]() }
      return alternatives.compactMap { if case .word(let word) = $0 { word } else { nil } }
    }.filter { seen.insert($0).inserted }
  }

  private static func samples(ofChoice choice: String, _ isForm: (String) -> Bool) -> [String] {
    guard let syntax = try? PatternSyntax(choice) else { return [] }
    var words: [[String]] = []
    for slot in syntax.slots {
      guard let choices = slot.samples(isForm) else { return [] }
      words.append(choices)
    }
    // A comma stands between words, and so does what is written close to the word before.
    if syntax.slots.first == .comma || syntax.slots.first == .stop || words[0].contains(where: isClose) {
      words.insert([PatternSyntax.Slot.anyWord], at: 0)
    }
    if syntax.slots.last == .comma || syntax.slots.last == .stop { words.append([PatternSyntax.Slot.anyWord]) }
    var samples = [sentence(words.map { $0[0] })]
    for (index, choices) in words.enumerated() {
      for choice in choices.dropFirst() {
        var sample = words.map { $0[0] }
        sample[index] = choice
        samples.append(sentence(sample))
      }
    }
    return samples
  }

  /// Puts words together as a text has them.
  private static func sentence(_ words: [String]) -> String {
    words.filter { !$0.isEmpty }.reduce(into: "") { sentence, word in
      let begins = sentence.hasSuffix(PatternSyntax.Slot.fullStop)
      sentence +=
        (sentence.isEmpty || isClose(word) ? "" : " ")
        + (begins ? word.prefix(1).uppercased() + word.dropFirst() : word)
    }
  }

  private static func isClose(_ word: String) -> Bool {
    word == "," || word == PatternSyntax.Slot.fullStop || word.utf8.count > 1 && word.hasPrefix("'") || word == "n't"
  }
}

extension PatternSyntax.Slot {
  /// A word that nobody knows, for slots that take any.
  fileprivate static let anyWord = "qrk"
  /// What ends a sentence.
  fileprivate static let fullStop = "."

  /// What may stand in the slot, the first as a rule, empty for nothing; `nil` if it names no word.
  fileprivate func samples(_ isForm: (String) -> Bool) -> [String]? {
    switch self {
    case .gap(let least, _): return [least > 0 ? Self.anyWord : ""]
    case .comma: return [","]
    case .sentenceStart, .sentenceEnd: return [""]
    case .stop: return [Self.fullStop]
    case .oneOf(let alternatives, let optional):
      let words = alternatives.compactMap { alternative -> String? in
        switch alternative {
        case .word(let word): return word
        case .lemma(let lemma, let features): return features.isEmpty && isForm(lemma) ? lemma : nil
        case .wordClass: return nil
        }
      }
      if optional { return [""] + words }
      return words.isEmpty ? nil : words
    }
  }
}
