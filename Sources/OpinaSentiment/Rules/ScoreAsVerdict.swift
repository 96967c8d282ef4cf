internal import OpinaLexicon
internal import OpinaText

/// A score that stands in the text is a verdict: `9/10`, `0/10`, `5*`.
enum ScoreAsVerdict {
  /// What the top of a scale is worth; the bottom is worth as much below zero.
  static let top = 3.0
  /// The share of a scale at which satisfaction begins and ends, as respondents use scales: 7 of 10 is no praise.
  static let middle = 0.65

  static func apply(_ reading: inout Reading, _ text: UnsafeBufferPointer<UInt8>) {
    for (index, token) in reading.tokens.enumerated() where token.kind == .score {
      guard let share = share(UnsafeBufferPointer(rebasing: text[token.range])) else { continue }
      let value = share >= middle ? top * (share - middle) / (1 - middle) : -top * (middle - share) / middle
      reading.add(.rule(.scoreAsVerdict), index..<index + 1, value: value, role: .verdict)
    }
  }

  /// The score as a share of its scale; `5*` is out of five.
  private static func share(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    var numbers: [Double] = [0]
    var decimals = 0.0
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Double(byte - UInt8(ascii: "0"))
        if decimals > 0 {
          numbers[numbers.count - 1] += digit / decimals
          decimals *= 10
        } else {
          numbers[numbers.count - 1] = numbers[numbers.count - 1] * 10 + digit
        }
      case UInt8(ascii: ","), UInt8(ascii: "."): decimals = 10
      case UInt8(ascii: "/"):
        numbers.append(0)
        decimals = 0
      case UInt8(ascii: "*"): numbers.append(5)
      default: break
      }
    }
    guard numbers.count == 2, numbers[1] > 0, numbers[0] <= numbers[1] else { return nil }
    return numbers[0] / numbers[1]
  }
}
