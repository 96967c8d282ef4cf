import Foundation
import OpinaTestSupport
import Testing

/// Outputs are there whole or not at all, and nobody has to listen to messages.
struct OutputTests {
  /// An export that breaks off behind records that can be read.
  private static func damaged(in folder: TemporaryFolder) throws -> String {
    let whole = ZipBytes.gzip(Array(SampleExport.csv(records: 30_000).utf8))
    try folder.write(Data(whole[..<(whole.count - 20_000)]), to: "cut.csv.gz")
    return folder.path("cut.csv.gz")
  }

  private func text(_ name: String, in folder: TemporaryFolder) throws -> String {
    try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  @Test func whatBreaksOffLeavesTheFileThatWasThere() throws {
    let folder = try TemporaryFolder(["old.ndjson": "old\n"])
    let export = try Self.damaged(in: folder)
    for out in ["old.ndjson", "new.ndjson"] {
      let process = try OpinaProcess.tag(export, "--quiet", "--out", folder.path(out))
      #expect(process.status == 65, "\(process.messages)")
    }
    let input = try Data(contentsOf: folder.url.appending(path: "cut.csv.gz"))
    let process = try OpinaProcess.tag("-", "--quiet", "--out", folder.path("old.ndjson"), input: input)
    #expect(process.status == 65, "\(process.messages)")
    #expect(try text("old.ndjson", in: folder) == "old\n")
    let streamed = try OpinaProcess.tag("-", "--quiet", input: input)
    #expect(streamed.status == 65 && streamed.lines.count > 1000, "standard output gets what can be read")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["cut.csv.gz", "old.ndjson"])
  }

  @Test func aReportThatBreaksOffLeavesTheEarlierOne() throws {
    let folder = try TemporaryFolder(["report/comments.csv": "old\n", "report/report.json": "{}\n"])
    let process = try OpinaProcess([
      "report", try Self.damaged(in: folder), "--base-lexicons", SmallLexicons.path, "--quiet", "--out",
      folder.path("report"),
    ])
    #expect(process.status == 65, "\(process.messages)")
    #expect(try text("report/comments.csv", in: folder) == "old\n")
    #expect(try text("report/report.json", in: folder) == "{}\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("report")).count == 2)
  }

  /// Nothing of the first report is left, not even its folder, nor those around it.
  @Test func aFirstReportThatBreaksOffLeavesNothing() throws {
    let folder = try TemporaryFolder()
    let export = try Self.damaged(in: folder)
    for out in ["report", "deep/er/report", "report/"] {
      let process = try OpinaProcess([
        "report", export, "--base-lexicons", SmallLexicons.path, "--quiet", "--out", folder.path(out),
      ])
      #expect(process.status == 65, "\(process.messages)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["cut.csv.gz"], "\(out)")
    }
  }

  @Test func anInterruptedFirstReportLeavesNothing() throws {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = OpinaProcess.program
    process.currentDirectoryURL = folder.url
    process.arguments = ["report", "-", "--base-lexicons", SmallLexicons.path, "--quiet", "--out", "report"]
    let input = Pipe()
    process.standardInput = input
    try process.run()
    // More than is read to find out the columns, so that the report has begun; and no end.
    try input.fileHandleForWriting.write(contentsOf: Data(SampleExport.csv(records: 60_000).utf8))
    // Nothing can be done about this signal, so what is left is what any other would leave.
    #expect(kill(process.processIdentifier, SIGKILL) == 0)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func foldersAreMadeForAReport() throws {
    let folder = try SampleExport.folder()
    let line = "\"$0\" report \"$1\" --base-lexicons \"$2\" --quiet --out deep/er/report/"
    #expect(try shell(line, in: folder) == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("deep/er/report")).count == 5)
  }

  @Test func aFileThatIsReplacedKeepsItsMode() throws {
    let folder = try SampleExport.folder()
    try folder.write(Data("old\n".utf8), to: "real/out.ndjson")
    #expect(chmod(folder.path("real/out.ndjson"), 0o640) == 0)
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "real/out.ndjson")
    let process = try OpinaProcess.tag(folder.path("export.csv"), "--quiet", "--out", folder.path("link"))
    #expect(process.status == 0, "\(process.messages)")
    #expect(try text("real/out.ndjson", in: folder).split(separator: "\n").count == 24)
    var status = stat()
    #expect(stat(folder.path("real/out.ndjson"), &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(lstat(folder.path("link"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test func aFileOfTwoNamesStaysOne() throws {
    let folder = try SampleExport.folder()
    try folder.write(Data("old\n".utf8), to: "out.ndjson")
    #expect(link(folder.path("out.ndjson"), folder.path("twin")) == 0)
    let process = try OpinaProcess.tag(folder.path("export.csv"), "--quiet", "--out", folder.path("twin"))
    #expect(process.status == 0, "\(process.messages)")
    #expect(try text("out.ndjson", in: folder) == text("twin", in: folder))
  }

