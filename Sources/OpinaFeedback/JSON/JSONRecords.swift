/// The records of a JSON export: objects of an array, or one behind the other.
///
/// Columns are the fields that the records at the beginning have, in the order in which they first come.
struct JSONRecords {
  /// Records on which the columns are decided.
  private static let sampled = 2000

  let shape: JSONShape
  /// Names of the columns.
  let names: [String]
  /// The records at the beginning.
  let head: RecordBatch
  private let columns: [String: Int]
  private var elements: JSONElements
  private var queue = BatchQueue()

  /// Reads the beginning of an export.
  ///
  /// - Throws: `unsupportedFormat` if no records can be found in the JSON, `damaged` if it breaks off.
  init(_ source: ByteSource) throws(ExportError) {
    elements = try JSONElements(source)
    shape = elements.shape
    var bytes: [UInt8] = []
    var objects: [JSONElements.Element] = []
    while objects.count < Self.sampled, let element = try elements.next(&bytes) { objects.append(element) }
    var (names, columns) = ([String](), [String: Int]())
    for object in objects {
      for field in object.fields where columns[field.name] == nil {
        columns[field.name] = names.count
        names.append(field.name)
      }
    }
    (self.names, self.columns) = (names, columns)
    head = Self.batch(objects, bytes, columns)
    queue.put(head)
  }

  /// How the bytes stand for characters.
  var encoding: TextEncoding { elements.encoding }

  /// The next records, at least one and at most `maximum`; `nil` at the end.
  mutating func next(maximum: Int) throws(ExportError) -> RecordBatch? {
    if let batch = queue.take(maximum) { return batch }
    var bytes: [UInt8] = []
    var objects: [JSONElements.Element] = []
    while objects.count < max(1, maximum), bytes.count < RecordStream.longestBatch,
      let element = try elements.next(&bytes)
    {
      objects.append(element)
    }
    return objects.isEmpty ? nil : Self.batch(objects, bytes, columns)
  }

  private static func batch(_ objects: [JSONElements.Element], _ bytes: [UInt8], _ columns: [String: Int])
    -> RecordBatch
  {
    var records: [Record] = []
    var cells: [CellBounds] = []
    records.reserveCapacity(objects.count)
    cells.reserveCapacity(objects.count * columns.count)
    for object in objects {
      let first = cells.count
      var problem = object.problem
      if problem != .notJSON {
        cells += repeatElement(CellBounds(start: 0, end: 0), count: columns.count)
        for field in object.fields {
          if let column = columns[field.name] {
            cells[first + column] = field.cell
          } else if field.cell.start < field.cell.end {
            problem = problem ?? .unknownField
          }
        }
      }
      records.append(
        Record(
          number: object.number, line: object.line, problem: problem, firstCell: UInt32(first),
          cells: UInt32(cells.count - first)))
    }
    return RecordBatch(
      bytes: bytes + [UInt8](repeating: 0, count: RecordBatch.padding), records: records, cells: cells)
  }
}
