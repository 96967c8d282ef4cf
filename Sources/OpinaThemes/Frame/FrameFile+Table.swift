internal import OpinaFeedback
internal import OpinaLexicon

extension FrameFile {
  /// Endings of frame files that other programs write; all others are tab-separated.
  static let tableEndings = [".csv", ".json", ".ndjson", ".xlsx"]
  /// Records read at a time.
  private static let recordsPerBatch = 512

  /// Reads a frame that another program keeps: delimited text, JSON objects or the first sheet of a workbook with the
  /// columns of `FrameRow.columns` in any order. Columns behind the text may be missing; an empty cell says nothing.
  static func table(path: String) throws(FrameError) -> LexiconTable {
    do {
      let options = ExportOptions(comments: [(column: FrameRow.columns[3], question: nil)])
      var export = try ExportReader(path: path, options: options, columnNames: try ColumnNames(.builtIn))
      let places = try places(of: export.layout, path)
      var rows: [LexiconTable.Row] = []
      while let batch = try export.next(maximum: recordsPerBatch) {
        for index in batch.records.indices {
          let record = batch.records[index]
          if let problem = record.problem {
            throw LexiconError(file: path, line: record.line, problem: problem.message, remedy: "mend the row")
          }
          let cells = places.map { place in place.map { batch.text(record: index, column: $0) } ?? "" }
          rows.append(LexiconTable.Row(line: record.line, cells: cells.map { $0.isEmpty ? "-" : $0 }))
        }
      }
      return LexiconTable(file: path, columns: FrameRow.columns, rows: rows)
    } catch let error as ExportError where error.kind == .noSuchColumn {
      throw FrameError(problems: [missing(FrameRow.columns[3], path)])
    } catch let error as ExportError {
      throw FrameError(
        kind: error.kind == .notFound ? .notFound : .unusable,
        problems: [LexiconError(file: path, problem: error.problem, remedy: error.remedy)])
    } catch let error as LexiconError {
      throw FrameError(problems: [error])
    } catch {
      throw FrameError(problems: [LexiconError(file: path, problem: "cannot be read", remedy: "see that it is whole")])
    }
  }

  /// Where each column of a frame stands; `nil` for one that is missing and may be.
  private static func places(of layout: ExportLayout, _ path: String) throws(LexiconError) -> [Int?] {
    var places: [Int?] = []
    for (number, name) in FrameRow.columns.enumerated() {
      let place = layout.columns.first { $0.name == name }?.index
      guard place != nil || number >= FrameRow.requiredColumns else {
        throw missing(name, path)
      }
      places.append(place)
    }
    return places
  }

  private static func missing(_ column: String, _ path: String) -> LexiconError {
    LexiconError(
      file: path, line: 1, problem: "there is no column \(column)",
      remedy: "a frame has the columns \(FrameRow.columns.joined(separator: ", "))")
  }
}
