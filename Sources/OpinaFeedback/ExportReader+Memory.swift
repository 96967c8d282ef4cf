extension ExportReader {
  /// Opens an export that is in memory, such as one that came over the network: the bytes of a file as it would stand on a
  /// disk, compressed or not.
  ///
  /// - Parameters:
  ///   - name: what messages call it.
  ///   - bytes: of the whole file.
  ///   - options: what the user said about it.
  ///   - columnNames: what exports call their columns.
  public init(
    name: String, bytes: [UInt8], options: ExportOptions = ExportOptions(), columnNames: ColumnNames = .builtIn
  ) throws(ExportError) {
    try self.init(source: ByteSource(name: name, bytes: bytes), options: options, columnNames: columnNames)
  }
}
