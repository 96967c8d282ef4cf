import CBaseline
import Foundation

/// The program that people run, from its start to its end.
struct Program {
  let path: String

  /// What a run took.
  struct Run {
    /// On the clock, in seconds.
    let elapsed: Double
    /// CPU time of all its threads, in seconds.
    let seconds: Double
    /// The most memory that it held, in bytes.
    let peak: Int64
  }

  /// It failed or is not there.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs it with these arguments, as often at once as it is asked for, and waits for all.
  ///
  /// - Returns: what the first one took; `elapsed` is until the last one ended.
  func run(_ arguments: [String], atOnce count: Int = 1) throws -> Run {
    let start = ContinuousClock.now
    let processes = try (0..<count).map { _ in try begin(arguments) }
    var first: Run?
    for process in processes {
      var (seconds, peak) = (0.0, Int64(0))
      guard opina_wait(process, &seconds, &peak) == 0 else {
        throw Failure(description: "\(path) \(arguments.joined(separator: " ")) failed")
      }
      if first == nil { first = Run(elapsed: 0, seconds: seconds, peak: peak) }
    }
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    return Run(elapsed: elapsed, seconds: first?.seconds ?? 0, peak: first?.peak ?? 0)
  }

  private func begin(_ arguments: [String]) throws -> Int64 {
    let copies = ([path] + arguments).map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    let process = opina_start(copies.map { $0.map { UnsafePointer($0) } } + [nil])
    guard process >= 0 else { throw Failure(description: "\(path) cannot be started; scripts/build makes it") }
    return process
  }
}
