/// Memory in which the themes of one comment after another are named; each thread has its own.
public struct ThemeMemory: ~Copyable {
  private var candidates: UnsafeMutableBufferPointer<ThemeReader.Candidate>
  private var values: UnsafeMutableBufferPointer<Double>

  /// More than nearly all comments have.
  private static let usual = 64

  public init() {
    candidates = .allocate(capacity: Self.usual)
    values = .allocate(capacity: Self.usual)
  }

  deinit {
    candidates.deallocate()
    values.deallocate()
  }

  /// No candidates, and room for some and one more: one that turns out to be none is put down, too.
  mutating func candidates(atMost count: Int) -> ThemeReader.Candidates {
    if candidates.count <= count {
      candidates.deallocate()
      candidates = .allocate(capacity: 2 * count)
    }
    return ThemeReader.Candidates(candidates)
  }

  /// Zeros, one for each clause.
  mutating func zeros(_ count: Int) -> UnsafeMutableBufferPointer<Double> {
    if values.count < count {
      values.deallocate()
      values = .allocate(capacity: 2 * count)
    }
    let zeros = UnsafeMutableBufferPointer(rebasing: values[..<count])
    zeros.initialize(repeating: 0)
    return zeros
  }
}
