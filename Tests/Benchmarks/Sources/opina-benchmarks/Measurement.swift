import CBaseline

/// What one workload took.
struct Measurement {
  let name: String
  /// Median of CPU time, in seconds.
  let seconds: Double
  /// Median of the ratios to the first workload of the same round.
  let ratio: Double
  let allocations: UInt64

  /// Measures workloads in interleaved rounds, so that a machine that slows down slows all of them.
  static func all(_ workloads: [Workload], rounds: Int) async throws -> [Measurement] {
    var allocations: [UInt64] = []
    // This round warms caches up as well; its time is not taken.
    for workload in workloads {
      let before = opina_allocations()
      opina_count_allocations(1)
      try await workload.run()
      opina_count_allocations(0)
      allocations.append(opina_allocations() - before)
    }
    var seconds: [[Double]] = []
    for _ in 0..<rounds {
      var round: [Double] = []
      for workload in workloads {
        let start = opina_cpu_seconds()
        try await workload.run()
        round.append(opina_cpu_seconds() - start)
      }
      seconds.append(round)
    }
    return workloads.indices.map { index in
      Measurement(
        name: workloads[index].name, seconds: median(seconds.map { $0[index] }),
        ratio: median(seconds.map { $0[index] / $0[0] }), allocations: allocations[index])
    }
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}
