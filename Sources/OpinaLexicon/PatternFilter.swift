/// What the words around an anchor must be like for a pattern to be worth trying.
struct PatternFilter {
  /// Where `signature` must be met.
  enum Place: UInt32 {
    case behind, before
    /// Within `PatternTable.window` words of the anchor.
    case near
    case anywhere

    /// How many words may meet it, beside one; guessed.
    fileprivate var words: Int {
      switch self {
      case .behind, .before: 1
      case .near: 4
      case .anywhere: 8
      }
    }
  }

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

  /// See `PatternTags`.
  let tags: [UInt8]
  /// Signatures of the words one of which must stand at `place`.
  let signature: UInt64
  let place: Place

  init(_ pattern: [PatternSlot], anchor: Int, words: Words) {
    let behind = Self.beside(pattern[(anchor + 1)...], words)
    let before = Self.beside(pattern[..<anchor].reversed(), words)
    // The side with fewer words has the tags, the best of what else is known is the signature.
    var signatures = [Self.elsewhere(pattern, anchor: anchor, words)]
    let tagged = [behind, before].filter { $0.tags != nil }.map { $0.tags!.count }.min()
    if let own = behind.tags, own.count == tagged {
      tags = own
      signatures.append((before.signature, .before))
    } else if let own = before.tags {
      tags = own.map(PatternTags.before)
      signatures.append((behind.signature, .behind))
    } else {
      tags = [PatternTags.rest]
      signatures += [(behind.signature, .behind), (before.signature, .before)]
    }
    let best = signatures.min {
      $0.signature.nonzeroBitCount * $0.place.words < $1.signature.nonzeroBitCount * $1.place.words
    }!
    (signature, place) = best
  }

  /// The words that may stand first in a row of slots; no tags if there are many, or any may.
  private static func beside(
    _ slots: some Sequence<PatternSlot>, _ words: Words
  ) -> (signature: UInt64, tags: [UInt8]?) {
    var signature: UInt64 = 0
    var tags: [UInt8] = []
    var areFew = true
    for slot in slots {
      // Anything may stand in a gap, and punctuation or the edge of a sentence has no signature.
      guard slot.kind == .words else { break }
      signature |= words.signature(slot)
      areFew = areFew && words.add(slot, to: &tags)
      if slot.fewest > 0 { return (signature, areFew ? tags : nil) }
    }
    return (Signature.any, nil)
  }

  /// The most telling word that stands somewhere else than right beside the anchor.
  private static func elsewhere(
    _ pattern: [PatternSlot], anchor: Int, _ words: Words
  ) -> (signature: UInt64, place: Place) {
    var best: (signature: UInt64, distance: Int) = (Signature.any, 0)
    for (index, slot) in pattern.enumerated() where slot.kind == .words && slot.fewest == 1 && index != anchor {
      let between = index < anchor ? pattern[index + 1..<anchor] : pattern[anchor + 1..<index]
      guard !between.isEmpty else { continue }
      let own = words.signature(slot)
      if own.nonzeroBitCount < best.signature.nonzeroBitCount {
        best = (own, between.reduce(1) { $0 + $1.most })
      }
    }
    return (best.signature, best.distance <= PatternTable.window ? .near : .anywhere)
  }
}
