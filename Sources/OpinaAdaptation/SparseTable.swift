internal import LinearLibrary

/// A table of features by comments, most of them zero, with what is to be predicted: the memory that liblinear reads.
///
/// A class because it owns that memory.
final class SparseTable {
  private let nodes: UnsafeMutablePointer<feature_node>
  private let count: Int
  private let starts: [Int]
  private let values: [Double]
  private let columns: Int

  /// - Parameters:
  ///   - rows: cells with rising columns, what is to be predicted, and what the row weighs beside others.
  ///   - columns: how many there are.
  init(rows: [(cells: [(column: Int, value: Double)], value: Double, weight: Double)], columns: Int) {
    count = rows.reduce(0) { $0 + $1.cells.count + 1 }
    nodes = .allocate(capacity: max(count, 1))
    self.columns = columns
    var starts: [Int] = []
    var values: [Double] = []
    var next = 0
    for row in rows {
      // The loss is the square of the miss, so a row that counts w times is one that is √w times as long.
      let factor = row.weight.squareRoot()
      starts.append(next)
      values.append(row.value * factor)
      for cell in row.cells {
        (nodes + next).initialize(to: feature_node(index: Int32(cell.column + 1), value: cell.value * factor))
        next += 1
      }
      (nodes + next).initialize(to: feature_node(index: -1, value: 0))
      next += 1
    }
    self.starts = starts
    self.values = values
  }

  deinit {
    nodes.deinitialize(count: count)
    nodes.deallocate()
  }

  /// Weights of the columns that predict the values of the rows with the smallest squared misses, large weights penalised
  /// by their squares (ridge regression; A. E. Hoerl, R. W. Kennard, Technometrics 12, 1970), by the trust-region Newton
  /// method of liblinear, which uses no random numbers.
  ///
  /// - Parameter penalty: of a squared weight beside a squared miss.
  func weights(penalty: Double) -> [Double] {
    Self.silence
    guard !starts.isEmpty, columns > 0 else { return [Double](repeating: 0, count: columns) }
    var values = values
    var pointers: [UnsafeMutablePointer<feature_node>?] = starts.map { nodes + $0 }
    return values.withUnsafeMutableBufferPointer { values in
      pointers.withUnsafeMutableBufferPointer { pointers in
        var task = problem(
          l: Int32(values.count), n: Int32(columns), y: values.baseAddress, x: pointers.baseAddress, bias: -1)
        var options = parameter()
        options.solver_type = Int32(L2R_L2LOSS_SVR)
        options.C = 1 / (2 * penalty)
        options.eps = Self.tolerance
        options.p = 0
        guard let model = train(&task, &options) else { return [Double](repeating: 0, count: columns) }
        defer {
          var model: UnsafeMutablePointer<model>? = model
          free_and_destroy_model(&model)
        }
        return Array(UnsafeBufferPointer(start: model.pointee.w, count: columns))
      }
    }
  }

  /// The gradient at which liblinear stops, beside that at the start.
  private static let tolerance = 1e-5

  /// liblinear tells its progress on standard output, where only data belongs.
  private static let silence: Void = set_print_string_function { _ in }
}
