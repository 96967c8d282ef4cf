/// The decoded text of an export, a block at a time.
struct TextStream {
  /// Bytes that are read at once.
  static let block = 256 << 10

  private var source: ByteSource
  private var decoder: TextDecoder
  /// What was decoded and not yet used; readers move `text.start`.
  var text: TextBuffer
  /// No more text comes.
  private(set) var isLast: Bool
  /// The blemishes of the text that no record has been blamed for yet.
  var blemishes: Blemishes
  private var raw: [UInt8] = []

  /// Places of a text that were mended, in their order.
  struct Blemishes {
    fileprivate var all: [TextBuffer.Blemish]
    private var next = 0

    fileprivate init(_ all: [TextBuffer.Blemish]) {
      self.all = all
    }

    /// The worst of a problem and of the blemishes before an offset, which are used up.
    mutating func worst(before offset: Int, and problem: RecordProblem?) -> RecordProblem? {
      var problem = problem
      while next < all.count, all[next].position < offset {
        let other = all[next].problem
        problem = problem.flatMap { one in RecordProblem.allCases.first { $0 == one || $0 == other } } ?? other
        next += 1
      }
      return problem
    }
  }

  /// - Parameters:
  ///   - text: the beginning of the export, already decoded by `decoder`.
  ///   - isLast: the source has no more bytes.
  init(source: ByteSource, decoder: TextDecoder, text: TextBuffer, isLast: Bool) {
    self.source = source
    self.decoder = decoder
    self.text = text
    self.isLast = isLast
    blemishes = Blemishes(text.blemishes)
    self.text.reserve(0)
  }

  /// The same text from here on, of the file opened anew.
  ///
  /// - Parameter place: of the file's first byte that is not decoded yet.
  /// - Returns: `nil` if it is not a file as it stands.
  func again(from place: Int) throws(ExportError) -> TextStream? {
    guard let source = try source.again(from: place) else { return nil }
    var again = self
    again.source = source
    return again
  }

  /// The place in the file of the first byte that is not decoded yet; `nil` if it is not a file as it stands.
  var place: Int? { source.place }

  /// How the bytes stand for characters, as far as that is known by now.
  var encoding: TextEncoding { decoder.encoding }

  /// The file that the text is of.
  var file: String { source.name }

  /// Reads on: a block, or as much as there is already, so that a record of many blocks is not scanned too often.
  mutating func fill() throws(ExportError) {
    text.dropConsumed()
    let wanted = max(Self.block, text.count)
    if raw.count < wanted { raw = [UInt8](repeating: 0, count: wanted + RecordBatch.padding) }
    var block = raw
    raw = []
    let result: Result<Int, ExportError> = block.withUnsafeMutableBytes { buffer in
      do throws(ExportError) {
        return .success(try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])))
      } catch {
        return .failure(error)
      }
    }
    let got = try result.get()
    isLast = got < wanted
    block.withUnsafeBytes { buffer in
      decoder.decode(UnsafeRawBufferPointer(rebasing: buffer[..<got]), isLast: isLast, into: &text)
    }
    raw = block
    blemishes = Blemishes(text.blemishes)
  }
}
