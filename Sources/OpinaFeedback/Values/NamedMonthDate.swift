/// A date whose month is a word: `1 de marzo de 2026`, `01-mar-26`, `Mar 1, 2026`, `domingo 1 marzo 2026`.
struct NamedMonthDate: Equatable {
  let (year, month, day): (Int, Int, Int)

  /// - Parameter bytes: without blanks at the ends; a time may stand behind the date.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ months: MonthNames) {
    /// A date of this kind has so many letters and digits at least, and is over after so many pieces of text.
    let (fewestBytes, mostPieces) = (6, 7)
    guard bytes.count >= fewestBytes else { return nil }
    var (position, pieces) = (0, 0)
    var (day, month, year): (Int?, Int?, Int?)
    var (wordsBefore, monthPiece) = (0, 0)
    while year == nil {
      guard pieces < mostPieces, let piece = Self.piece(bytes, &position) else { return nil }
      pieces += 1
      if let number = piece.number {
        if day == nil, number.digits <= 2 {
          day = number.value
        } else if day != nil, month != nil, number.digits == 2 || number.digits == 4 {
          year = number.digits == 2 ? 2000 + number.value : number.value
        } else {
          return nil
        }
      } else if let named = months.month(piece.word) {
        // "Mar" before a date that has a month is a Tuesday.
        guard month == nil || pieces > 2 && monthPiece == 1 else { return nil }
        (month, monthPiece) = (named, pieces)
      } else if day == nil, month == nil {
        // Only the day of the week stands before a date.
        wordsBefore += 1
        guard wordsBefore == 1 else { return nil }
      } else if !Self.isLink(piece.word) {
        return nil
      }
    }
    guard position == bytes.count || DateText.isTimeMark(bytes[position]), let day, let month, let year else {
      return nil
    }
    (self.year, self.month, self.day) = (year, month, day)
  }

  private typealias Piece = (word: UnsafeBufferPointer<UInt8>, number: (value: Int, digits: Int)?)

  /// The next word or number, with the signs before it passed over.
  private static func piece(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Piece? {
    while position < bytes.count, isJoint(bytes[position]) { position += 1 }
    let start = position
    var value = 0
    while position < bytes.count, position - start < 5, let digit = NumberText.digit(bytes[position]) {
      value = value * 10 + Int(digit)
      position += 1
    }
    if position > start { return (bytes, (value, position - start)) }
    while position < bytes.count, isLetter(bytes[position]) { position += 1 }
    guard position > start else { return nil }
    return (UnsafeBufferPointer(rebasing: bytes[start..<position]), nil)
  }

  private static func isJoint(_ byte: UInt8) -> Bool { " -/.,".utf8.contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }

  /// What stands between the day, the month and the year: `de`, `del`, `of`, and what makes a number the day's (`1st`, `1º`).
  private static func isLink(_ word: UnsafeBufferPointer<UInt8>) -> Bool { word.count <= 3 }
}
