internal import OpinaLexicon

/// What the values of one column look like, counted over a sample.
struct ColumnProfile {
  /// Records of the sample in which anything stands, and those of them with something in the cell.
  private(set) var records = 0
  private(set) var filled = 0
  private(set) var distinct = 0
  /// Cells that are a number and nothing else, and those among them without a fraction.
  private(set) var numbers = 0
  private(set) var integers = 0
  /// Cells that hold a score in any way of writing it.
  private(set) var scores = 0
  private(set) var least = Double.infinity
  private(set) var most = -Double.infinity
  private(set) var decimalCommas = 0
  private(set) var dates = 0
  private(set) var orders = DateOrders()
  /// Cells that are a date if the column's name says so: of eight digits, and as spreadsheets count days.
  private(set) var digitDates = 0
  private(set) var serialDates = 0
  private(set) var languages = 0
  private(set) var languageNames = 0
  private(set) var contacts = 0
  private(set) var withLetters = 0
  private(set) var words = 0
  /// The first different values, in the order in which they come.
  private(set) var values: [String] = []

  /// So many different values are kept.
  static let valuesKept = 64

  /// - Parameters:
  ///   - column: whose cells are counted.
  ///   - answers: the records that take part, from `answers(of:from:)`.
  init(_ column: Int, of batch: RecordBatch, _ answers: some Sequence<Int>, names: ColumnNames) {
    var seen: Set<UInt64> = []
    batch.bytes.withUnsafeBufferPointer { bytes in
      for record in answers {
        records += 1
        let cell = Self.cell(record, column, of: batch, bytes)
        guard !cell.isEmpty else { continue }
        filled += 1
        // Long cells differ in their beginnings.
        let beginning = UnsafeBufferPointer(rebasing: cell.prefix(200))
        if seen.insert(Self.hash(beginning)).inserted, values.count < Self.valuesKept {
          values.append(String(decoding: beginning, as: UTF8.self))
        }
        count(cell, names.languageNames, names.monthNames)
      }
    }
    distinct = seen.count
  }

  /// The records in which anything stands: an object of JSON may have no field.
  ///
  /// - Parameter first: the first record below the header.
  static func answers(of batch: RecordBatch, from first: Int) -> [Int] {
    batch.bytes.withUnsafeBufferPointer { bytes in
      (first..<batch.records.count).filter { record in
        guard batch.records[record].problem?.keepsColumns ?? true else { return false }
        return (0..<batch.records[record].cellCount).contains { !cell(record, $0, of: batch, bytes).isEmpty }
      }
    }
  }

  private static func cell(
    _ record: Int, _ column: Int, of batch: RecordBatch, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[batch.field(record: record, column: column) ?? 0..<0]).trimmed
  }

  /// What tells values apart; of a few thousand hardly two of a million columns share one by chance.
  private static func hash(_ value: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = KeyHash()
    for byte in value { hash.add(UInt32(byte)) }
    return hash.value
  }

  private mutating func count(_ cell: UnsafeBufferPointer<UInt8>, _ names: LanguageNames, _ months: MonthNames) {
    if let number = NumberText(cell) {
      numbers += 1
      if !number.hasFraction { integers += 1 }
      if number.hasComma { decimalCommas += 1 }
      if DateText.serial(number) != nil { serialDates += 1 }
    }
    if DateText.digits(cell) != nil { digitDates += 1 }
    if let score = ScoreText.score(cell, best: nil) {
      scores += 1
      least = min(least, score)
      most = max(most, score)
    }
    if let parts = DateText.parts(cell, months) {
      dates += 1
      orders.add(parts)
    }
    /// No name of a language is longer.
    let longestName = 40
    if cell.count <= longestName, Self.isLetter(cell[0]), names.language(cell) != nil {
      languages += 1
      if cell.count > 2 { languageNames += 1 }
    }
    if ContactText.isContact(cell) { contacts += 1 }
    var (inWord, letters) = (false, false)
    for byte in cell {
      letters = letters || Self.isLetter(byte)
      if byte <= 0x20 {
        inWord = false
      } else if !inWord {
        inWord = true
        words += 1
      }
    }
    if letters { withLetters += 1 }
  }

  /// Whether a byte is a letter of ASCII or belongs to a character beyond.
  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  /// Share of the filled cells.
  private func share(_ count: Int) -> Double { filled == 0 ? 0 : Double(count) / Double(filled) }

  var isEmpty: Bool { filled == 0 }
  var wordsPerCell: Double { share(words) }
  var distinctShare: Double { share(distinct) }
  var filledShare: Double { records == 0 ? 0 : Double(filled) / Double(records) }
  /// A few cells may be off: "n/a" among numbers, a wrong date.
  var isNumeric: Bool { share(numbers) >= 0.9 }
  var isInteger: Bool { isNumeric && integers == numbers }
  var isScores: Bool { share(scores) >= 0.8 && share(dates) < 0.5 }
  var isDates: Bool { share(dates) >= 0.8 }
  /// How the dates are written that a column holds whose name says that it holds dates.
  var dateForm: DateForm? {
    if isDates { return .written }
    if share(digitDates) >= 0.8 { return .digits }
    return share(serialDates) >= 0.8 ? .serial : nil
  }
  var isLanguages: Bool { share(languages) >= 0.9 }
  var isContacts: Bool { share(contacts) >= 0.3 }
  var isText: Bool { share(withLetters) >= 0.5 && !isScores && !isDates && !isContacts }
  /// No two records share a value, and each has one.
  var isUnique: Bool { filled == records && distinct == filled && filled > 0 }
  /// Whether some score may be within a range.
  func overlaps(_ range: ClosedRange<Double>) -> Bool {
    scores > 0 && least <= range.upperBound && most >= range.lowerBound
  }
  /// Values that split the records into groups rather than name them.
  var isFewValues: Bool { distinct <= 20 && distinctShare <= 0.1 }
  /// Varied text of several words.
  func isFreeText(words least: Double, distinct share: Double) -> Bool {
    isText && wordsPerCell >= least && distinctShare >= share
  }
}
