import Foundation
import OpinaTestSupport
import Testing

/// Reports of accuracy, which lie beside their corpora. With `RECORD_ACCURACY=1` a test writes its report anew, and fails, so
/// that nobody records by mistake.
enum RecordedAccuracy {
  static var isToBeWritten: Bool { ProcessInfo.processInfo.environment["RECORD_ACCURACY"] != nil }

  /// The report as it was recorded; `nil` where it was written anew or there is none, and the test has failed.
  ///
  /// - Parameters:
  ///   - path: below the package.
  ///   - report: as it is now; asked for only to be written.
  static func text(at path: String, now report: @autoclosure () throws -> String) throws -> String? {
    let file = PackageFolder.root.appending(path: path)
    if isToBeWritten {
      try Data(report().utf8).write(to: file)
      Issue.record("\(path) was recorded; run again without RECORD_ACCURACY")
      return nil
    }
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      Issue.record("there is no \(path); record it with RECORD_ACCURACY=1")
      return nil
    }
    return recorded
  }

  /// A share in percent, to a tenth; 0 of nothing.
  static func percent(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : (1000 * Double(part) / Double(whole)).rounded() / 10
  }
}
