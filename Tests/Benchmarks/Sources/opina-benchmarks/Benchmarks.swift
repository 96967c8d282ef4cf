import CBaseline
import Foundation
import Opina

/// Measures Opina against ICU alone and prints a table; `scripts/benchmark` builds and runs it.
@main
struct Benchmarks {
  static let usage = """
    usage: opina-benchmarks [--rounds N] [--comments N] [--program FILE] [--figures FILE] [--instructions] --lines FILE
      --lines FILE     the comments to measure on, one a line; scripts/compose-comments writes some
      --rounds N       rounds of which the median is taken (default: 7)
      --comments N     measure on at least N comments (default: 25000; with --instructions as many as there are lines)
      --program FILE   measure this program as well: its start, its threads, its memory (minutes, a gigabyte of disk)
      --figures FILE   print beside the aims what was measured elsewhere, see GivenFigures
      --instructions   run everything once for callgrind instead of taking time
    """

  // Not async: callgrind does not survive the threads that come with it, and counts without them.
  static func main() throws {
    let options = options()
    if options.countsInstructions {
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
    var least = 0
    var lines = ""
    var program: Program?
    var figures: String?
    var countsInstructions = false

    func corpus() throws -> Corpus { try Corpus(lines: lines, least: least) }
  }

  private static func takeTime(_ options: Options) async throws {
    let given = try options.figures.map { try GivenFigures(path: $0) } ?? GivenFigures()
    // First, because it is to be measured before anything large is loaded.
    let program = try options.program.map { try ProgramFigures($0, lines: options.lines, rounds: options.rounds) }
    let corpus = try options.corpus()
    let file = FileManager.default.temporaryDirectory.appending(path: "opina-benchmarks-\(getpid()).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(corpus.export).write(to: file)
    let analyzer = try Analyzer()
    let workloads = try Workload.stages(corpus, analyzer) + Workload.files(file.path, analyzer)
    let measurements = try await Measurement.all(workloads, rounds: options.rounds)
    Table(corpus: corpus, measurements: measurements, rounds: options.rounds).print()
    print()
    Aims(measurements: measurements, comments: corpus.count, program: program, given: given).print()
  }

  private static func countInstructions(_ options: Options) throws {
    let corpus = try options.corpus()
    let file = FileManager.default.temporaryDirectory.appending(path: "opina-benchmarks-\(getpid()).csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(corpus.export).write(to: file)
    let analyzer = try Analyzer()
    let workloads = try Workload.stages(corpus, analyzer) + [Workload.tagInPlace(file.path, analyzer)]
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
      case "--lines": options.lines = arguments.popFirst() ?? ""
      case "--program": options.program = arguments.popFirst().map { Program(path: $0) }
      case "--figures": options.figures = arguments.popFirst()
      case "--instructions": options.countsInstructions = true
      default: fail(usage, status: 64)
      }
    }
    guard !options.lines.isEmpty else { fail(usage, status: 64) }
    // Callgrind is some fifty times slower, and its counts do not vary.
    options.least = least ?? (options.countsInstructions ? 1 : 25_000)
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
