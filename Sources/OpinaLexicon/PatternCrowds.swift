/// The lists that have many patterns, sorted by the neighbour that each asks for: the words that most comments use have
/// hundreds of patterns, nearly all of which one look at the next word rules out.
struct PatternCrowds {
  /// From this many patterns on a list is crowded.
  static let fewest = 24
  /// A pattern that takes neighbours of more signatures than this is not sorted in under each of them.
  static let mostSignatures = 8
  /// The signatures behind the anchor, those before it, the rest, nothing, and the end.
  static let startsPerList = 2 * Int(Signature.lemmaBits) + 3
  /// The rest among the starts of a list.
  static let rest = 2 * Int(Signature.lemmaBits)

  /// A bucket that is always empty, for words whose signature tells nothing.
  static let none = rest + 1

  /// List → its number among the crowded ones, -1 for the others.
  private(set) var lists: [Int32]
  private(set) var starts: [Int32] = []
  private(set) var anchored: [PatternTable.Anchored] = []

  /// - Parameters:
  ///   - anchored: patterns by list.
  ///   - starts: where the patterns of each list begin; one more at the end.
  init(anchored all: [PatternTable.Anchored], starts firsts: [Int32]) {
    lists = [Int32](repeating: -1, count: firsts.count - 1)
    for list in lists.indices where Int(firsts[list + 1] - firsts[list]) >= Self.fewest {
      lists[list] = Int32(starts.count / Self.startsPerList)
      var buckets = [[PatternTable.Anchored]](repeating: [], count: Self.rest + 1)
      for entry in all[Int(firsts[list])..<Int(firsts[list + 1])] {
        for bucket in Self.buckets(entry) { buckets[bucket].append(entry) }
      }
      for bucket in buckets {
        starts.append(Int32(anchored.count))
        anchored += bucket
      }
      starts += [Int32(anchored.count), Int32(anchored.count)]
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
