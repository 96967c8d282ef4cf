import Testing

@testable import OpinaAdaptation

struct SparseTableTests {
  @Test func fitsALineThroughZero() {
    // One column x = 1, 2 and values 1, 2, penalty p: the weight is Σxy ÷ (Σx² + p) = 5 ÷ (5 + p).
    let table = SparseTable(
      rows: [([(column: 0, value: 1)], 1, 1), ([(column: 0, value: 2)], 2, 1)], columns: 1)
    #expect(abs(table.weights(penalty: 1)[0] - 5.0 / 6) < 1e-6)
  }

  @Test func aRowThatCountsTwiceIsTwoRows() {
    let single: [(cells: [(column: Int, value: Double)], value: Double, weight: Double)] = [
      ([(0, 1), (1, 2)], 1, 1), ([(1, 1)], -1, 1),
    ]
    let doubled = SparseTable(rows: single.map { ($0.cells, $0.value, 2) }, columns: 2).weights(penalty: 1)
    let twice = SparseTable(rows: single + single, columns: 2).weights(penalty: 1)
    for (left, right) in zip(doubled, twice) { #expect(abs(left - right) < 1e-6) }
  }

  @Test func nothingTeachesNothing() {
    #expect(SparseTable(rows: [], columns: 2).weights(penalty: 1) == [0, 0])
    #expect(SparseTable(rows: [([], 1, 1)], columns: 0).weights(penalty: 1) == [])
  }
}
