internal import OpinaLexicon

extension ColumnNames {
  /// What exports call their columns in the lexicons that the program was built with.
  public static let builtIn: ColumnNames = {
    do {
      return try ColumnNames(.builtIn)
    } catch {
      // They are part of the program, and its tests load them.
      preconditionFailure("\(error)")
    }
  }()
}
