import Foundation

/// What is asked of Opina's speed and memory, and what was measured of it: a table in Markdown.
struct Aims {
  let measurements: [Measurement]
  let comments: Int
  let program: ProgramFigures?
  let given: GivenFigures

  /// The most that a stage may take of the CPU time of ICU in C.
  private static let tokens = 0.4
  private static let reading = 1.0
  private static let tagging = 1.5
  /// The most instructions of the whole reading for a byte.
  private static let perByte = 150.0
  /// How many times faster than other tools, at least.
  private static let lingua = 100.0
  private static let pycld2 = 10.0
  private static let vader = 50.0
  /// How many times faster two threads are than one, at least.
  private static let threads = 1.8
  /// Seconds of CPU, at most.
  private static let start = 0.040
  /// Bytes, at most.
  private static let memory = 150e6
  /// By how much memory may differ that is the same: what else is in memory varies by as much.
  private static let sameMemory = 1.05

  func print() {
    Swift.print("| | measured | aim | |")
    Swift.print("|---|---|---|---|")
    stage("tokenise, with folded keys", Workload.tokens, Self.tokens)
    stage("whole reading: language, tokens, clauses, opinions, themes", Workload.reading, Self.reading)
    if let counted = given.instructions[Workload.reading] {
      row("the same, instructions a byte", number(counted, 0), number(Self.perByte, 0), counted <= Self.perByte)
    }
    stage("`tag`, file to NDJSON", Workload.tagging, Self.tagging)
    beside("`tag` beside spaCy, sentencizer and VADER", Workload.tagging, "spaCy, sentencizer and VADER", Self.vader)
    beside(
      "language beside lingua, four languages, high accuracy", Workload.scanningAndLanguage, "lingua, four languages",
      Self.lingua)
    beside("language beside pycld2", Workload.scanningAndLanguage, "pycld2", Self.pycld2)
    if let program { rows(program) }
    guard given.areRemembered else { return }
    Swift.print()
    Swift.print("The times of other tools are those of Speed.md, of an earlier run; scripts/compare installs them.")
  }

  private func rows(_ program: ProgramFigures) {
    row(
      "two threads beside one (two programs at once: \(number(program.twoPrograms, 2)) times)",
      "\(number(program.twoThreads, 2)) times as fast", "\(Self.threads) times", program.twoThreads >= Self.threads)
    row(
      "CPU from start to end on a file of one row", "\(number(1000 * program.start, 0)) ms",
      "\(number(1000 * Self.start, 0)) ms", program.start <= Self.start)
    row("the same for the first start, which compiles the lexicons", "\(number(program.firstStart, 1)) s", "", nil)
    let (million, millions) = (Double(program.peaks[0]), Double(program.peaks[1]))
    row(
      "peak memory of `tag` on 1 and on 4 million comments", "\(megabytes(million)) and \(megabytes(millions)) MB",
      "the same, under \(megabytes(Self.memory)) MB",
      millions < Self.memory && millions <= Self.sameMemory * million)
  }

  private func stage(_ name: String, _ stage: String, _ aim: Double) {
    guard let measured = measured(stage) else { return }
    row(name, "\(number(measured.ratio, 2)) × ICU in C", "\(number(aim, 1)) ×", measured.ratio <= aim)
  }

  private func beside(_ name: String, _ stage: String, _ tool: String, _ aim: Double) {
    guard let theirs = given.tools[tool], let ours = measured(stage) else { return }
    let times = theirs / (ours.seconds / Double(comments))
    row(name, "\(number(times, 0)) times as fast", "\(number(aim, 0)) times", times >= aim)
  }

  private func row(_ name: String, _ measured: String, _ aim: String, _ isMet: Bool?) {
    Swift.print("| \(name) | \(measured) | \(aim) | \(isMet.map { $0 ? "met" : "not met" } ?? "") |")
  }

  private func measured(_ stage: String) -> Measurement? { measurements.first { $0.name == stage } }

  private func megabytes(_ bytes: Double) -> String { number(bytes / 1e6, 0) }

  private func number(_ value: Double, _ places: Int) -> String { String(format: "%.\(places)f", value) }
}
