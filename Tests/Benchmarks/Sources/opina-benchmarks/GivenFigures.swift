import Foundation

/// What was measured elsewhere: a file of lines with kind, name and number, separated by tabs.
struct GivenFigures {
  /// Instructions that a stage takes for a byte, by its name.
  private(set) var instructions: [String: Double] = [:]
  /// Seconds that other tools take for a comment, by their names.
  private(set) var tools: [String: Double] = [:]
  /// Whether those are of an earlier run.
  private(set) var areRemembered = false

  /// Nothing is given.
  init() {}

  init(path: String) throws {
    for line in try String(contentsOf: URL(filePath: path), encoding: .utf8).split(separator: "\n") {
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count == 3, let value = Double(cells[2]) else { throw Malformed(path: path, line: String(line)) }
      switch cells[0] {
      case "instructions": instructions[cells[1]] = value
      case "microseconds": tools[cells[1]] = value / 1e6
      case "remembered":
        tools[cells[1]] = value / 1e6
        areRemembered = true
      default: throw Malformed(path: path, line: String(line))
      }
    }
  }

  /// A line that is none of those.
  struct Malformed: Error, CustomStringConvertible {
    let path: String
    let line: String

    var description: String {
      "\(path): a line has a kind (instructions, microseconds, remembered), a name and a number, separated by tabs: \(line)"
    }
  }
}
