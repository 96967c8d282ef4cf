/// A scale that cannot be understood.
public struct ScaleError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was written.
  public let text: String
  /// Why it is none.
  public let problem: String

  public var description: String {
    "\"\(text)\" is no scale: \(problem); write nps, enps, csat:1-5, ces:1-7:high-good, ces:1-10:low-good or stars:1-5"
  }
}

extension Scale: CustomStringConvertible {
  private static let (highGood, lowGood) = ("high-good", "low-good")

  /// Reads `nps`, `enps`, `csat:1-5`, `ces:1-7:high-good`, `ces:1-10:low-good`, `stars:1-5`.
  ///
  /// NPS and e-NPS are always 0 … 10. Without a range, `csat` and `stars` are 1 … 5 and `ces` is 1 … 7; without a
  /// direction, high is good.
  public static func parse(_ text: String) throws(ScaleError) -> Scale {
    func error(_ problem: String) -> ScaleError { ScaleError(text: text, problem: problem) }
    let parts = text.lowercased().split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let kind = Kind(rawValue: parts[0]) else { throw error("the kind is unknown") }
    guard parts.count <= 3 else { throw error("it has more than three parts") }
    var range = usualRange(of: kind)
    if parts.count > 1 {
      let ends = parts[1].split(separator: "-", omittingEmptySubsequences: false).map { Double($0) }
      guard ends.count == 2, let low = ends[0], let high = ends[1], low.isFinite, high.isFinite, low < high else {
        throw error("the range is not lowest-highest")
      }
      range = low...high
    }
    if kind == .nps || kind == .enps, range != 0...10 { throw error("\(kind.rawValue) goes from 0 to 10") }
    switch parts.count > 2 ? parts[2] : highGood {
    case highGood: return Scale(kind: kind, range: range)
    case lowGood where kind == .nps || kind == .enps: throw error("in \(kind.rawValue), high is good")
    case lowGood: return Scale(kind: kind, range: range, highIsGood: false)
    default: throw error("the direction is neither \(highGood) nor \(lowGood)")
    }
  }

  private static func usualRange(of kind: Kind) -> ClosedRange<Double> {
    switch kind {
    case .nps, .enps: 0...10
    case .csat, .stars: 1...5
    case .ces: 1...7
    }
  }

  /// As `parse` reads it.
  public var description: String {
    func short(_ value: Double) -> String {
      let whole = Int(exactly: value)
      return whole.map { "\($0)" } ?? "\(value)"
    }
    switch kind {
    case .nps, .enps: return kind.rawValue
    case .csat, .ces, .stars:
      let direction = highIsGood ? kind == .ces ? ":\(Self.highGood)" : "" : ":\(Self.lowGood)"
      return "\(kind.rawValue):\(short(range.lowerBound))-\(short(range.upperBound))\(direction)"
    }
  }
}
