internal import OpinaLexicon

/// A closing judgement (`would not buy again`) outweighs what stood before it.
enum Verdict {
  static let own = 1.5
  static let before = 0.6

  static func apply(_ reading: inout Reading) {
    guard let last = reading.opinions.lastIndex(where: { $0.role == .verdict && $0.value != 0 }) else { return }
    let side = reading.opinions[last].value
    reading.scale(last, by: own, by: .verdict)
    for index in reading.opinions.indices where index < last && (reading.opinions[index].value > 0) != (side > 0) {
      reading.scale(index, by: before, by: .verdict)
    }
  }
}
