import Foundation

/// Unicode's own tables and tests, as Debian's package `unicode-data` carries them.
enum UnicodeData {
  private static let folder = URL(filePath: "/usr/share/unicode")

  static let isInstalled = FileManager.default.fileExists(atPath: folder.appending(path: "auxiliary").path)

  /// A line of one of Unicode's tests of boundaries.
  struct Case: Sendable {
    let line: Int
    let scalars: [Unicode.Scalar]
    /// UTF-8 offsets at which the text is cut, both ends included.
    let breaks: [Int]

    var bytes: [UInt8] { scalars.flatMap { Array(String($0).utf8) } }
  }

  /// The lines of a test.
  static func cases(_ name: String) -> [Case] {
    var cases: [Case] = []
    for (number, rule) in lines("auxiliary/\(name)").enumerated() {
      guard !rule.allSatisfy(\.isWhitespace) else { continue }
      var scalars: [Unicode.Scalar] = []
      var breaks: [Int] = []
      var offset = 0
      for part in rule.split(whereSeparator: \.isWhitespace) {
        switch part {
        case "÷": breaks.append(offset)
        case "×": break
        default:
          guard let scalar = UInt32(part, radix: 16).flatMap(Unicode.Scalar.init) else { continue }
          scalars.append(scalar)
          offset += UTF8.width(scalar)
        }
      }
      cases.append(Case(line: number + 1, scalars: scalars, breaks: breaks))
    }
    return cases
  }

  /// The value that a table of a property gives each scalar; 0 where it gives none.
  ///
  /// - Parameter values: by the names that the table uses; of other names nothing is taken.
  static func table(_ path: String, _ values: [String: UInt8]) -> [UInt8] {
    var table = [UInt8](repeating: 0, count: 0x110000)
    for rule in lines(path) {
      let cells = rule.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 2, let value = values[cells[1]] else { continue }
      let ends = cells[0].split(separator: ".", omittingEmptySubsequences: true).compactMap { Int($0, radix: 16) }
      guard let first = ends.first, let last = ends.last else { continue }
      for scalar in first...last { table[scalar] = value }
    }
    return table
  }

  /// The lines of a file without their comments; none where it is not installed.
  private static func lines(_ path: String) -> [Substring] {
    guard let file = try? String(contentsOf: folder.appending(path: path), encoding: .utf8) else { return [] }
    return file.split(separator: "\n", omittingEmptySubsequences: false).map { $0.prefix { $0 != "#" } }
  }
}

extension UTF8 {
  /// Scalars of sound text, each with its offset.
  static func scalars(_ text: [UInt8]) -> [(scalar: Unicode.Scalar, offset: Int)] {
    var offset = 0
    return String(decoding: text, as: UTF8.self).unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      return (scalar, offset)
    }
  }
}
