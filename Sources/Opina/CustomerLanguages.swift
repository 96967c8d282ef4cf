public import OpinaFeedback
internal import OpinaLexicon
internal import OpinaText

/// In which language each customer writes who has said something more than once.
///
/// Customers are kept by hash and only up to a number, so that memory stays flat; beyond it nothing is known of any, so
/// that the order of records decides nothing.
public struct CustomerLanguages: Sendable {
  /// Customers that are kept: 16 to 32 bytes each.
  private static let most = 1 << 18

  private var table = KeyTable()
  private var isFull = false
  /// Whether any language was added.
  private var tells = false

  /// That a customer wrote in a language.
  struct Told {
    let customer: UInt64
    let language: Language
  }

  /// No customer was noted yet.
  public init() {}

  /// Whether any customer has said something more than once.
  public var hasRepeated: Bool { table.hasRepeated }

  /// First, all rows are looked at for customers that come again.
  public mutating func note(_ batch: RecordBatch, records: Range<Int>? = nil, layout: ExportLayout) {
    guard let customer = layout.customer, !isFull else { return }
    for (_, key) in Self.keys(of: records, in: batch, customer) { table.note(key) }
    guard table.count > Self.most else { return }
    (table, isFull) = (KeyTable(), true)
  }

  /// Then, what the comments of these customers tell.
  func read(
    _ batch: RecordBatch, records: Range<Int>? = nil, layout: ExportLayout, with reader: CommentReader
  ) -> [Told] {
    guard let customer = layout.customer else { return [] }
    var told: [Told] = []
    // Those that the row itself does not tell of, which are read in groups.
    var customers: [UInt64] = []
    var requests: [CommentReader.Request] = []
    batch.bytes.withUnsafeBufferPointer { bytes in
      for (record, key) in Self.keys(of: records, in: batch, customer) where table.isRepeated(key) {
        layout.forEachComment(in: batch, bytes, records: record..<record + 1) { cells, field in
          guard !field.bytes.isEmpty else { return }
          if let language = cells.languageHint { return told.append(Told(customer: key, language: language)) }
          customers.append(key)
          requests.append(CommentReader.Request(UnsafeBufferPointer(rebasing: bytes[field.bytes])))
        }
      }
      reader.clearLanguages(requests) { index, language in
        told.append(Told(customer: customers[index], language: language))
      }
    }
    return told
  }

  mutating func add(_ told: [Told]) {
    for told in told { table.add(told.language, of: told.customer) }
    tells = tells || !told.isEmpty
  }

  /// The language of a customer all of whose comments that tell are in one language.
  ///
  /// - Parameter customer: gives the key; asked only if anything is known of any customer.
  @inline(__always)
  func language(_ customer: () -> UInt64?) -> Language? {
    tells ? customer().flatMap { table.onlyLanguage(of: $0) } : nil
  }

  /// The records that name a customer, and the key of each: all of them before any is looked for, as looking waits for
  /// memory.
  private static func keys(
    of records: Range<Int>?, in batch: RecordBatch, _ column: Int
  ) -> [(record: Int, customer: UInt64)] {
    batch.bytes.withUnsafeBufferPointer { bytes in
      (records ?? batch.records.indices).compactMap { record in
        guard let range = batch.field(record: record, column: column) else { return nil }
        let key = key(UnsafeBufferPointer(rebasing: bytes[range]))
        return key == nobody ? nil : (record, key)
      }
    }
  }

  static func key(_ customer: String) -> UInt64 {
    var customer = customer
    return customer.withUTF8 { key($0) }
  }

  /// The key of an empty cell.
  private static let nobody: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo), without the spaces around.
  static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var (from, to) = (0, bytes.count)
    while from < to, bytes[from] <= 0x20 { from += 1 }
    while to > from, bytes[to - 1] <= 0x20 { to -= 1 }
    var hash = nobody
    for byte in bytes[from..<to] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
