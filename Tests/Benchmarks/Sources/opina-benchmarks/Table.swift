import CBaseline
import Foundation

/// Measurements as people read them.
struct Table {
  let corpus: Corpus
  let measurements: [Measurement]
  let rounds: Int

  func print() {
    let count = Double(corpus.count)
    let bytes = Double(corpus.text.count)
    Swift.print(
      "\(corpus.count) comments, \(corpus.distinct) of them different, \(number(bytes / count, 0)) bytes each;"
        + " CPU time on one thread, median of \(rounds) interleaved rounds")
    Swift.print()
    row(["", "CPU s", "µs/comment", "comments/s", "MB/s", "allocations/comment", "× ICU in C"])
    for measured in measurements + languageAlone {
      row([
        measured.name, number(measured.seconds, 3), number(measured.seconds / count * 1e6, 2),
        number(count / measured.seconds, 0), number(bytes / measured.seconds / 1e6, 1),
        number(Double(measured.allocations) / count, 2), number(measured.ratio, 2),
      ])
    }
    Swift.print()
    Swift.print("most memory held: \(number(Double(opina_peak_memory()) / 1_048_576, 0)) MiB")
  }

  /// What telling the language takes beside the scanning that every reading begins with.
  private var languageAlone: [Measurement] {
    guard let scanning = measurements.first(where: { $0.name == Workload.scanning }),
      let both = measurements.first(where: { $0.name == Workload.scanningAndLanguage })
    else { return [] }
    return [
      Measurement(
        name: "language alone", seconds: both.seconds - scanning.seconds, ratio: both.ratio - scanning.ratio,
        allocations: both.allocations - min(both.allocations, scanning.allocations))
    ]
  }

  private static let widths = [31, 8, 11, 11, 8, 20, 11]

  private func row(_ cells: [String]) {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: max(0, Self.widths[index] - cell.count))
      line += index == 0 ? cell + padding : padding + cell
    }
    Swift.print(line)
  }

  private func number(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
}
