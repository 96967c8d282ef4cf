internal import OpinaFeedback

/// Which response ids come more than once in some exports: rows with any other id are responses that are whole, and need not
/// wait for further ones.
///
/// Ids are kept by hash, 16 to 32 bytes each: a tenth of what a row takes that waits. Two ids that share one are both taken
/// for repeated, so that their rows wait in vain and count the same.
struct RepeatedResponses: Sendable {
  private var table = KeyTable()

  /// Looks through exports before their records are given.
  ///
  /// - Returns: `nil` if one of them cannot be read twice: then any id may come again.
  /// - Throws: `ExportError`, and `CancellationError` where the task is cancelled.
  init?(in exports: [ExportReader]) throws {
    for export in exports where export.layout.id != nil {
      guard var whole = try export.again() else { return nil }
      while let batch = try whole.next(maximum: OrderedReading.recordsPerBatch) {
        try Task.checkCancellation()
        note(batch, whole.layout)
      }
    }
  }

  private mutating func note(_ batch: RecordBatch, _ layout: ExportLayout) {
    batch.bytes.withUnsafeBufferPointer { bytes in
      for record in batch.records.indices {
        let id = layout.id(record, in: batch, bytes)
        if !id.isEmpty { table.note(CustomerLanguages.key(id)) }
      }
    }
  }

  /// Whether another row may have the id of a response.
  func mayRepeat(_ id: String) -> Bool { table.isRepeated(CustomerLanguages.key(id)) }
}
