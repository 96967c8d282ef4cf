internal import Foundation

/// An argument that is not UTF-8: a name or a text in an older encoding, for which Swift's strings hold something else.
/// With it a file that is there would not be found, and another one than the one that is named would be written.
struct UnreadableArgument: CustomStringConvertible {
  /// From 1, without the program's own name.
  private let position: Int
  private let bytes: [UInt8]

  /// - Parameter arguments: as the program got them, its own name first.
  static func first(of arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>, count: Int) -> UnreadableArgument?
  {
    for position in 1..<max(1, count) {
      guard let argument = arguments[position], String(validatingCString: argument) == nil else { continue }
      let bytes = UnsafeBufferPointer(start: argument, count: strlen(argument)).map { UInt8(bitPattern: $0) }
      return UnreadableArgument(position: position, bytes: bytes)
    }
    return nil
  }

  var description: String {
    "argument \(position) is not UTF-8: \(written); give the file another name, or hand it over as standard input (- <) or "
      + "output (>); write texts in UTF-8"
  }

  /// With `\xE9` for each byte that is not ASCII.
  private var written: String {
    let firstBeyond: UInt8 = 0x80
    return bytes.map { byte in
      byte < firstBeyond && byte >= UInt8(ascii: " ")
        ? String(Unicode.Scalar(byte)) : "\\x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    .joined()
  }
}
