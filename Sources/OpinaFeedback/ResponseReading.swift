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
      func cell(_ column: Int?) -> UnsafeBufferPointer<UInt8>? {
        guard let column, let range = batch.field(record: index, column: column) else { return nil }
        let cell = UnsafeBufferPointer(rebasing: bytes[range]).trimmed
        return cell.isEmpty ? nil : cell
      }
      func text(_ column: Int?) -> String? {
        cell(column).map { String(decoding: $0, as: UTF8.self) }
      }
      let record = batch.records[index]
      let said = text(id)
      var asked: Question?
      var answered: Double?
      switch record.asked {
      case .comment(let question)?: asked = question
      case .score?: answered = cell(comments.first?.column).flatMap(scoreOnScale)
      case .unknown?, nil: break
      }
      return Response(
        id: said ?? String(record.number), hasID: said != nil, record: record.number,
        score: cell(score).flatMap(scoreOnScale) ?? answered,
        customer: text(customer), date: cell(date).flatMap { DateText.iso($0, order: dateOrder) },
        languageHint: cell(language).flatMap(languageNames.language),
        segments: segments.map { text($0) ?? "" },
        comments: answered != nil
          ? []
          : comments.map { comment in
            CommentField(
              column: comment.column, question: asked ?? comment.question,
              bytes: batch.field(record: index, column: comment.column) ?? 0..<0)
          })
    }
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

  private func scoreOnScale(_ cell: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let value = ScoreText.score(cell, best: scale?.range.upperBound) else { return nil }
    return scale.map { $0.range.contains(value) } ?? true ? value : nil
  }
}
