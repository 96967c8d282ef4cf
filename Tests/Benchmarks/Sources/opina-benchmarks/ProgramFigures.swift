import Foundation

/// What is measured of the whole program rather than of its stages: it starts, it uses several threads, it holds memory.
///
/// To be measured before anything large is loaded, see `opina_wait`.
struct ProgramFigures {
  /// CPU of a run over one row, in seconds, with compiled lexicons at hand.
  let start: Double
  /// The same without them.
  let firstStart: Double
  /// How many times faster two threads are than one, each ratio from a pair of runs in turns.
  let twoThreads: Double
  /// How many times faster two programs at once are than one after the other: what the machine has to give.
  let twoPrograms: Double
  /// The most memory that `tag` held on a million comments and on four million, in bytes.
  let peaks: [Int64]

  /// Runs over one row of which the median is taken.
  private static let starts = 20
  /// Every one compiles all lexicons.
  private static let firstStarts = 3
  /// Comments on which threads are compared: a start is nothing beside them.
  private static let comments = 250_000
  private static let million = 1_000_000

  /// - Parameters:
  ///   - lines: a text file with one comment a line.
  ///   - rounds: pairs of runs with one thread and with two.
  init(_ program: Program, lines: String, rounds: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "opina-benchmarks-\(getpid())-program")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let export = folder.appending(path: "export.csv").path
    func tag(jobs: Int, atOnce count: Int = 1) throws -> Program.Run {
      try program.run(
        ["tag", export, "--id", "id", "--comment", "comment", "--jobs", String(jobs), "--quiet"], atOnce: count)
    }

    try LinesExport(lines: lines).write(1, to: export)
    setenv("OPINA_CACHE", "off", 1)
    firstStart = Measurement.median(try (0..<Self.firstStarts).map { _ in try tag(jobs: 1).seconds })
    setenv("OPINA_CACHE", folder.appending(path: "cache").path, 1)
    _ = try tag(jobs: 1)
    start = Measurement.median(try (0..<Self.starts).map { _ in try tag(jobs: 1).seconds })

    try LinesExport(lines: lines).write(Self.comments, to: export)
    var ratios: [(threads: Double, programs: Double)] = []
    for _ in 0..<rounds {
      let one = try tag(jobs: 1).elapsed
      ratios.append((one / (try tag(jobs: 2).elapsed), 2 * one / (try tag(jobs: 1, atOnce: 2).elapsed)))
    }
    twoThreads = Measurement.median(ratios.map(\.threads))
    twoPrograms = Measurement.median(ratios.map(\.programs))

    peaks = try [1, 4].map { millions in
      try LinesExport(lines: lines).write(millions * Self.million, to: export)
      return try tag(jobs: 2).peak
    }
  }
}

/// An export of ids and comments, which are lines of a file, again and again.
private struct LinesExport {
  private let lines: [ArraySlice<UInt8>]
  private static let pieceSize = 1 << 20

  init(lines path: String) throws {
    lines = [UInt8](try Data(contentsOf: URL(filePath: path))).split(separator: UInt8(ascii: "\n"))
  }

  func write(_ count: Int, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Program.Failure(description: "\(path) cannot be written") }
    defer { fclose(file) }
    var bytes = Array("id,comment\n".utf8)
    for row in 0..<count {
      bytes += "\(row),\"".utf8
      for byte in lines[row % lines.count] {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes += "\"\n".utf8
      guard bytes.count > Self.pieceSize || row == count - 1 else { continue }
      guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
        throw Program.Failure(description: "\(path) cannot be written; is the disk full?")
      }
      bytes.removeAll(keepingCapacity: true)
    }
  }
}
