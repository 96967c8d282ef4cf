internal import OpinaLexicon

extension ExportLayout {
  /// Types the cells of a record by the roles of their columns.
  ///
  /// There is a comment field for every comment column; it is empty when the record has too few cells. In an export with
  /// a question in each row, the row's question goes before that of the column, and a row that answers with a score has
  /// no comment.
  ///
  /// - Parameters:
  ///   - index: index in `batch.records`.
  public func response(_ index: Int, in batch: RecordBatch) -> Response {
    batch.bytes.withUnsafeBufferPointer { bytes in
      let cells = cells(index, in: batch, bytes)
      var fields: [CommentField] = []
      fields.reserveCapacity(comments.count)
      forEachComment(index, in: batch, cells) { fields.append($0) }
      return Response(
        id: cells.id.isEmpty ? String(cells.record) : String(decoding: cells.id, as: UTF8.self),
        hasID: !cells.id.isEmpty, record: cells.record, score: cells.score,
        customer: cells.customer.isEmpty ? nil : String(decoding: cells.customer, as: UTF8.self),
        date: cells.date?.text, languageHint: cells.languageHint,
        segments: segments.map { batch.field(record: index, column: $0).map { Self.text(bytes[$0]) } ?? "" },
        comments: fields, customerName: customerName.flatMap { text(index, $0, of: batch, bytes) })
    }
  }

  /// The text of a cell; `nil` if nothing stands in it.
  private func text(
    _ index: Int, _ column: Int, of batch: RecordBatch, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> String? {
    guard let range = batch.field(record: index, column: column) else { return nil }
    let text = Self.text(bytes[range])
    return text.isEmpty ? nil : text
  }

  private static func text(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: cell).trimmed, as: UTF8.self)
  }

  /// The score in a record's score column, if it holds one on the scale.
  ///
  /// - Parameters:
  ///   - index: index in `batch.records`.
  public func score(_ index: Int, in batch: RecordBatch) -> Double? {
    guard let score, let range = batch.field(record: index, column: score) else { return nil }
    return batch.bytes.withUnsafeBufferPointer { bytes in
      let cell = UnsafeBufferPointer(rebasing: bytes[range]).trimmed
      return cell.isEmpty ? nil : scoreOnScale(cell)
    }
  }

  func scoreOnScale(_ cell: UnsafeBufferPointer<UInt8>) -> Double? {
    if let scoreLabels { return scoreLabels.value(cell) }
    guard let value = ScoreText.score(cell, best: scale?.range.upperBound) else { return nil }
    return scale.map { $0.range.contains(value) } ?? true ? value : nil
  }
}
