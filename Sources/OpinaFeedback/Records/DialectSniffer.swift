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
    /// Cells that a sound record has.
    let columns: Int
    /// Records of a title above the table, each of fewer cells.
    let titles: Int
  }

  private struct Trial {
    let dialect: Dialect
    let records: Int
    let firstCells: Int
    let columns: Int
    let titles: Int
    /// Share of the records with as many cells as the first.
    let even: Double
    /// Share of the records with at least as many.
    let covering: Double
    /// A quotation mark that encloses a cell broke the rules.
    let hasOddQuotes: Bool
    let quotes: LiteralQuotes
  }

  /// - Parameters:
  ///   - text: the decoded sample; it is copied before it is cut.
  static func find(_ text: TextBuffer, isLast: Bool) -> Finding {
    let bytes = text.bytes[0..<text.count]
    let (declared, start) = declaredDelimiter(bytes)
    // Old Mac files end records with a carriage return, and cells may still hold line feeds.
    let lineEnds = hasLoneCarriageReturn(bytes) ? [false, true] : [false]
    var best: Trial?
    for carriageReturns in lineEnds {
      for delimiter in declared.map({ [$0] }) ?? Dialect.delimiters {
        let trial = attempt(delimiter, carriageReturns, text, start: start, isLast: isLast)
        guard declared != nil || accepts(trial) else { continue }
        if best.map({ rank(trial) > rank($0) }) ?? true { best = trial }
      }
    }
    let trial =
      best
      ?? attempt(
        Dialect.noDelimiter, lineEnds.count > 1 && !bytes.contains(Dialect.lineFeed), text, start: start, isLast: isLast
      )
    return Finding(dialect: trial.dialect, start: start, columns: trial.columns, titles: trial.titles)
  }

  private static func hasLoneCarriageReturn(_ bytes: ArraySlice<UInt8>) -> Bool {
    var position = bytes.startIndex
    while let at = bytes[position...].firstIndex(of: Dialect.carriageReturn) {
      var next = at
      while next < bytes.endIndex, bytes[next] == Dialect.carriageReturn { next += 1 }
      if next < bytes.endIndex, bytes[next] != Dialect.lineFeed { return true }
      position = next
    }
    return bytes.last == Dialect.carriageReturn
  }

  /// With quotation marks as enclosures, unless they are plainly part of the text.
  private static func attempt(
    _ delimiter: UInt8, _ carriageReturns: Bool, _ text: TextBuffer, start: Int, isLast: Bool
  ) -> Trial {
    var dialect = Dialect(delimiter: delimiter, quotes: true, carriageReturns: carriageReturns)
    let enclosing = attempt(dialect, text, start: start, isLast: isLast)
    guard enclosing.hasOddQuotes else { return enclosing }
    dialect.quotes = false
    let literal = attempt(dialect, text, start: start, isLast: isLast)
    return literal.quotes.areLiteral && literal.even >= enclosing.even ? literal : enclosing
  }

  private static func accepts(_ trial: Trial) -> Bool {
    trial.firstCells >= 2 && (trial.even >= even || trial.covering >= covering)
  }

  /// More than one record first; then evenness, in steps of two percent so that one odd record decides nothing; then more cells.
  private static func rank(_ trial: Trial) -> (Int, Int, Int) {
    let steps = 50.0
    return (min(2, trial.records), Int((trial.even * steps).rounded()), trial.firstCells)
  }

  private static func attempt(_ dialect: Dialect, _ text: TextBuffer, start: Int, isLast: Bool) -> Trial {
    var first = RecordScanner(dialect: dialect)
    var quotes = LiteralQuotes()
    var firstCells = counts(&first, text, start: start, isLast: isLast, maximum: 1, &quotes).first ?? 0
    var scanner = RecordScanner(dialect: dialect, expectedCells: firstCells)
    var all = counts(&scanner, text, start: start, isLast: isLast, maximum: records, &quotes)
    let titles = titles(all, delimiter: dialect.delimiter)
    if titles > 0 {
      firstCells = all[titles]
      (scanner, quotes) = (RecordScanner(dialect: dialect, expectedCells: firstCells), LiteralQuotes())
      all = counts(&scanner, text, start: start, isLast: isLast, maximum: records, &quotes)
    }
    let table = Array(all.dropFirst(titles))
    let total = Double(max(1, table.count))
    return Trial(
      dialect: dialect, records: table.count, firstCells: firstCells, columns: columns(table), titles: titles,
      even: Double(table.count { $0 == firstCells }) / total,
      covering: Double(table.count { $0 >= firstCells }) / total, hasOddQuotes: scanner.hasOddQuotes, quotes: quotes)
  }

  /// How many records above a table are a title: of one cell, or of less than half as many as nearly all others have.
  ///
  /// - Parameter delimiter: commas stand in prose, too, so these have to prove more.
  private static func titles(_ counts: [Int], delimiter: UInt8) -> Int {
    let nearlyAll = 0.9
    let (columns, records) = delimiter == UInt8(ascii: ",") ? (4, 5) : (2, 3)
    var histogram: [Int: Int] = [:]
    for count in counts { histogram[count, default: 0] += 1 }
    guard let usual = histogram.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key, usual >= columns else {
      return 0
    }
    let titles = counts.prefix { $0 < usual && ($0 == 1 || $0 * 2 < usual) }.count
    let table = counts.dropFirst(titles)
    guard titles > 0, titles <= TitleRows.mostRows, table.count >= records, table.first == usual,
      Double(table.count { $0 == usual }) >= nearlyAll * Double(table.count)
    else { return 0 }
    return titles
  }

  /// As many columns as the first record has cells, unless nearly all others agree on another number: a header may lack
  /// the name of the first column, or go on with empty names.
  private static func columns(_ counts: [Int]) -> Int {
    /// Share of the records below the first that overrules it, and how many it takes.
    let (nearlyAll, enough) = (0.9, 3)
    guard let first = counts.first else { return 0 }
    var histogram: [Int: Int] = [:]
    for count in counts.dropFirst() { histogram[count, default: 0] += 1 }
    guard let usual = histogram.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), usual.value >= enough,
      Double(usual.value) >= nearlyAll * Double(counts.count - 1)
    else { return first }
    return usual.key
  }

  /// Cells of the first records.
  private static func counts(
    _ scanner: inout RecordScanner, _ text: TextBuffer, start: Int, isLast: Bool, maximum: Int,
    _ quotes: inout LiteralQuotes
  ) -> [Int] {
    var bytes = text.bytes
    var (counts, cells) = ([Int](), [CellBounds]())
    var position = start
    bytes.withUnsafeMutableBufferPointer { buffer in
      while position < text.count, counts.count < maximum {
        cells.removeAll(keepingCapacity: true)
        switch scanner.scan(buffer.baseAddress!, from: position, to: text.count, isLast: isLast, into: &cells) {
        case .needsMore: position = text.count
        case .blank(let next): position = next
        case .record(let next):
          counts.append(cells.count)
          if !scanner.dialect.quotes { for cell in cells { quotes.add(buffer[cell.range]) } }
          position = next
        }
      }
    }
    return counts
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
