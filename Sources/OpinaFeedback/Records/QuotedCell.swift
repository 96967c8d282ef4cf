/// Where a cell ends that a quotation mark opens, also when somebody forgot to double or to close it.
///
/// A quotation mark inside that is neither doubled nor followed by a delimiter or line break is literal. But when the
/// cell has run over a line break before, it may be the opening mark of a later record, and the one that opened this
/// cell was never closed. Then the first line break decides after which a whole, sound record stands.
struct QuotedCell: Sendable {
  enum End {
    /// The closing mark stands at `at`; `hasDoubled` if marks inside are doubled, `isOdd` if one is not.
    case closed(at: Int, hasDoubled: Bool, isOdd: Bool)
    /// Never closed; the record ends with the line that ends at `lineEnd`.
    case broken(lineEnd: Int)
    case needsMore
  }

  /// How many lines of a cell may be tried as the end of a broken record: more than any comment has that is no file.
  static let linesTried = 512
  /// How far a record is followed to see whether it is sound, in bytes.
  static let longestTrial = 64 << 10

  /// Delimiters on one line that prose hardly has.
  private static let telling = 4

  private let dialect: Dialect
  private let expectedCells: Int?
  private let lines: LineBreaks
  private static let quotePattern = ByteSearch.pattern(Dialect.quote)

  init(dialect: Dialect, expectedCells: Int?) {
    self.dialect = dialect
    self.expectedCells = expectedCells
    lines = LineBreaks(dialect: dialect)
  }

  /// Finds the end of the cell whose opening mark stands at `open`.
  func end(_ text: UnsafePointer<UInt8>, open: Int, to end: Int, isLast: Bool, cellsBefore: Int) -> End {
    var hasDoubled = false
    var (isOdd, isTried) = (false, false)
    var position = open + 1
    while true {
      let mark = nextQuote(text, from: position, to: end)
      guard mark < end else {
        guard isLast else { return .needsMore }
        if let found = brokenEnd(text, open: open, before: end, to: end, isLast: true, orFirstLine: true) {
          return found
        }
        return .broken(lineEnd: end)
      }
      if mark + 1 < end, text[mark + 1] == Dialect.quote {
        hasDoubled = true
        position = mark + 2
        continue
      }
      switch lines.endsCell(text, at: mark + 1, to: end, delimiter: dialect.delimiter, isLast: isLast) {
      case nil: return .needsMore
      case true?: return .closed(at: mark, hasDoubled: hasDoubled, isOdd: isOdd)
      case false?: isOdd = true
      }
      if !isTried, lines.first(text, from: open + 1, to: mark) < mark {
        isTried = true
        if let found = brokenEnd(text, open: open, before: mark, to: end, isLast: isLast, orFirstLine: false) {
          return found
        }
        if let lineEnd = lineEndBeforeOpening(text, mark, open: open, cellsBefore: cellsBefore) {
          return .broken(lineEnd: lineEnd)
        }
      }
      position = mark + 1
    }
  }

  /// Appends the cells of a line whose quotation mark at `open` is never closed.
  ///
  /// The mark goes; its cell takes up so many delimiters that the rest fits into the columns.
  func repair(
    _ text: UnsafePointer<UInt8>, open: Int, to lineEnd: Int, cellsBefore: Int, into cells: inout [CellBounds]
  ) {
    var stop = lineEnd
    while stop > open + 1, text[stop - 1] == Dialect.carriageReturn { stop -= 1 }
    let first = cells.count
    var start = open + 1
    while true {
      let cellEnd = lines.cellEnd(text, from: start, to: stop)
      cells.append(CellBounds(start: UInt32(start), end: UInt32(cellEnd)))
      guard cellEnd < stop else { break }
      start = cellEnd + 1
    }
    let excess = expectedCells.map { cells.count - first + cellsBefore - $0 } ?? 0
    if excess > 0 {
      let taken = min(excess, cells.count - first - 1)
      cells[first].end = cells[first + taken].end
      cells.removeSubrange(first + 1..<first + 1 + taken)
    }
    for index in first + 1..<max(first + 1, cells.count) where isEnclosed(text, cells[index]) {
      cells[index].start += 1
      cells[index].end -= 1
    }
  }

