internal import CLexicons
internal import FoundationEssentials

/// The file that this code runs from: the program, or a library that somebody else's program has loaded.
enum LoadedFile {
  /// Where the system lists what lies in the memory of this process, one range a line:
  /// `7f1c2a000000-7f1c2a021000 r-xp 00000000 08:01 123  /usr/lib/libopina.so`.
  private static let maps = "/proc/self/maps"
  /// Fields in front of the path.
  private static let fieldsBeforePath = 5

  /// `nil` where the system does not say.
  static let ofThisCode: String? = {
    var count = 0
    // The built-in lexicons lie in the same file as the code, and never in memory of their own.
    guard let bytes = opina_lexicon_files(&count)?.pointee.bytes,
      let data = try? Data(contentsOf: URL(filePath: maps))
    else { return nil }
    return path(of: UInt(bitPattern: bytes), in: String(decoding: data, as: UTF8.self))
  }()

  /// The file that an address was loaded from.
  static func path(of address: UInt, in maps: String) -> String? {
    for line in maps.split(separator: "\n") {
      let fields = line.split(separator: " ", maxSplits: fieldsBeforePath, omittingEmptySubsequences: true)
      guard fields.count > fieldsBeforePath, let dash = fields[0].firstIndex(of: "-"),
        let start = UInt(fields[0][..<dash], radix: 16), let end = UInt(fields[0][dash...].dropFirst(), radix: 16),
        start <= address, address < end
      else { continue }
      let path = fields[fieldsBeforePath].drop { $0 == " " }
      return path.hasPrefix("/") ? String(path) : nil
    }
    return nil
  }
}
