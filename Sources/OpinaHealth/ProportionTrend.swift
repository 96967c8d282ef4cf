/// Whether a share rises or falls over a row of waves.
enum ProportionTrend {
  /// The slope in standard errors, waves being equally far apart.
  ///
  /// T = Σ t (x − n p̄), variance p̄ (1 − p̄) (Σ n t² − (Σ n t)² ÷ N), P. Armitage, "Tests for Linear Trends in Proportions and
  /// Frequencies", Biometrics 11 (1955). Of two waves it is the two-sample score test.
  static func standardised(_ waves: [Proportion]) -> Double {
    let count = waves.reduce(0) { $0 + $1.count }
    let total = waves.reduce(0) { $0 + $1.total }
    guard total > 0 else { return 0 }
    let mean = Double(count) / Double(total)
    var slope = 0.0
    var first = 0.0
    var second = 0.0
    for (time, wave) in waves.enumerated() {
      let (time, size) = (Double(time), Double(wave.total))
      slope += time * (Double(wave.count) - size * mean)
      first += size * time
      second += size * time * time
    }
    let variance = mean * (1 - mean) * (second - first * first / Double(total))
    return variance > 0 ? slope / variance.squareRoot() : 0
  }
}
