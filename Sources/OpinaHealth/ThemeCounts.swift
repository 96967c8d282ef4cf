internal import OpinaSentiment

/// Sides of comments on each theme, by the theme's number in the tally.
///
/// A group that few comments belong to keeps a short list, a larger one a place for every theme: a survey may have a
/// hundred thousand small groups, and the large ones are counted into for every comment.
struct ThemeCounts: Sendable {
  private struct Entry: Sendable {
    let theme: Int
    var sides: SideCounts
  }

  private var few: [Entry] = []
  private var all: [SideCounts] = []

  /// Longer lists are slower to search than to index.
  private static let mostOfFew = 32

  subscript(_ theme: Int) -> SideCounts {
    if theme < all.count { return all[theme] }
    return few.first { $0.theme == theme }?.sides ?? SideCounts()
  }

  mutating func add(_ label: Sentiment.Label, to theme: Int) { change(theme) { $0.add(label) } }

  /// A subscript that lends the counts would allocate memory whenever it does.
  @inline(__always)
  private mutating func change(_ theme: Int, _ body: (inout SideCounts) -> Void) {
    if all.isEmpty {
      if let known = few.firstIndex(where: { $0.theme == theme }) { return body(&few[known].sides) }
      if few.count < Self.mostOfFew {
        few.append(Entry(theme: theme, sides: SideCounts()))
        return body(&few[few.count - 1].sides)
      }
      spread()
    }
    makeRoom(for: theme)
    body(&all[theme])
  }

  /// Adds the counts of another group of a survey.
  ///
  /// - Parameter numbers: the number in this survey's tally of each theme of the other.
  mutating func merge(_ other: ThemeCounts, numbers: [Int]) {
    for entry in other.few { change(numbers[entry.theme]) { $0.merge(entry.sides) } }
    for (theme, sides) in other.all.enumerated() where sides.total > 0 {
      change(numbers[theme]) { $0.merge(sides) }
    }
  }

  private mutating func spread() {
    for entry in few {
      makeRoom(for: entry.theme)
      all[entry.theme] = entry.sides
    }
    few = []
  }

  private mutating func makeRoom(for theme: Int) {
    while all.count <= theme { all.append(SideCounts()) }
  }
}
