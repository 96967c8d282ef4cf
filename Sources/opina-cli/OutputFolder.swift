internal import Foundation
internal import Opina
internal import OpinaReport

/// The folder that a report is written to: its files are there when all of them are whole, and an earlier report until then.
///
/// A new folder is there when its files are: whoever stops the first report finds nothing of it.
final class OutputFolder {
  private let path: String
  /// Where the files lie until the folder is made; `nil` if it is there.
  private let waiting: String?
  private var outputs: [SurveyReport.File: Output] = [:]

  /// - Throws: `Output.Failure` if it cannot be made or written, before any work is done for it.
  init(_ path: String) throws {
    self.path = path
    /// Folders that are not there, each before the one that it lies in.
    var missing: [String] = []
    var place = path
    while access(place, F_OK) != 0, place != Output.folder(of: place) {
      missing.append(place)
      place = Output.folder(of: place)
    }
    do {
      try Output.makeFolder(path)
      guard access(path, W_OK) == 0 else { throw Output.Failure(path: path) }
    } catch {
      for folder in missing { rmdir(folder) }
      throw error
    }
    // That it can be made is enough until there is something to put into it.
    for folder in missing { rmdir(folder) }
    if missing.isEmpty {
      waiting = nil
    } else if let file = UnnamedFile(for: "\(path)/\(SurveyReport.File.page.rawValue)", lyingIn: place) {
      Foundation.close(file.descriptor)
      waiting = place
    } else {
      try Output.makeFolder(path)
      waiting = nil
    }
  }

  func write(_ file: SurveyReport.File, _ bytes: [UInt8]) throws {
    let output = try outputs[file] ?? Output(path: path + "/" + file.rawValue, lyingIn: waiting)
    outputs[file] = output
    try output.write(bytes)
  }

  /// Closes the files, and removes the customers of an earlier report from beside a report that has none.
  func close() throws {
    try Output.makeFolder(path)
    for file in SurveyReport.File.allCases { try outputs[file]?.close() }
    let customers = path + "/" + SurveyReport.File.customers.rawValue
    guard outputs[.customers] == nil, let old = FileHandle(forReadingAtPath: customers) else { return }
    /// More than the names of the first columns take, in quotation marks as well.
    let enough = 64
    let beginning = old.readData(ofLength: enough)
    try old.close()
    // A file of the same name that is the user's own stays.
    let words = String(decoding: beginning, as: UTF8.self).split { !$0.isLetter }.map(String.init)
    if Report.customersBeginnings.contains(where: { words.starts(with: $0) }) { unlink(customers) }
  }
}
