import Foundation
import OpinaReport
import OpinaTestSupport
import Testing

@testable import Opina

/// What is put together byte by byte is JSON.
struct JSONBytesTests {
  private func written(_ put: (inout JSONBytes) -> Void) -> String {
    let out = OutputBytes(capacity: 1)
    out.append(atMost: 1024) { put(&$0) }
    return String(decoding: out.bytes, as: UTF8.self)
  }

  @Test func anyTextComesBack() throws {
    var numbers = SeededNumbers(seed: 47)
    let scalars = Array("abcdefghijkl ñ—👍\"\\/\u{7F}\u{80}".unicodeScalars) + (0..<0x20).compactMap(Unicode.Scalar.init)
    for _ in 0..<3000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...70, using: &numbers) {
        // Rare, so that some runs of sixteen bytes are plain and some are not.
        let isOdd = Int.random(in: 0..<20, using: &numbers) == 0
        text.append(isOdd ? scalars.randomElement(using: &numbers)! : "e")
      }
      let json = written { $0.put(list: [String(text)]) }
      #expect(try JSONDecoder().decode([String].self, from: Data(json.utf8)) == [String(text)])
      #expect(json.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    }
  }

  @Test(arguments: [0, 1, 9, 10, 99, 100, 999, 1000, 9_999, 10_000, 12_345, Int.max]) func wholeNumbers(number: Int) {
    #expect(written { $0.put(number: number) } == String(number))
  }

  @Test(arguments: [
    0, -0.0, 1, -1, 0.5, -0.25, 0.001, -0.001, 0.0004, -0.0004, 0.0005, 0.12, 0.102, 9.998, 9.999, 9.9996, 0.1, 123.45,
    .nan, .infinity, 1e300,
  ])
  func decimalsAreThoseOfFiles(number: Double) {
    #expect(written { $0.put(thousandths: number) } == FixedDecimal.text(number, places: 3))
  }
}
