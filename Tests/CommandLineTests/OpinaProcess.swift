import Foundation
import OpinaTestSupport
import Testing

/// The built `opina` beside the test bundle, run as a user runs it.
struct OpinaProcess {
  let status: Int32
  let output: Data
  let messages: String

  var text: String { String(decoding: output, as: UTF8.self) }
  var lines: [Substring] { text.split(separator: "\n") }

  /// Where the test bundle and the program stand.
  static let program: URL = {
    for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
      return bundle.bundleURL.deletingLastPathComponent().appending(path: "opina")
    }
    return Bundle.main.bundleURL.appending(path: "opina")
  }()

  /// Runs `opina` with arguments.
  ///
  /// - Parameter input: what stands on standard input.
  init(_ arguments: [String], input: Data = Data()) throws {
    let folder = try TemporaryFolder()
    try folder.write(input, to: "input")
    for name in ["output", "messages"] { try folder.write(Data(), to: name) }
    let process = Process()
    process.executableURL = Self.program
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: folder.url.appending(path: "input"))
    process.standardOutput = try FileHandle(forWritingTo: folder.url.appending(path: "output"))
    process.standardError = try FileHandle(forWritingTo: folder.url.appending(path: "messages"))
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    output = try Data(contentsOf: folder.url.appending(path: "output"))
    messages = String(decoding: try Data(contentsOf: folder.url.appending(path: "messages")), as: UTF8.self)
  }

  /// Tags an export with a few rows of lexicon, which load in no time.
  static func tag(_ path: String, _ options: String..., input: Data = Data()) throws -> OpinaProcess {
    try OpinaProcess(["tag", path, "--base-lexicons", SmallLexicons.path] + options, input: input)
  }

  /// The records that `tag` wrote, each a JSON object.
  var records: [[String: Any]] {
    get throws {
      try lines.map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
      }
    }
  }
}
