internal import ZlibLibrary

/// Unpacks what is compressed with gzip (RFC 1952), piece by piece; members that follow each other are one text.
final class GzipStream {
  /// First bytes of a member: the mark and the one method there is.
  static let magic: [UInt8] = [0x1F, 0x8B, 0x08]
  /// Compressed bytes that are read at once.
  private static let block = 64 << 10
  /// The largest window, and that a gzip header is expected.
  private static let windowBits: Int32 = 15 + 16

  private let source: ByteSource
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableRawBufferPointer
  /// A member has ended; the next may begin.
  private var isBetween = false
  private var isEnded = false

  init(_ source: ByteSource) throws(ExportError) {
    self.source = source
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    input = .allocate(byteCount: Self.block, alignment: 16)
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, Self.windowBits, ZLIB_VERSION, size) == Z_OK else {
      throw ExportError(
        kind: .unreadable, file: source.name, problem: "cannot be unpacked: zlib does not start",
        remedy: "free some memory and try again")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    input.deallocate()
  }

  /// Fills the buffer; 0 bytes at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int {
    guard !isEnded, let base = buffer.baseAddress, !buffer.isEmpty else { return 0 }
    let wanted = UInt32(clamping: buffer.count)
    stream.pointee.next_out = base.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = wanted
    while stream.pointee.avail_out > 0, !isEnded {
      guard try hasInput() else { break }
      if isBetween { try beginMember() } else { try inflateSome() }
    }
    return Int(wanted - stream.pointee.avail_out)
  }

  private func hasInput() throws(ExportError) -> Bool {
    guard stream.pointee.avail_in == 0 else { return true }
    let got = try source.read(into: input)
    stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_in = UInt32(got)
    if got > 0 { return true }
    guard isBetween else { throw damaged("is cut off: its compressed data end too early") }
    isEnded = true
    return false
  }

  /// Zeros behind the last member are a tape's habit, and nothing follows them.
  private func beginMember() throws(ExportError) {
    guard stream.pointee.next_in.pointee == Self.magic[0] else {
      isEnded = true
      return
    }
    inflateReset(stream)
    isBetween = false
  }

  private func inflateSome() throws(ExportError) {
    switch inflate(stream, Z_NO_FLUSH) {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: isBetween = true
    default: throw damaged("is damaged: its compressed data cannot be unpacked")
    }
  }

  private func damaged(_ problem: String) -> ExportError {
    ExportError(
      kind: .damaged, file: source.name, problem: problem, remedy: "download or copy the file again, to its end")
  }
}
