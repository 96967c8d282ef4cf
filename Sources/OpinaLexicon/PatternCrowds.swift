/// The patterns of forms that have many, sorted by the neighbour that each asks for: the words that most comments use have
/// hundreds of patterns, nearly all of which one look at the next word rules out.
struct PatternCrowds {
  /// From this many patterns on a form is crowded.
  static let fewest = 24
  /// A pattern that takes neighbours of more signatures than this is not sorted in under each of them.
  static let mostSignatures = 8
  /// The signatures behind the anchor, those before it, and the two ends of the rest.
  static let startsPerForm = 2 * Int(Signature.lemmaBits) + 2
  /// The rest among the starts of a form.
  static let rest = 2 * Int(Signature.lemmaBits)

  private(set) var forms: [Int32]
  private(set) var starts: [Int32] = []
  private(set) var anchored: [PatternTable.Anchored] = []

  /// - Parameters:
  ///   - anchored: patterns by form.
  ///   - starts: where the patterns of each form begin; one more at the end.
  init(anchored all: [PatternTable.Anchored], starts firsts: [Int32]) {
    forms = [Int32](repeating: -1, count: firsts.count - 1)
    for form in forms.indices where Int(firsts[form + 1] - firsts[form]) >= Self.fewest {
      forms[form] = Int32(starts.count / Self.startsPerForm)
      var buckets = [[PatternTable.Anchored]](repeating: [], count: Self.rest + 1)
      for entry in all[Int(firsts[form])..<Int(firsts[form + 1])] {
        for bucket in Self.buckets(entry) { buckets[bucket].append(entry) }
      }
      for bucket in buckets {
        starts.append(Int32(anchored.count))
        anchored += bucket
      }
      starts.append(Int32(anchored.count))
    }
  }

  private static func buckets(_ entry: PatternTable.Anchored) -> [Int] {
    if let bits = Signature.lemmaBits(ofSlot: entry.behind), bits.count <= mostSignatures { return bits }
    if let bits = Signature.lemmaBits(ofSlot: entry.before), bits.count <= mostSignatures {
      return bits.map { $0 + Int(Signature.lemmaBits) }
    }
    return [rest]
  }
}
