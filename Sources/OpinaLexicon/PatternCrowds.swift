/// The patterns of forms that have many, sorted by the neighbour that each asks for: the words that most comments use have
/// hundreds of patterns, nearly all of which one look at the next word rules out.
struct PatternCrowds {
  /// From this many patterns on a form is crowded.
  static let fewest = 24
  /// A pattern that takes more neighbours than this is not sorted in under each of them.
  static let mostSignatures = 8
  /// 64 signatures behind the anchor, 64 before it, and the two ends of the rest.
  static let startsPerForm = 130

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
      var buckets = [[PatternTable.Anchored]](repeating: [], count: 129)
      for entry in all[Int(firsts[form])..<Int(firsts[form + 1])] {
        guard entry.offset != 0, entry.signatures.nonzeroBitCount <= Self.mostSignatures else {
          buckets[128].append(entry)
          continue
        }
        let side = entry.offset > 0 ? 0 : 64
        for bit in 0..<64 where entry.signatures & (1 << UInt64(bit)) != 0 { buckets[side + bit].append(entry) }
      }
      for bucket in buckets {
        starts.append(Int32(anchored.count))
        anchored += bucket
      }
      starts.append(Int32(anchored.count))
    }
  }
}
