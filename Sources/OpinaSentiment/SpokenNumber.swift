/// A number that is put together from its words: `mil cuatrocientos`, `trinta e cinco`, `two hundred and fifty`, `3 mil`.
struct SpokenNumber {
  /// What thousands and millions were made of already.
  private var total = 0.0
  /// What the next thousand would multiply.
  private var part = 0.0
  /// Only numbers below can be added: `sixty five` is one number, `six five` are two.
  private var room = Double.infinity
  private var isInDigits = false

  private static let hundred = 100.0
  private static let thousand = 1000.0
  /// Tens take units: `treinta y cinco`, not `once y cinco`.
  private static let firstOpenTen = 20.0

  var value: Double { total + part }

  /// Begins with a number in digits.
  mutating func begin(_ number: Double) {
    part = number
    room = 0
    isInDigits = true
  }

  /// Takes one more word.
  ///
  /// - Returns: whether it belongs to the number.
  mutating func add(_ word: Double) -> Bool {
    if word >= Self.thousand {
      guard part < Self.thousand, part > 0 || total == 0 else { return false }
      total += (part == 0 ? 1 : part) * word
      part = 0
      room = Self.thousand
      isInDigits = false
    } else if word == Self.hundred, part > 0, part < Self.hundred, !isInDigits {
      part *= word
      room = Self.hundred
    } else {
      guard word < room else { return false }
      part += word
      room = Self.room(behind: word)
    }
    return true
  }

  private static func room(behind word: Double) -> Double {
    if word >= hundred { return hundred }
    return word >= firstOpenTen && word.truncatingRemainder(dividingBy: 10) == 0 ? 10 : 0
  }
}
