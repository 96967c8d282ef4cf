/// Which slot of each pattern finds it: the rarest word, as frequent words such as "no" begin hundreds.
struct PatternAnchors {
  /// As if so many patterns used a frequent word: one that most comments hold is no good anchor.
  private static let frequentCost: Int32 = 100_000

  /// Pattern → which of its slots.
  let slots: [Int]
  /// Pattern → the forms of that slot.
  let forms: [[Vocabulary.Form]]

  /// - Parameters:
  ///   - patterns: the slots of each pattern; each has an anchor.
  ///   - classes: by form.
  init(_ patterns: [[PatternSlot]], classes: some Collection<WordClass>) {
    var uses = classes.map { $0.isDisjoint(with: [.function, .negator]) ? Int32(0) : Self.frequentCost }
    for slot in patterns.joined() where slot.isAnchor {
      for form in slot.forms { uses[Int(form)] += 1 }
    }
    slots = patterns.map { pattern in
      var anchor = 0
      var cost = Int32.max
      for (index, slot) in pattern.enumerated() where slot.isAnchor {
        let worst = slot.forms.reduce(0) { max($0, uses[Int($1)]) }
        if worst < cost {
          cost = worst
          anchor = index
        }
      }
      return anchor
    }
    forms = zip(patterns, slots).map { pattern, slot in pattern[slot].forms }
  }
}
