/// Whether quotation marks at the beginning of cells are part of the text, in files that enclose nothing.
///
/// `"Good" they say` speaks for it: it opens, closes and goes on. `"good"` speaks against it.
struct LiteralQuotes {
  /// One odd comment decides nothing.
  private static let enough = 2

  private var literal = 0
  private var enclosing = 0

  var areLiteral: Bool { literal >= Self.enough && literal > enclosing }

  /// Counts a cell of text that was cut without regard to quotation marks.
  mutating func add(_ cell: Slice<UnsafeMutableBufferPointer<UInt8>>) {
    guard cell.count >= 2, cell.first == Dialect.quote else { return }
    if cell.last == Dialect.quote {
      enclosing += 1
      return
    }
    var position = cell.startIndex + 1
    while position < cell.endIndex {
      guard cell[position] == Dialect.quote else {
        position += 1
        continue
      }
      guard position + 1 < cell.endIndex, cell[position + 1] == Dialect.quote else {
        literal += 1
        return
      }
      position += 2
    }
  }
}
