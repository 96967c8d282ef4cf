internal import OpinaLexicon

/// A month or an export: waves are made of them.
struct WavePart: Hashable, Comparable, Sendable {
  /// `yyyymm`, or less than 0 for an export.
  private let number: Int32

  /// - Parameter month: `yyyy-mm`, or a day of it.
  static func month(_ month: String) -> WavePart {
    let digits = month.utf8.prefix(7).filter { $0 != UInt8(ascii: "-") }
    return WavePart(number: digits.reduce(0) { 10 * $0 + Int32($1 &- UInt8(ascii: "0")) })
  }

  /// - Parameter export: its number, from 0.
  static func export(_ export: Int) -> WavePart { WavePart(number: -1 - Int32(clamping: export)) }

  static func < (one: WavePart, other: WavePart) -> Bool { one.number < other.number }
}

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
