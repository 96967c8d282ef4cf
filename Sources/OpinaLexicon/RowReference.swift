/// The lexicon row that something comes from.
public struct RowReference: Hashable, Sendable, CustomStringConvertible {
  /// Path of the file, such as `es/polarity.tsv`.
  public let file: String
  /// Line in the file, from 1.
  public let line: Int

  public var description: String { "\(file):\(line)" }
}
