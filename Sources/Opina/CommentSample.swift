public import OpinaFeedback
internal import OpinaThemes

/// Some of an export's different comments, the same ones in whatever order the records come: those whose texts have the
/// smallest hashes.
public struct CommentSample: Sendable {
  /// Comments that tell the trade: a share of one in twenty is then known to within 1.4 points.
  public static let forTrade = 1000
  /// Comments that themes are discovered in: a theme of one comment in seventy is then known to within 0.2 points, and
  /// memory and time stay the same however many comments an export has.
  public static let forDiscovery = 20_000
  /// Bytes of a comment that are kept.
  static let longest = 4096

  struct Entry: Sendable {
    let hash: UInt64
    /// The first, in the order of their names, of those that the text answers.
    var question: Question
    let text: [UInt8]
    /// Of all who wrote the same.
    var scores: ScoreSides
  }

  /// Comments that are kept.
  private let size: Int
  /// Each text once, up to twice the size between two clearings.
  private var entries: [Entry] = []
  /// Where each text lies, by its hash: short answers are written again and again.
  private var places: [UInt64: Int] = [:]
  private var limit = UInt64.max

  /// - Parameter size: comments that are kept.
  public init(size: Int = Self.forTrade) { self.size = size }

  /// The sampled comments, by hash: those of a smaller sample come first.
  var comments: [Entry] { Array(entries.sorted { $0.hash < $1.hash }.prefix(size)) }

  /// Takes the comments of some records of a batch.
  public mutating func add(_ batch: RecordBatch, records: Range<Int>? = nil, layout: ExportLayout) {
    for record in records ?? batch.records.indices {
      for column in layout.comments {
        guard let range = batch.field(record: record, column: column.column), !range.isEmpty else { continue }
        batch.bytes.withUnsafeBufferPointer {
          add($0, range, column.question, by: Self.sides(of: record, batch, layout))
        }
      }
    }
  }

  /// Takes all comments of an export.
  ///
  /// - Parameter customers: are noted on the way: an export is read as seldom as can be.
  /// - Throws: `ExportError`, and `CancellationError` where the task is cancelled.
  public mutating func add(all export: inout ExportReader, noting customers: inout CustomerLanguages) throws {
    while let batch = try export.next(maximum: OrderedReading.recordsPerBatch) {
      try Task.checkCancellation()
      add(batch, layout: export.layout)
      customers.note(batch, layout: export.layout)
    }
  }

  /// Takes the comments of the exports of a survey.
  ///
  /// - Parameters:
  ///   - customers: are noted on the way.
  ///   - again: opens an export anew, from its beginning; `nil` for one that cannot be read twice, of which the beginning
  ///     is taken.
  /// - Throws: `ExportError`, and `CancellationError` where the task is cancelled.
  public mutating func add(
    _ exports: [ExportReader], noting customers: inout CustomerLanguages, again: (Int) throws -> ExportReader?
  ) throws {
    for (index, export) in exports.enumerated() {
      if var whole = try again(index) {
        try add(all: &whole, noting: &customers)
      } else {
        add(export.head, records: export.headRecords, layout: export.layout)
        customers.note(export.head, records: export.headRecords, layout: export.layout)
      }
    }
  }

  /// How the respondent of a record scored.
  private static func sides(of record: Int, _ batch: RecordBatch, _ layout: ExportLayout) -> ScoreSides {
    guard let scale = layout.scale, let score = layout.score(record, in: batch) else { return .none }
    let category = scale.npsCategory(of: score)
    let satisfaction = scale.satisfaction(of: score)
    return ScoreSides(
      promoters: category == .promoter || satisfaction == .satisfied ? 1 : 0,
      detractors: category == .detractor || satisfaction == .dissatisfied ? 1 : 0, all: 1)
  }

  /// - Parameter scores: read of comments that are kept only.
  mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ question: Question,
    by scores: @autoclosure () -> ScoreSides = .none
  ) {
    let hash = Self.hash(UnsafeBufferPointer(rebasing: bytes[range]))
    guard hash <= limit else { return }
    if let place = places[hash] {
      entries[place].scores = entries[place].scores + scores()
      if question.rawValue < entries[place].question.rawValue { entries[place].question = question }
      return
    }
    var end = min(range.upperBound, range.lowerBound + Self.longest)
    while end > range.lowerBound, end < range.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    places[hash] = entries.count
    entries.append(
      Entry(hash: hash, question: question, text: Array(bytes[range.lowerBound..<end]), scores: scores()))
    guard entries.count >= 2 * size else { return }
    entries = comments
    if let last = entries.last { limit = last.hash }
    places.removeAll(keepingCapacity: true)
    for (place, entry) in entries.enumerated() { places[entry.hash] = place }
  }

  /// FNV-1a over words of eight bytes, then mixed: the same on every machine.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let prime: UInt64 = 0x100_0000_01B3
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var index = 0
    while index + 8 <= bytes.count {
      let word = UnsafeRawPointer(bytes.baseAddress! + index).loadUnaligned(as: UInt64.self)
      hash = (hash ^ UInt64(littleEndian: word)) &* prime
      hash ^= hash >> 32
      index += 8
    }
    while index < bytes.count {
      hash = (hash ^ UInt64(bytes[index])) &* prime
      index += 1
    }
    hash ^= hash >> 33
    hash &*= 0xFF51_AFD7_ED55_8CCD
    return hash ^ (hash >> 33)
  }
}
