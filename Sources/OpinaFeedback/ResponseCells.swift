public import OpinaLexicon

/// What one record says beside its comments, where it stands in the bytes of its batch: nothing is copied, and all of it is
/// of use only while the batch lends its bytes. `Response` keeps the same.
public struct ResponseCells {
  /// The response id; empty without one: then the record number is the id.
  public let id: UnsafeBufferPointer<UInt8>
  /// Record number in the export, from 1, headers not counted.
  public let record: Int
  /// What is wrong with the record; `nil` for a sound one.
  public let problem: RecordProblem?
  /// The score as given, if the cell holds one on the scale.
  public let score: Double?
  /// Empty without one.
  public let customer: UnsafeBufferPointer<UInt8>
  /// The day on which was answered; `nil` where none can be read.
  public let date: WrittenDate?
  /// What the language column says, if it names one of the four.
  public let languageHint: Language?
  /// What the row's own question asked for, if it asked for a comment.
  let asked: Question?
  /// Whether the row's own question asked for a score, so that its answer is no comment.
  let isScore: Bool
}

extension ExportLayout {
  /// Types the cells of a record by the roles of their columns.
  ///
  /// - Parameters:
  ///   - index: index in `batch.records`.
  ///   - bytes: `batch.bytes`.
  func cells(_ index: Int, in batch: RecordBatch, _ bytes: UnsafeBufferPointer<UInt8>) -> ResponseCells {
    func cell(_ column: Int?) -> UnsafeBufferPointer<UInt8> {
      guard let column, let range = batch.field(record: index, column: column) else {
        return UnsafeBufferPointer(start: nil, count: 0)
      }
      return UnsafeBufferPointer(rebasing: bytes[range]).trimmed
    }
    func value<Value>(_ column: Int?, _ read: (UnsafeBufferPointer<UInt8>) -> Value?) -> Value? {
      let cell = cell(column)
      return cell.isEmpty ? nil : read(cell)
    }
    let record = batch.records[index]
    var asked: Question?
    var answered: Double?
    switch record.asked {
    case .comment(let question)?: asked = question
    case .score?: answered = value(comments.first?.column, scoreOnScale)
    case .unknown?, nil: break
    }
    return ResponseCells(
      id: cell(id), record: record.number, problem: record.problem, score: value(score, scoreOnScale) ?? answered,
      customer: cell(customer), date: value(date) { DateText.date($0, order: dateOrder, monthNames, form: dateForm) },
      languageHint: value(language, languageNames.language), asked: asked, isScore: answered != nil)
  }

  /// The response id of a record as its `Response` has it; empty without one.
  ///
  /// - Parameters:
  ///   - index: index in `batch.records`.
  ///   - bytes: `batch.bytes`.
  package func id(
    _ index: Int, in batch: RecordBatch, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    guard let id, let range = batch.field(record: index, column: id) else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(rebasing: bytes[range]).trimmed
  }

  /// Calls `body` with every comment field of a record; a row that answers with a score has none.
  ///
  /// - Parameter index: index in `batch.records`, of which `cells` are.
  @inline(__always)
  func forEachComment(_ index: Int, in batch: RecordBatch, _ cells: ResponseCells, _ body: (CommentField) -> Void) {
    guard !cells.isScore else { return }
    for comment in comments {
      body(
        CommentField(
          column: comment.column, question: cells.asked ?? comment.question,
          bytes: batch.field(record: index, column: comment.column) ?? 0..<0))
    }
  }

  /// Calls `body` with every comment field of a batch, and with what its record says beside it.
  ///
  /// - Parameters:
  ///   - bytes: `batch.bytes`, lent for the call.
  ///   - records: indices in `batch.records`; `nil` for all.
  package func forEachComment(
    in batch: RecordBatch, _ bytes: UnsafeBufferPointer<UInt8>, records: Range<Int>? = nil,
    _ body: (ResponseCells, CommentField) -> Void
  ) {
    for index in records ?? batch.records.indices {
      let cells = cells(index, in: batch, bytes)
      forEachComment(index, in: batch, cells) { body(cells, $0) }
    }
  }
}