  private func isEnclosed(_ text: UnsafePointer<UInt8>, _ cell: CellBounds) -> Bool {
    cell.end - cell.start >= 2 && text[Int(cell.start)] == Dialect.quote && text[Int(cell.end) - 1] == Dialect.quote
  }

  @inline(__always)
  private func nextQuote(_ text: UnsafePointer<UInt8>, from: Int, to end: Int) -> Int {
    ByteSearch.first(of: Self.quotePattern, or: Self.quotePattern, in: text, from: from, to: end)
  }

  /// The last line break before a mark that plainly opens a cell: a delimiter or line break stands before it, and on its
  /// line no more cells than before the broken one. So a broken record before a broken record is seen, too.
  private func lineEndBeforeOpening(
    _ text: UnsafePointer<UInt8>, _ mark: Int, open: Int, cellsBefore: Int
  ) -> Int? {
    let previous = text[mark - 1]
    guard dialect.delimiter != Dialect.noDelimiter,
      previous == dialect.delimiter || previous == Dialect.lineFeed
        || previous == Dialect.carriageReturn && dialect.carriageReturns
    else { return nil }
    var position = mark
    var cells = 0
    while position > open + 1 {
      position -= 1
      if text[position] == dialect.delimiter { cells += 1 }
      if text[position] == Dialect.lineFeed || text[position] == Dialect.carriageReturn && dialect.carriageReturns {
        return cells <= cellsBefore ? position : nil
      }
      if cells > cellsBefore { return nil }
    }
    return nil
  }

  /// The line break before `limit` after which a sound record stands.
  private func brokenEnd(
    _ text: UnsafePointer<UInt8>, open: Int, before limit: Int, to end: Int, isLast: Bool, orFirstLine: Bool
  ) -> End? {
    var position = open + 1
    var firstLine: Int?
    for _ in 0..<Self.linesTried {
      let lineEnd = lines.first(text, from: position, to: limit)
      guard lineEnd < limit else { break }
      firstLine = firstLine ?? lineEnd
      position = lines.skipBreak(text, from: lineEnd, to: end, isLast: true) ?? end
      switch isSound(text, from: position, to: end, isLast: isLast) {
      case nil: return .needsMore
      case true?: return .broken(lineEnd: lineEnd)
      case false?: continue
      }
    }
    return orFirstLine ? firstLine.map { .broken(lineEnd: $0) } : nil
  }

  /// Whether a record begins here that breaks no rule; `nil` if the text ends before that is known.
  private func isSound(_ text: UnsafePointer<UInt8>, from start: Int, to end: Int, isLast: Bool) -> Bool? {
    guard let expectedCells else { return false }
    guard start < end else { return isLast ? true : nil }
    // A line is always one cell, so one column proves something only if the line is quoted.
    if expectedCells == 1, text[start] != Dialect.quote { return false }
    let horizon = min(end, start + Self.longestTrial)
    let knowsEnd = isLast && horizon == end
    var position = start
    var cells = 0
    while true {
      cells += 1
      // More cells than columns: no sound record, but no line of prose either.
      guard cells <= expectedCells else { return expectedCells >= Self.telling }
      if position < horizon, text[position] == Dialect.quote {
        position += 1
        while true {
          position = nextQuote(text, from: position, to: horizon)
          guard position < horizon else { return knowsEnd || horizon < end ? false : nil }
          if position + 1 < horizon, text[position + 1] == Dialect.quote {
            position += 2
            continue
          }
          position += 1
          break
        }
        switch lines.endsCell(text, at: position, to: horizon, delimiter: dialect.delimiter, isLast: knowsEnd) {
        case nil: return horizon < end ? false : nil
        case true?: break
        case false?: return false
        }
      } else {
        position = lines.cellEnd(text, from: position, to: horizon)
      }
      if position == horizon { return knowsEnd ? cells == expectedCells : horizon < end ? false : nil }
      guard text[position] == dialect.delimiter, dialect.delimiter != Dialect.noDelimiter else {
        return cells == expectedCells
      }
      position += 1
    }
  }
}
