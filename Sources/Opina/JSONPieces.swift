internal import CPrefetch

/// Pieces of JSON that are put together once and written again and again, by number.
final class JSONPieces: @unchecked Sendable {
  /// Bytes that are copied at once: behind the last piece there are as many more.
  static let chunk = 16

  struct Piece {
    let start: UnsafePointer<UInt8>
    let count: Int
  }

  private let bytes: UnsafeMutablePointer<UInt8>
  /// Where each piece begins, and where the last one ends.
  private let starts: UnsafeMutablePointer<Int32>
  let count: Int
  /// The most bytes of a piece, with what copying it overwrites.
  let longest: Int

  init(_ pieces: [[UInt8]]) {
    count = pieces.count
    longest = pieces.reduce(0) { max($0, $1.count) } + Self.chunk
    bytes = .allocate(capacity: pieces.reduce(0) { $0 + $1.count } + Self.chunk)
    starts = .allocate(capacity: pieces.count + 1)
    var end = 0
    for (index, piece) in pieces.enumerated() {
      starts[index] = Int32(end)
      for byte in piece {
        bytes[end] = byte
        end += 1
      }
    }
    starts[pieces.count] = Int32(end)
    for index in end..<end + Self.chunk { bytes[index] = 0 }
  }

  deinit {
    bytes.deallocate()
    starts.deallocate()
  }

  @inline(__always)
  subscript(index: Int) -> Piece {
    precondition(index >= 0 && index < count)
    let start = Int(starts[index])
    return Piece(start: UnsafePointer(bytes + start), count: Int(starts[index + 1]) - start)
  }

  /// Has memory fetched that a piece is in, two cache lines at most: copying it would wait for them.
  @inline(__always)
  func prefetch(_ index: Int) {
    precondition(index >= 0 && index < count)
    let start = bytes + Int(starts[index])
    opina_prefetch(start)
    opina_prefetch(start + 64)
  }

  /// What `put` writes.
  ///
  /// - Parameter most: at least as many bytes.
  static func piece(atMost most: Int, _ put: (inout JSONBytes) -> Void) -> [UInt8] {
    let bytes = OutputBytes()
    bytes.append(atMost: most, put)
    return Array(bytes.bytes)
  }
}
