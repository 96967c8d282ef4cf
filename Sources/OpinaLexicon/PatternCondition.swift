/// What some words around an anchor must be like for a pattern to be worth trying.
struct PatternCondition {
  /// What one of them must meet; see `Signature`.
  let signature: UInt64
  /// Where they stand; see `Surroundings.place`.
  let place: Int

  /// A condition that every anchor meets.
  static let none = PatternCondition(signature: Signature.any, place: Surroundings.itself)

  /// The conditions that tell most of what a pattern asks for, the most telling first.
  ///
  /// - Parameters:
  ///   - anchor: which slot the anchor is.
  ///   - tagged: which slot tags tell of already, so that it tells little.
  ///   - signature: of the words that fit a slot.
  static func all(
    _ pattern: [PatternSlot], anchor: Int, tagged: Int?, signature: (PatternSlot) -> UInt64
  ) -> [PatternCondition] {
    var found: [(condition: PatternCondition, order: (Int, Int, Int))] = []
    for (index, slot) in pattern.enumerated() where index != anchor {
      guard let wanted = wanted(slot, isBehind: index > anchor, signature), wanted != Signature.any,
        let distances = distances(of: index, from: anchor, pattern), let place = Surroundings.place(distances)
      else { continue }
      let breadth = Signature.breadth(wanted) * distances.count
      found.append((PatternCondition(signature: wanted, place: place), (index == tagged ? 1 : 0, breadth, index)))
    }
    return found.sorted { $0.order < $1.order }.map(\.condition)
  }

  /// What the word at a slot must meet; `nil` if none must stand there.
  private static func wanted(_ slot: PatternSlot, isBehind: Bool, _ signature: (PatternSlot) -> UInt64) -> UInt64? {
    switch slot.kind {
    case .words: slot.fewest == 1 ? signature(slot) : nil
    case .gap: nil
    case .comma: Signature.comma
    case .sentenceStart: isBehind ? nil : Signature.sentenceStart
    case .sentenceEnd: isBehind ? Signature.sentenceEnd : nil
    case .stop: isBehind ? Signature.sentenceEnd : Signature.sentenceStart
    }
  }

  /// How many words behind the anchor the word of a slot can stand. A sentence begins with the word behind the slot that
  /// says so, and ends with the one before. How many marks end it nobody knows, so nothing is known beyond.
  private static func distances(of index: Int, from anchor: Int, _ pattern: [PatternSlot]) -> ClosedRange<Int>? {
    let between = index < anchor ? pattern[index + 1..<anchor] : pattern[anchor + 1..<index]
    guard !between.contains(where: { $0.kind == .stop }) else { return nil }
    let width = pattern[index].kind == .words || pattern[index].kind == .comma ? 1 : 0
    let fewest = between.reduce(width) { $0 + $1.fewest }
    let most = between.reduce(width) { $0 + $1.most }
    return index < anchor ? -most ... -fewest : fewest...most
  }
}
