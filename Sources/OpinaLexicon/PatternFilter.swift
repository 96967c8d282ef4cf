/// What tells most often, and before anything else is looked at, that a pattern does not match at an anchor.
struct PatternFilter {
  /// Words as filters know them.
  struct Words {
    /// Form → signature of its lemma.
    let signatures: [UInt64]
    /// Form → tag of its lemma.
    let tags: [UInt8]

    /// The signature of what fits a slot.
    func signature(_ slot: PatternSlot) -> UInt64 {
      Signature.slot(slot.forms.reduce(0) { $0 | signatures[Int($1)] }, slot.classes)
    }

    /// Adds the tags of what fits a slot.
    ///
    /// - Returns: whether they are few enough to tell anything.
    func add(_ slot: PatternSlot, to all: inout [UInt8]) -> Bool {
      guard slot.classes.isEmpty else { return false }
      for form in slot.forms where !all.contains(tags[Int(form)]) {
        if all.count == PatternTags.most { return false }
        all.append(tags[Int(form)])
      }
      return true
    }
  }

  /// Which word beside the anchor the tags are of.
  let side: PatternSide
  /// See `PatternTags`; that of no word on no side.
  let tags: [UInt8]
  let first: PatternCondition
  let second: PatternCondition

  init(_ pattern: [PatternSlot], anchor: Int, words: Words) {
    let behind = Self.tags(beside: pattern[(anchor + 1)...], words)
    let before = Self.tags(beside: pattern[..<anchor].reversed(), words)
    let tagged: Int?
    // The side with fewer words has the tags.
    if let behind, behind.count <= before?.count ?? .max {
      side = .behind
      tags = behind
      tagged = anchor + 1
    } else if let before {
      side = .before
      tags = before
      tagged = anchor - 1
    } else {
      side = .neither
      tags = [PatternTags.none]
      tagged = nil
    }
    let conditions = PatternCondition.all(pattern, anchor: anchor, tagged: tagged, signature: words.signature)
    first = conditions.first ?? .none
    second = conditions.dropFirst().first ?? .none
  }

  /// The tags of what may stand first in a row of slots; `nil` if they are many, or any word may.
  private static func tags(beside slots: some Sequence<PatternSlot>, _ words: Words) -> [UInt8]? {
    var tags: [UInt8] = []
    for slot in slots {
      switch slot.kind {
      case .words:
        guard words.add(slot, to: &tags) else { return nil }
        if slot.fewest > 0 { return tags }
      case .gap:
        return nil
      case .comma, .sentenceStart, .sentenceEnd, .stop:
        return tags.count < PatternTags.most ? tags + [PatternTags.bound] : nil
      }
    }
    return nil
  }
}
