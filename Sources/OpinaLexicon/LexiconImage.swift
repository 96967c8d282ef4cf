/// Compiled lexicons as one piece of memory that is used as it lies: nothing is parsed or built when it is loaded.
///
/// It is made and read by one build of the program on one machine, and is no format for anybody else: `LexiconCache` sees
/// to that.
final class LexiconImage: @unchecked Sendable {
  let bytes: UnsafeRawBufferPointer
  private let release: @Sendable (UnsafeRawBufferPointer) -> Void

  /// - Parameter release: gives the memory back.
  init(_ bytes: UnsafeRawBufferPointer, release: @escaping @Sendable (UnsafeRawBufferPointer) -> Void) {
    self.bytes = bytes
    self.release = release
  }

  deinit { release(bytes) }

  /// The memory does not hold what was asked for.
  struct Broken: Error {}

  /// Every array begins on a cache line.
  static let alignment = 64

  /// Puts arrays one behind the other.
  struct Writer {
    private(set) var bytes: [UInt8]

    /// - Parameters:
    ///   - start: where the first array is to lie, a multiple of 64.
    ///   - expected: about how many bytes there will be.
    init(from start: Int = 0, expected: Int = 0) {
      bytes = []
      bytes.reserveCapacity(expected)
      bytes += repeatElement(0, count: start)
    }

    /// Puts a number into the space before the first array.
    mutating func put(_ number: UInt64, at place: Int) {
      bytes.withUnsafeMutableBytes { $0.storeBytes(of: number, toByteOffset: place, as: UInt64.self) }
    }

    /// Puts a number behind everything.
    mutating func finish(with number: UInt64) {
      withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
    }

    mutating func add<Element>(_ array: FixedArray<Element>) {
      for number in [array.count, MemoryLayout<Element>.stride] {
        withUnsafeBytes(of: UInt64(number)) { bytes.append(contentsOf: $0) }
      }
      pad()
      // Only the array keeps its memory, and the compiler may let go of it after it was last named.
      withExtendedLifetime(array) { bytes.append(contentsOf: UnsafeRawBufferPointer(array.elements)) }
      pad()
    }

    /// Adds an array of one element.
    mutating func add<Element: BitwiseCopyable>(value: Element) { add(FixedArray([value])) }

    mutating func add(_ texts: TextTable) {
      add(texts.ends)
      add(texts.bytes)
    }

    private mutating func pad() {
      while bytes.count % LexiconImage.alignment != 0 { bytes.append(0) }
    }
  }

  /// Takes arrays in the order in which they were written.
  struct Reader {
    private let image: LexiconImage
    private var place: Int

    /// - Parameter start: where the first array lies, a multiple of 64.
    init(_ image: LexiconImage, from start: Int) {
      self.image = image
      place = start
    }

    mutating func array<Element: BitwiseCopyable>(_ type: Element.Type = Element.self) throws(Broken)
      -> FixedArray<Element>
    {
      let stride = MemoryLayout<Element>.stride
      guard place + LexiconImage.alignment <= image.bytes.count else { throw Broken() }
      let count = image.bytes.load(fromByteOffset: place, as: UInt64.self)
      guard image.bytes.load(fromByteOffset: place + 8, as: UInt64.self) == UInt64(stride) else { throw Broken() }
      place += LexiconImage.alignment
      guard let base = image.bytes.baseAddress, count <= UInt64(image.bytes.count - place) / UInt64(stride) else {
        throw Broken()
      }
      let elements = UnsafeBufferPointer(
        start: (base + place).bindMemory(to: Element.self, capacity: Int(count)), count: Int(count))
      place += (Int(count) * stride + LexiconImage.alignment - 1) / LexiconImage.alignment * LexiconImage.alignment
      return FixedArray(elements, owner: image)
    }

    mutating func texts() throws(Broken) -> TextTable { TextTable(ends: try array(), bytes: try array()) }

    /// An array that has one element.
    mutating func value<Element: BitwiseCopyable>(_ type: Element.Type = Element.self) throws(Broken) -> Element {
      guard let value = try array(Element.self).first else { throw Broken() }
      return value
    }
  }
}
