internal import CICU

/// Text that ICU writes into a buffer.
enum FormattedText {
  /// Calls a C formatter, again with a larger buffer if the first was too small.
  ///
  /// - Returns: `nil` if the formatter failed.
  static func string(_ format: (UnsafeMutablePointer<CChar>?, Int) -> Int32) -> String? {
    var capacity = 256
    while true {
      var length: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        length = buffer.withMemoryRebound(to: CChar.self) { format($0.baseAddress, $0.count) }
        count = length >= 0 && length <= buffer.count ? Int(length) : 0
      }
      guard length >= 0 else { return nil }
      if Int(length) <= capacity { return String(decoding: bytes, as: UTF8.self) }
      capacity = Int(length)
    }
  }
}
