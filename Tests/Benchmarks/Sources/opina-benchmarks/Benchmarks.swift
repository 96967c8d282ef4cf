import CBaseline
import Foundation
import Opina

/// Measures Opina against ICU alone and prints a table; `scripts/benchmark` builds and runs it.
@main
struct Benchmarks {
  static let usage = """
    usage: opina-benchmarks [--rounds N] [--comments N] [--lines FILE] [--write FILE] [--instructions] [EXPORT…]
      --rounds N       rounds of which the median is taken (default: 7)
      --comments N     measure on at least N comments (default: 50000; with --instructions 2000)
      --lines FILE     measure on the lines of this file instead of the comments of exports
      --write FILE     measure nothing: write the comments into FILE, one a line, for other tools
      --instructions   run everything once for callgrind instead of taking time
    """

  // Not async: callgrind does not survive the threads that come with it, and counts without them.
  static func main() throws {
    let options = options()
    if let file = options.write {
      try Data(try options.corpus().lines).write(to: URL(filePath: file))
    } else if options.countsInstructions {
      try countInstructions(options)
    } else {
      let done = DispatchSemaphore(value: 0)
      // Detached: the main thread waits.
      Task.detached {
        do { try await takeTime(options) } catch { fail("\(error)", status: 1) }
        done.signal()
      }
      done.wait()
    }
  }

  private struct Options {
    var rounds = 7
    var least = 50_000
    var lines: String?
    var write: String?
    var countsInstructions = false
    var exports: [String] = []

    func corpus() throws -> Corpus {
      if let lines { return try Corpus(lines: lines, least: least) }
      return try Corpus(exports: exports, least: least)
    }
  }

  private static func takeTime(_ options: Options) async throws {
    let corpus = try options.corpus()
    let file = FileManager.default.temporaryDirectory.appending(path: "opina-benchmarks-\(getpid()).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(corpus.export).write(to: file)
    let analyzer = try Analyzer()
    let workloads = try Workload.reading(corpus, analyzer) + Workload.files(file.path, analyzer)
    let measurements = try await Measurement.all(workloads, rounds: options.rounds)
    Table(corpus: corpus, measurements: measurements, rounds: options.rounds).print()
  }

  private static func countInstructions(_ options: Options) throws {
    let corpus = try options.corpus()
    let file = FileManager.default.temporaryDirectory.appending(path: "opina-benchmarks-\(getpid()).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(corpus.export).write(to: file)
    let analyzer = try Analyzer()
    let workloads = try Workload.reading(corpus, analyzer) + [Workload.taggingInPlace(file.path, analyzer)]
    for workload in workloads {
      guard case .plain(let work) = workload.work else { continue }
      opina_begin_instructions()
      work()
      opina_end_instructions(workload.name)
    }
    print("bytes \(corpus.text.count)")
  }

  private static func options() -> Options {
    var options = Options()
    var least: Int?
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--rounds": options.rounds = number(arguments.popFirst())
      case "--comments": least = number(arguments.popFirst())
      case "--lines": options.lines = arguments.popFirst()
      case "--write": options.write = arguments.popFirst()
      case "--instructions": options.countsInstructions = true
      case let option where option.hasPrefix("-"): fail(usage, status: 64)
      default: options.exports.append(argument)
      }
    }
    guard options.lines != nil || !options.exports.isEmpty else { fail(usage, status: 64) }
    // Callgrind is some fifty times slower, and its counts do not vary.
    options.least = least ?? (options.countsInstructions ? 2_000 : 50_000)
    return options
  }

  private static func number(_ text: String?) -> Int {
    guard let text, let number = Int(text), number > 0 else { fail(usage, status: 64) }
    return number
  }

  private static func fail(_ text: String, status: Int32) -> Never {
    FileHandle.standardError.write(Data((text + "\n").utf8))
    exit(status)
  }
}