  @Test func aNameThatCannotBeIsSaidBeforeTheWork() throws {
    let folder = try SampleExport.folder(records: 20_000)
    for name in ["new/", String(repeating: "n", count: 300)] {
      let process = try OpinaProcess.tag(folder.path("export.csv"), "--quiet", "--out", "\(folder.path)/\(name)")
      #expect(process.status == 73, "\(process.messages)")
    }
  }

  /// Runs a line of shell with the program as `$0`, an export as `$1` and lexicons as `$2`.
  private func shell(_ line: String, in folder: TemporaryFolder) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.currentDirectoryURL = folder.url
    process.arguments = ["-c", line, OpinaProcess.program.path, folder.path("export.csv"), SmallLexicons.path]
    try process.run()
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
  }

  @Test(arguments: ["2>&-", "2>/dev/full", "2>&1 | head -c 0"])
  func messagesThatNobodyReadsStopNothing(messages: String) throws {
    let folder = try SampleExport.folder(records: 300)
    let command = "(\"$0\" tag \"$1\" --base-lexicons \"$2\" >out; echo $? >status)"
    _ = try shell("\(command) \(messages)", in: folder)
    #expect(try text("status", in: folder) == "0\n")
    #expect(try text("out", in: folder).split(separator: "\n").count == 300)
  }

  @Test func messagesDoNotGoIntoFiles() throws {
    let folder = try SampleExport.folder()
    let line = "\"$0\" report \"$1\" --base-lexicons \"$2\" --out report 2>&-"
    #expect(try shell(line, in: folder) == 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path("report")) {
      #expect(!(try text("report/\(name)", in: folder).contains("opina: ")), "\(name)")
    }
  }

  @Test func aClosedOutputCannotBeWritten() throws {
    let folder = try SampleExport.folder()
    #expect(try shell("\"$0\" tag \"$1\" --base-lexicons \"$2\" --quiet >&- 2>&-", in: folder) == 73)
  }

  /// A name in an older encoding is said to be one: no other file is looked for or written.
  @Test(arguments: ["tag \"$x\"", "report \"$x\"", "tag \"$1\" --out \"$x\"", "explain \"$x\""])
  func anArgumentThatIsNotUTF8(arguments: String) throws {
    let folder = try SampleExport.folder()
    #expect(
      try shell("x=$(printf 'a\\351.csv'); cp \"$1\" \"$x\"; \"$0\" \(arguments) >out 2>messages", in: folder) == 64)
    #expect(try text("out", in: folder).isEmpty)
    #expect(try text("messages", in: folder).contains("is not UTF-8: a\\xE9.csv; "))
    #expect(try shell("test $(ls | wc -l) = 4", in: folder) == 0)
  }

  /// What a folder is called does not matter to who works in it.
  @Test func aCurrentFolderThatIsNotUTF8() throws {
    let folder = try SampleExport.folder()
    try folder.write(
      Data("kind\ttheme\tlanguage\ttext\tparadigm\tweight\tnear\tnot\tnote\npack\t-\t-\tgeneral\t-\t-\t-\t-\t-\n".utf8),
      to: "f.tsv")
    try folder.write(
      Data("word\tparadigm\tvalence\ttheme\tforms\tnote\nzas\t0\t3\t-\t-\t-\n".utf8), to: "own/en/polarity.tsv")
    let enter = "d=$(printf 'd\\351'); mkdir -p \"$d\"; cp -r f.tsv own \"$d\"; cd \"$d\"; "
    let line =
      "\"$0\" report \"$1\" --base-lexicons \"$2\" --frame f.tsv --out report 2>../messages && ls report | wc -l >../count"
    #expect(try shell(enter + line, in: folder) == 0)
    #expect(try text("count", in: folder) == "5\n")
    #expect(
      try shell(
        enter + "\"$0\" explain zas --text-language en --base-lexicons \"$2\" --lexicons own >../read", in: folder) == 0
    )
    #expect(try text("read", in: folder).contains("opinion    zas"))
  }

  @Test func standardOutputByItsNameIsAppendedTo() throws {
    let folder = try SampleExport.folder()
    let line = "echo first >all; \"$0\" tag \"$1\" --base-lexicons \"$2\" --quiet --out /dev/stdout >>all"
    #expect(try shell(line, in: folder) == 0)
    #expect(try text("all", in: folder).hasPrefix("first\n{"))
  }
}
