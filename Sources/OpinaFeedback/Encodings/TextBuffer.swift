/// Decoded text on its way to records: UTF-8 with slack behind it, and where it was mended.
struct TextBuffer {
  /// A place where the text is not what the file held, or holds what text never does.
  struct Blemish: Hashable {
    /// Offset in `bytes`.
    var position: Int
    let problem: RecordProblem
  }

  /// `count` bytes of text, then at least `RecordBatch.padding` bytes of anything.
  var bytes: [UInt8] = []
  /// Bytes of text.
  var count = 0
  /// Text before this offset has become records.
  var start = 0
  /// In the order of their positions.
  var blemishes: [Blemish] = []

  /// Moves what is left to the front, to make room behind it.
  mutating func dropConsumed() {
    guard start > 0 else { return }
    let (start, count) = (start, count)
    bytes.withUnsafeMutableBytes { all in
      let left = UnsafeRawBufferPointer(rebasing: all[start..<count])
      UnsafeMutableRawBufferPointer(rebasing: all[0..<count - start]).copyMemory(from: left)
    }
    blemishes.removeAll { $0.position < start }
    for index in blemishes.indices { blemishes[index].position -= start }
    self.count -= start
    self.start = 0
  }

  /// Makes room for so many more bytes, and the padding.
  mutating func reserve(_ more: Int) {
    let needed = count + more + RecordBatch.padding
    if bytes.count < needed {
      bytes += [UInt8](repeating: 0, count: max(needed, bytes.count + bytes.count / 2) - bytes.count)
    }
  }

  /// Appends the first `length` bytes of a packed scalar: lowest byte first.
  @inline(__always)
  mutating func append(_ scalar: Unicode.Scalar) {
    for unit in UTF8.encode(scalar)! {
      bytes[count] = unit
      count += 1
    }
  }
}
