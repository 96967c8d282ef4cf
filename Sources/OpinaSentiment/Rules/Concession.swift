internal import OpinaLexicon

/// What stands in an "although", "despite", "if" or "unless" clause is granted or supposed, not the point.
enum Concession {
  static let granted = 0.5
  static let supposed = 0.4

  static func apply(_ reading: inout Reading) {
    for index in reading.opinions.indices {
      switch reading.clauses[reading.opinions[index].clause].joint {
      case .although, .despite: reading.scale(index, by: granted, by: .concession)
      case .if, .unless: reading.scale(index, by: supposed, by: .concession)
      default: break
      }
    }
  }
}
