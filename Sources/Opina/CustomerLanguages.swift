public import OpinaFeedback
internal import OpinaLexicon
internal import OpinaText

/// In which language each customer writes who has said something more than once.
///
/// Customers are kept by hash and only up to a number, so that memory stays flat; beyond it nothing is known of any, so
/// that the order of records decides nothing.
public struct CustomerLanguages: Sendable {
  /// Customers that are kept: 16 bytes each.
  private static let most = 1 << 18

  /// Customers with the number of their comments in each language.
  private var counts: [UInt64: SIMD4<UInt16>] = [:]
  /// Customers with one row so far, and those with more.
  private var seen: Set<UInt64> = []
  private var repeated: Set<UInt64> = []
  private var isFull = false

  public init() {}

  /// Whether any customer has said something more than once.
  public var hasRepeated: Bool { !isFull && !repeated.isEmpty }

  /// First, all rows are looked at for customers that come again.
  public mutating func note(_ batch: RecordBatch, records: Range<Int>? = nil, layout: ExportLayout) {
    guard let customer = layout.customer, !isFull else { return }
    for record in records ?? batch.records.indices {
      guard let range = batch.field(record: record, column: customer), !range.isEmpty else { continue }
      let key = batch.bytes.withUnsafeBufferPointer { Self.key(UnsafeBufferPointer(rebasing: $0[range])) }
      if !seen.insert(key).inserted { repeated.insert(key) }
    }
    guard seen.count > Self.most else { return }
    (seen, repeated, isFull) = ([], [], true)
  }

  /// Then, what the comments of these customers tell.
  func read(
    _ batch: RecordBatch, records: Range<Int>? = nil, layout: ExportLayout, with reader: CommentReader
  ) -> [UInt64: SIMD4<UInt16>] {
    var found: [UInt64: SIMD4<UInt16>] = [:]
    batch.bytes.withUnsafeBufferPointer { bytes in
      layout.forEachComment(in: batch, bytes, records: records) { cells, field in
        guard !cells.customer.isEmpty, !field.bytes.isEmpty else { return }
        let key = Self.key(cells.customer)
        guard repeated.contains(key) else { return }
        let language = cells.languageHint ?? reader.clearLanguage(UnsafeBufferPointer(rebasing: bytes[field.bytes]))
        guard let index = language?.position else { return }
        found[key, default: .zero][index] &+= 1
      }
    }
    return found
  }

  mutating func add(_ found: [UInt64: SIMD4<UInt16>]) {
    for (key, languages) in found {
      let sum = SIMD4<UInt32>(truncatingIfNeeded: counts[key] ?? .zero) &+ SIMD4<UInt32>(truncatingIfNeeded: languages)
      counts[key] = SIMD4<UInt16>(truncatingIfNeeded: pointwiseMin(sum, SIMD4(repeating: UInt32(UInt16.max))))
    }
  }

  /// Customers all of whose comments that tell are in one language.
  var languages: [UInt64: Language] {
    counts.compactMapValues { counts in
      let used = Language.allCases.indices.filter { counts[$0] > 0 }
      return used.count == 1 ? Language.allCases[used[0]] : nil
    }
  }

  static func key(_ customer: String) -> UInt64 {
    var customer = customer
    return customer.withUTF8 { key($0) }
  }

  /// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), without the spaces around.
  static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var (from, to) = (0, bytes.count)
    while from < to, bytes[from] <= 0x20 { from += 1 }
    while to > from, bytes[to - 1] <= 0x20 { to -= 1 }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes[from..<to] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
