/// Addresses and numbers by which a person is reached.
enum ContactText {
  /// Digits that a telephone number has.
  private static let phoneDigits = 8...15

  /// An e-mail address or a telephone number, and nothing else.
  static func isContact(_ cell: UnsafeBufferPointer<UInt8>) -> Bool { isMail(cell) || isPhone(cell) }

  private static func isMail(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let at = cell.firstIndex(of: UInt8(ascii: "@")), at > 0, !cell.contains(where: { $0 <= 0x20 }) else {
      return false
    }
    return cell[(at + 1)...].contains(UInt8(ascii: "."))
  }

  /// A plain whole number is an amount or an id; a telephone number has a sign or spaces between its digits.
  private static func isPhone(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    var (digits, signs) = (0, 0)
    for byte in cell {
      if NumberText.digit(byte) != nil {
        digits += 1
      } else if " +-().".utf8.contains(byte) {
        signs += 1
      } else {
        return false
      }
    }
    return phoneDigits.contains(digits) && signs > 0 && DateText.parts(cell) == nil
  }
}
