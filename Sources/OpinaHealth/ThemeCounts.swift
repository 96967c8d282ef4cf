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
    get {
      if theme < all.count { return all[theme] }
      return few.first { $0.theme == theme }?.sides ?? SideCounts()
    }
    _modify {
      if all.isEmpty, let known = few.firstIndex(where: { $0.theme == theme }) {
        yield &few[known].sides
      } else if all.isEmpty, few.count < Self.mostOfFew {
        few.append(Entry(theme: theme, sides: SideCounts()))
        yield &few[few.count - 1].sides
      } else {
        if all.isEmpty { spread() }
        makeRoom(for: theme)
        yield &all[theme]
      }
    }
  }

  /// Adds the counts of another group of a survey.
  ///
  /// - Parameter numbers: the number in this survey's tally of each theme of the other.
  mutating func merge(_ other: ThemeCounts, numbers: [Int]) {
    for entry in other.few { self[numbers[entry.theme]].merge(entry.sides) }
    for (theme, sides) in other.all.enumerated() where sides.total > 0 { self[numbers[theme]].merge(sides) }
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
