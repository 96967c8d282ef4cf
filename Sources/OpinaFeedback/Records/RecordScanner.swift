/// Finds the cells of one record after another in a buffer of text.
///
/// Quotation marks enclose a cell only where they begin it; doubled ones inside stand for one. What breaks these rules
/// is read as leniently as the rest of the record allows; see `QuotedCell`.
struct RecordScanner {
  enum Outcome: Equatable {
    /// A record was appended; the next begins at this offset.
    case record(next: Int)
    /// A line without anything to see, or with nothing but delimiters; the next record begins at this offset.
    case blank(next: Int)
    /// The text ends inside the record.
    case needsMore
  }

  /// Records up to so many bytes are always read whole; a longer one is cut where the buffer ends. Far above a 5 MB
  /// comment, and low enough that a quotation mark that is never closed cannot fill the memory.
  static let longestRecord = 32 << 20

  let dialect: Dialect
  /// Cells that a sound record has; `nil` while that is unknown.
  let expectedCells: Int?
  /// Line breaks in and behind the last record or blank line.
  private(set) var lineBreaks = 0
  /// What is wrong with the shape of the last record.
  private(set) var problem: RecordProblem?

  /// Whether a quotation mark was neither doubled nor at the end of its cell, in any record so far.
  private(set) var hasOddQuotes = false

  private let lines: LineBreaks
  private let quotedCell: QuotedCell
  /// Indices of the record's cells that hold doubled quotation marks.
  private var doubled: [Int] = []

  init(dialect: Dialect, expectedCells: Int? = nil) {
    self.dialect = dialect
    self.expectedCells = expectedCells
    lines = LineBreaks(dialect: dialect)
    quotedCell = QuotedCell(dialect: dialect, expectedCells: expectedCells)
  }

  /// Appends the cells of the record at `start` and undoes its quotation marks in place.
  ///
  /// - Parameters:
  ///   - text: readable for `RecordBatch.padding` bytes past `end`.
  ///   - isLast: no more text comes after `end`.
  mutating func scan(
    _ text: UnsafeMutablePointer<UInt8>, from start: Int, to end: Int, isLast: Bool, into cells: inout [CellBounds]
  ) -> Outcome {
    let firstCell = cells.count
    let mustEnd = isLast || end - start >= Self.longestRecord
    lineBreaks = 0
    problem = nil
    doubled.removeAll(keepingCapacity: true)
    var position = start
    scanning: while true {
      if dialect.quotes, position < end, text[position] == Dialect.quote {
        let before = cells.count - firstCell
        switch quotedCell.end(text, open: position, to: end, isLast: mustEnd, cellsBefore: before) {
        case .closed(let close, let hasDoubled, let isOdd):
          if isOdd { hasOddQuotes = true }
          if hasDoubled { doubled.append(cells.count) }
          lineBreaks += lines.count(text, from: position + 1, to: close)
          cells.append(CellBounds(start: UInt32(position + 1), end: UInt32(close)))
          position = close + 1
        case .needsMore:
          return giveUp(firstCell, &cells)
        case .broken(let lineEnd):
          quotedCell.repair(text, open: position, to: lineEnd, cellsBefore: before, into: &cells)
          problem = .brokenQuote
          hasOddQuotes = true
          position = lineEnd
          break scanning
        }
      } else {
        let open = position
        position = lines.cellEnd(text, from: position, to: end)
        var close = position
        if position == end || text[position] != dialect.delimiter || dialect.delimiter == Dialect.noDelimiter {
          while close > open, text[close - 1] == Dialect.carriageReturn { close -= 1 }
        }
        cells.append(CellBounds(start: UInt32(open), end: UInt32(close)))
      }
      if position == end {
        guard mustEnd else { return giveUp(firstCell, &cells) }
        break
      }
      guard text[position] == dialect.delimiter, dialect.delimiter != Dialect.noDelimiter else { break }
      position += 1
    }
    guard let next = lines.skipBreak(text, from: position, to: end, isLast: mustEnd) else {
      return giveUp(firstCell, &cells)
    }
    if position < end { lineBreaks += 1 }
    if position == end, !isLast { problem = problem ?? .tooLong }
    if isBlank(text, from: start, cells[firstCell...]) {
      cells.removeLast(cells.count - firstCell)
      return .blank(next: next)
    }
    if !doubled.isEmpty { undoDoubling(text, &cells) }
    compareCount(firstCell, &cells)
    return .record(next: next)
  }

  private func giveUp(_ firstCell: Int, _ cells: inout [CellBounds]) -> Outcome {
    cells.removeLast(cells.count - firstCell)
    return .needsMore
  }

  /// Whether nothing stands in a record. A cell alone between quotation marks is an answer that was left empty.
  private func isBlank(_ text: UnsafeMutablePointer<UInt8>, from start: Int, _ cells: ArraySlice<CellBounds>) -> Bool {
    if cells.count == 1 { return isBlank(text, start..<cells[cells.startIndex].range.upperBound) }
    return problem == nil && cells.allSatisfy { isBlank(text, $0.range) }
  }

  private func isBlank(_ text: UnsafeMutablePointer<UInt8>, _ range: Range<Int>) -> Bool {
    range.allSatisfy { text[$0] == UInt8(ascii: " ") || text[$0] == UInt8(ascii: "\t") }
  }

  private func undoDoubling(_ text: UnsafeMutablePointer<UInt8>, _ cells: inout [CellBounds]) {
    for index in doubled {
      let bounds = cells[index].range
      var from = bounds.lowerBound
      var to = from
      while from < bounds.upperBound {
        let byte = text[from]
        text[to] = byte
        to += 1
        from += byte == Dialect.quote && from + 1 < bounds.upperBound && text[from + 1] == Dialect.quote ? 2 : 1
      }
      cells[index].end = UInt32(to)
    }
  }

  /// Cells beyond the last column that are empty are a spreadsheet's habit, no problem.
  private mutating func compareCount(_ firstCell: Int, _ cells: inout [CellBounds]) {
    guard let expectedCells, problem == nil else { return }
    let count = cells.count - firstCell
    guard count != expectedCells else { return }
    if count < expectedCells {
      problem = .tooFewCells
    } else if cells[(firstCell + expectedCells)...].allSatisfy({ $0.start == $0.end }) {
      cells.removeLast(count - expectedCells)
    } else {
      problem = .tooManyCells
    }
  }
}
