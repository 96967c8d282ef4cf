internal import OpinaLexicon

/// Sums of whole numbers, which add up to the same in any order.
protocol WaveSums: Hashable, Sendable {
  init()
  mutating func merge(_ other: Self)
}

/// What is counted of a theme or a group, month by month and export by export.
///
/// A short sorted list: of a hundred thousand small groups each was seen in few months.
struct ByWave<Sums: WaveSums>: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    let part: WavePart
    var sums: Sums
  }

  private var entries: [Entry] = []

  /// What is counted of a part; nothing yet for one that was not seen.
  subscript(_ part: WavePart) -> Sums {
    get {
      let place = place(of: part)
      return place < entries.count && entries[place].part == part ? entries[place].sums : Sums()
    }
    _modify {
      let place = place(of: part)
      if place == entries.count || entries[place].part != part {
        entries.insert(Entry(part: part, sums: Sums()), at: place)
      }
      yield &entries[place].sums
    }
  }

  /// What is counted of several parts together.
  func sum(of parts: [WavePart]) -> Sums { parts.reduce(into: Sums()) { $0.merge(self[$1]) } }

  mutating func merge(_ other: ByWave) {
    for entry in other.entries { self[entry.part].merge(entry.sums) }
  }

  private func place(of part: WavePart) -> Int { entries.firstPlace { $0.part < part } }
}
