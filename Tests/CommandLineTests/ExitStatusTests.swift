import Foundation
import OpinaTestSupport
import Testing

/// Every failure ends in its exit status and a message that names the file and says what to do.
struct ExitStatusTests {
  private func expectFailure(
    _ process: OpinaProcess, _ status: Int32, naming name: String, _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(process.status == status, "\(process.messages)", sourceLocation: location)
    #expect(process.output.isEmpty, "standard output carries data only", sourceLocation: location)
    #expect(process.messages.contains(name), "\(process.messages)", sourceLocation: location)
    #expect(
      process.messages.split(separator: "\n").last?.contains("; ") == true, "\(process.messages): no remedy",
      sourceLocation: location)
  }

  private static let commands = ["tag", "report"]

  @Test(arguments: commands) func noSuchFile(command: String) throws {
    expectFailure(try OpinaProcess([command, "/no/such/file.csv"]), 66, naming: "/no/such/file.csv")
  }

  @Test(arguments: ["--lexicons", "--base-lexicons"]) func noSuchFolderOfLexicons(option: String) throws {
    let folder = try SampleExport.folder()
    for command in [["tag", folder.path("export.csv")], ["explain", "ok"], ["lexicon", "check"]] {
      expectFailure(try OpinaProcess(command + [option, "/no/such/folder"]), 66, naming: "/no/such/folder")
    }
    expectFailure(
      try OpinaProcess(["explain", "ok", option, folder.path("export.csv")]), 66, naming: folder.path("export.csv"))
  }

  @Test func lexiconCheckEndsLikeEveryOtherCommand() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data("word\tvalence\nzas\t1\n".utf8), to: "own/es/polarity.tsv")
    let process = try OpinaProcess(["lexicon", "check", "--lexicons", folder.path("own")])
    expectFailure(process, 65, naming: "es/polarity.tsv")
  }

  @Test func lexiconCheckListsAllRowsOfAnotherLength() throws {
    let folder = try TemporaryFolder()
    let header = "word\tparadigm\tvalence\ttheme\tforms\tnote\n"
    try folder.write(Data((header + "zas\t0\t1\n\nzis\t0\t1\t-\t-\t-\nzos\t0\n").utf8), to: "own/es/polarity.tsv")
    try folder.write(Data((header + "zus\t0\n").utf8), to: "own/pt/polarity.tsv")
    let process = try OpinaProcess(["lexicon", "check", "--lexicons", folder.path("own")])
    #expect(process.status == 65)
    #expect(
      process.lines.map { $0.prefix { $0 != " " } } == [
        "es/polarity.tsv:2:4:", "es/polarity.tsv:5:3:", "pt/polarity.tsv:2:3:",
      ])
    #expect(process.messages.contains("3 rows"))
  }

  /// What is misspelt behind a column and `=` is no column.
  @Test(arguments: [("--comment", "comment=raeson", "improve"), ("--date", "date=day-month", "day/month")])
  func aSlipBehindAColumn(option: String, value: String, remedy: String) throws {
    let folder = try SampleExport.folder()
    let process = try OpinaProcess(["tag", folder.path("export.csv"), option, value])
    expectFailure(process, 64, naming: value)
    #expect(process.messages.contains(remedy))
  }

  @Test(arguments: [["report", "--frame"], ["frame", "check"]]) func anEmptyFrameIsNone(command: [String]) throws {
    let folder = try SampleExport.folder()
    try folder.write(Data(), to: "mine.tsv")
    let export = command[0] == "report" ? [folder.path("export.csv")] : []
    let process = try OpinaProcess(
      [command[0]] + export + [command[1], folder.path("mine.tsv"), "--base-lexicons", SmallLexicons.path])
    expectFailure(process, 65, naming: "mine.tsv")
  }

  @Test func aLexiconOfAnUnknownNameIsSaid() throws {
    let folder = try TemporaryFolder()
    try folder.write(Data("word\n".utf8), to: "own/es/polarities.tsv")
    let process = try OpinaProcess(
      ["lexicon", "check", "es", "--base-lexicons", SmallLexicons.path, "--lexicons", folder.path("own")])
    #expect(process.status == 65)
    #expect(process.text.contains("es/polarities.tsv: no lexicon has this name"))
  }

  @Test(arguments: commands) func folder(command: String) throws {
    let folder = try TemporaryFolder()
    expectFailure(try OpinaProcess([command, folder.path]), 65, naming: folder.path)
  }

  @Test(arguments: commands, ["", "\n\n \n", "\u{FEFF}"]) func emptyFile(command: String, text: String) throws {
    let folder = try TemporaryFolder(["e.csv": text])
    expectFailure(try OpinaProcess([command, folder.path("e.csv")]), 65, naming: "e.csv")
  }

  @Test(arguments: commands) func headerOnly(command: String) throws {
    let folder = try TemporaryFolder(["h.csv": "id,comment,nps\n"])
    expectFailure(try OpinaProcess([command, folder.path("h.csv")]), 65, naming: "h.csv")
  }

  @Test(arguments: commands) func binaryFile(command: String) throws {
    let folder = try TemporaryFolder()
    var numbers = SeededNumbers(seed: 3)
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    try folder.write(Data(png + (0..<4096).map { _ in UInt8.random(in: 0...255, using: &numbers) }), to: "b.csv")
    expectFailure(try OpinaProcess([command, folder.path("b.csv")]), 65, naming: "b.csv")
  }

  @Test(arguments: commands) func noCommentColumn(command: String) throws {
    let folder = try TemporaryFolder(["n.csv": "id,nps\n1,9\n2,3\n3,10\n"])
    expectFailure(try OpinaProcess([command, folder.path("n.csv")]), 65, naming: "n.csv")
  }

  @Test(arguments: [
    ["--comment", "nothing"], ["--score", "nothing"], ["--customer", "nothing"], ["--id", "nothing"],
    ["--date", "nothing"],
    ["--segment", "nothing"], ["--language", "nothing"],
  ])
  func optionsThatNameNoColumnAreWrongUsage(options: [String]) throws {
    let folder = try SampleExport.folder()
    let process = try OpinaProcess(["tag", folder.path("export.csv")] + options)
    expectFailure(process, 64, naming: "nothing")
  }

  @Test(arguments: [
    ["--jobs", "0"], ["--jobs", "-1"], ["--jobs", "two"], ["--jobs", "5000"], ["--format", "xml"],
    ["--scale", "nps:5"], ["--scale", "x"],
    ["--text-language", "fr"], ["--language-prior", "maybe"], ["--no-such-option"],
  ])
  func wrongOptionValues(options: [String]) throws {
    let folder = try SampleExport.folder()
    let process = try OpinaProcess(["tag", folder.path("export.csv")] + options)
    #expect(process.status == 64, "\(process.messages)")
    #expect(process.output.isEmpty)
    // The message names the option or at least the value that it refuses.
    #expect(options.contains { process.messages.contains($0) }, "\(process.messages)")
  }

  @Test(arguments: [[], ["tag"], ["report"], ["explain"], ["nothing"], ["report", "x.csv", "--locale", "fr"]])
  func wrongUsage(arguments: [String]) throws {
    let process = try OpinaProcess(arguments)
    // Without a command the program shows its help.
    #expect(process.status == (arguments.isEmpty ? 0 : 64), "\(process.messages)")
  }

  @Test(arguments: [
    ["--help"], ["tag", "--help"], ["report", "--help"], ["explain", "--help"], ["lexicon", "--help"],
  ])
  func help(arguments: [String]) throws {
    let process = try OpinaProcess(arguments)
    #expect(process.status == 0)
    #expect(process.text.contains("USAGE"))
  }

  @Test func unwritableFile() throws {
    let folder = try SampleExport.folder()
    for place in [folder.path("export.csv") + "/below/out.ndjson", "/proc/opina.ndjson", folder.path] {
      expectFailure(try OpinaProcess.tag(folder.path("export.csv"), "--quiet", "--out", place), 73, naming: place)
    }
  }

  @Test func unwritableFolder() throws {
    let folder = try SampleExport.folder()
    for place in [folder.path("export.csv"), folder.path("export.csv") + "/below", "/proc/opina-report"] {
      let process = try OpinaProcess(["report", folder.path("export.csv"), "--quiet", "--out", place])
      expectFailure(process, 73, naming: place)
    }
  }

  /// Written while it is read, an export would be lost, or grow for ever.
  @Test func theExportIsNotWrittenOver() throws {
    let folder = try SampleExport.folder()
    let export = folder.path("export.csv")
    let before = try Data(contentsOf: folder.url.appending(path: "export.csv"))
    try FileManager.default.createSymbolicLink(atPath: folder.path("link.csv"), withDestinationPath: export)
    for place in [export, folder.path("link.csv")] {
      expectFailure(try OpinaProcess.tag(export, "--quiet", "--out", place), 73, naming: place)
      expectFailure(
        try OpinaProcess(["frame", "propose", export, "--quiet", "--out", place]), 73, naming: place)
    }
    try folder.write(before, to: "report/comments.csv")
    let process = try OpinaProcess(["report", folder.path("report/comments.csv"), "--out", folder.path("report")])
    expectFailure(process, 73, naming: "report/comments.csv")
    #expect(try Data(contentsOf: folder.url.appending(path: "export.csv")) == before)
    #expect(try Data(contentsOf: folder.url.appending(path: "report/comments.csv")) == before)
    #expect(!FileManager.default.fileExists(atPath: folder.path("report/report.json")))
  }

  @Test func anExportThatStandardOutputIsAppendedTo() throws {
    let folder = try SampleExport.folder()
    let process = Process()
    process.executableURL = OpinaProcess.program
    process.arguments = ["tag", folder.path("export.csv"), "--base-lexicons", SmallLexicons.path, "--quiet"]
    let output = try FileHandle(forWritingTo: folder.url.appending(path: "export.csv"))
    try output.seekToEnd()
    (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 73)
    #expect(
      try String(contentsOf: folder.url.appending(path: "export.csv"), encoding: .utf8) == SampleExport.csv(records: 24)
    )
  }

  @Test func exportsThatDoNotFitTogetherAreWrongUsage() throws {
    let folder = try TemporaryFolder([
      "a.csv": SampleExport.csv(records: 5), "b.csv": "id,review\n1,all fine\n2,all bad\n",
    ])
    let process = try OpinaProcess([
      "report", folder.path("a.csv"), folder.path("b.csv"), "--base-lexicons", SmallLexicons.path, "--out",
      folder.path("r"),
    ])
    expectFailure(process, 64, naming: "b.csv")
  }

  @Test func fullDisk() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let folder = try SampleExport.folder()
    expectFailure(
      try OpinaProcess.tag(folder.path("export.csv"), "--quiet", "--out", "/dev/full"), 73, naming: "/dev/full")
  }

  /// Whoever keeps what a command says is told when it could not be kept.
  @Test func aFullDiskBehindStandardOutput() throws {
    guard let full = FileHandle(forWritingAtPath: "/dev/full") else { return }
    let folder = try SampleExport.folder()
    let export = folder.path("export.csv")
    for command in [
      ["lexicon", "check", "en"], ["explain", "friendly"], ["frame", "show"], ["frame", "new"],
      ["frame", "check", "all"],
      ["frame", "check", "all", export, "--quiet"], ["frame", "diff", "all", "all"], ["tag", export, "--quiet"],
      ["frame", "propose", export, "--quiet"],
    ] {
      let process = Process()
      process.executableURL = OpinaProcess.program
      process.arguments = command + ["--base-lexicons", SmallLexicons.path]
      (process.standardOutput, process.standardError) = (full, FileHandle.nullDevice)
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 73, "\(command)")
    }
  }

  /// Messages never quote what customers wrote.
  @Test func messagesHoldNoCells() throws {
    let secret = "Josefina Secreta"
    let folder = try TemporaryFolder(["s.csv": "name,nps\n\(secret),9\n\(secret),3\n"])
    let process = try OpinaProcess(["tag", folder.path("s.csv"), "--comment", "nothing"])
    #expect(process.status == 64)
    #expect(!process.messages.contains(secret))
  }

  /// A reader that has enough ends the program at once and without noise.
  @Test func closedPipe() throws {
    let folder = try SampleExport.folder(records: 20_000)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "(\"$0\" tag \"$1\" --base-lexicons \"$2\" --quiet 2>\"$3\"; echo $? >\"$4\") | head -c 100 >\"$5\"",
      OpinaProcess.program.path, folder.path("export.csv"), SmallLexicons.path, folder.path("messages"),
      folder.path("status"),
      folder.path("head"),
    ]
    let start = Date()
    try process.run()
    process.waitUntilExit()
    #expect(Date().timeIntervalSince(start) < 30)
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
    }
    // 141 is what a shell says of a program that SIGPIPE ended, which is as good.
    #expect(["0", "141"].contains(try text("status").trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(try text("messages") == "")
    #expect(try text("head").utf8.count == 100)
  }
}
