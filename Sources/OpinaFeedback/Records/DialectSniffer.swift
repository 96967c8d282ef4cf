/// Decides on a sample which delimiter and which quotation cut the text most evenly.
struct DialectSniffer {
  /// Records that are cut with every candidate.
  private static let records = 500
  /// Share of the records that must have as many cells as the header.
  private static let even = 0.5
  /// Share of the records that must have at least as many cells as the header when commas of comments stand unquoted.
  private static let covering = 0.95

  /// What was found.
  struct Finding: Equatable {
    let dialect: Dialect
    /// Offset behind a first line such as `sep=;`, which is no record.
    let start: Int
    /// Cells of the first record, and of most records.
    let firstCells: Int
    let usualCells: Int
  }

  private struct Trial {
    let dialect: Dialect
    let firstCells: Int
    let usualCells: Int
    /// Share of the records with as many cells as the first.
    let even: Double
    /// Share of the records with at least as many.
    let covering: Double
    /// Share of the records with a broken quotation mark.
    let broken: Double
  }

  /// - Parameters:
  ///   - text: the decoded sample; it is copied before it is cut.
  static func find(_ text: TextBuffer, isLast: Bool) -> Finding {
    let bytes = text.bytes[0..<text.count]
    let (declared, start) = declaredDelimiter(bytes)
    let carriageReturns = !bytes.contains(Dialect.lineFeed) && bytes.contains(Dialect.carriageReturn)
    var best: Trial?
    for delimiter in declared.map({ [$0] }) ?? Dialect.delimiters {
      for quotes in [true, false] {
        let dialect = Dialect(delimiter: delimiter, quotes: quotes, carriageReturns: carriageReturns)
        let trial = attempt(dialect, text, start: start, isLast: isLast)
        guard declared != nil || accepts(trial) else { continue }
        if best.map({ rank(trial) > rank($0) }) ?? true { best = trial }
      }
    }
    let trial =
      best ?? attempt(
        Dialect(delimiter: Dialect.noDelimiter, quotes: true, carriageReturns: carriageReturns), text, start: start,
        isLast: isLast)
    return Finding(
      dialect: trial.dialect, start: start, firstCells: trial.firstCells, usualCells: trial.usualCells)
  }

  private static func accepts(_ trial: Trial) -> Bool {
    trial.firstCells >= 2 && (trial.even >= even || trial.covering >= covering)
  }

  /// Evenness first, in steps of two percent so that one odd record decides nothing; then more cells.
  private static func rank(_ trial: Trial) -> (Int, Int, Int) {
    let steps = 50.0
    let quality = (trial.even - trial.broken) * steps
    return (Int(quality.rounded()), trial.firstCells, trial.dialect.quotes ? 1 : 0)
  }

  private static func attempt(_ dialect: Dialect, _ text: TextBuffer, start: Int, isLast: Bool) -> Trial {
    let first = counts(dialect, text, start: start, isLast: isLast, expected: nil, maximum: 1)
    let firstCells = first.cells.first ?? 0
    let all = counts(dialect, text, start: start, isLast: isLast, expected: firstCells, maximum: records)
    let total = Double(max(1, all.cells.count))
    var histogram: [Int: Int] = [:]
    for count in all.cells.dropFirst() { histogram[count, default: 0] += 1 }
    let usual = histogram.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? firstCells
    return Trial(
      dialect: dialect, firstCells: firstCells, usualCells: usual,
      even: Double(all.cells.count { $0 == firstCells }) / total,
      covering: Double(all.cells.count { $0 >= firstCells }) / total, broken: Double(all.broken) / total)
  }

  private static func counts(
    _ dialect: Dialect, _ text: TextBuffer, start: Int, isLast: Bool, expected: Int?, maximum: Int
  ) -> (cells: [Int], broken: Int) {
    var scanner = RecordScanner(dialect: dialect, expectedCells: expected)
    var bytes = text.bytes
    var (counts, broken, cells) = ([Int](), 0, [CellBounds]())
    var position = start
    bytes.withUnsafeMutableBufferPointer { buffer in
      while position < text.count, counts.count < maximum {
        cells.removeAll(keepingCapacity: true)
        switch scanner.scan(buffer.baseAddress!, from: position, to: text.count, isLast: isLast, into: &cells) {
        case .needsMore: position = text.count
        case .blank(let next): position = next
        case .record(let next):
          counts.append(cells.count)
          if scanner.problem == .brokenQuote { broken += 1 }
          position = next
        }
      }
    }
    return (counts, broken)
  }

  /// Excel's first line `sep=;` or `"sep=;"`.
  private static func declaredDelimiter(_ bytes: ArraySlice<UInt8>) -> (UInt8?, start: Int) {
    let line = bytes.prefix { $0 != Dialect.lineFeed && $0 != Dialect.carriageReturn }
    let words = line.filter { $0 != Dialect.quote }
    guard words.count == 5, String(decoding: words.prefix(4), as: UTF8.self).lowercased() == "sep=" else {
      return (nil, 0)
    }
    let rest = bytes[line.endIndex...]
    let isPair = rest.starts(with: [Dialect.carriageReturn, Dialect.lineFeed])
    return (words[4], line.endIndex + min(rest.count, isPair ? 2 : 1))
  }
}
