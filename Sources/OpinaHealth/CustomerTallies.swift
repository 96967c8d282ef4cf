/// Tallies of customers, by number.
///
/// In pieces: there may be a million of them, and a single array would lie in memory twice whenever it grows, and stay there
/// whole until the last customer is merged.
struct CustomerTallies: Sendable {
  private var pieces: [[CustomerTally]] = []
  private(set) var count = 0

  /// Half a megabyte.
  private static let pieceSize = 1 << 12

  var indices: Range<Int> { 0..<count }

  @inline(__always)
  subscript(_ number: Int) -> CustomerTally {
    get { pieces[number / Self.pieceSize][number % Self.pieceSize] }
    _modify { yield &pieces[number / Self.pieceSize][number % Self.pieceSize] }
  }

  mutating func append(_ tally: CustomerTally) {
    if count % Self.pieceSize == 0 {
      pieces.append([])
      // Few surveys have a whole piece of customers.
      if count > 0 { pieces[pieces.count - 1].reserveCapacity(Self.pieceSize) }
    }
    pieces[pieces.count - 1].append(tally)
    count += 1
  }

  /// Takes the last one out, and gives memory back that no other needs.
  mutating func popLast() -> CustomerTally? {
    guard count > 0 else { return nil }
    let tally = pieces[pieces.count - 1].removeLast()
    if pieces[pieces.count - 1].isEmpty { pieces.removeLast() }
    count -= 1
    return tally
  }
}
