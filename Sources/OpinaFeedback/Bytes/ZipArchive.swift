internal import ZipLibrary

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The entries of a ZIP archive.
///
/// A class because it owns the archive and closes it when it goes.
final class ZipArchive {
  /// First bytes of an archive with entries.
  static let magic: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// An archive that is no file is held in memory, up to so many bytes.
  private static let mostBytes = 1 << 30

  /// The name that messages use.
  let file: String
  private let archive: OpaquePointer
  /// Paths of the entries, in their order.
  let names: [String]

  init(_ source: ByteSource) throws(ExportError) {
    file = source.name
    var opened: OpaquePointer?
    if let path = source.path {
      var code: Int32 = 0
      opened = zip_open(path, ZIP_RDONLY, &code)
    } else {
      guard let bytes = try source.readAll(most: Self.mostBytes) else {
        throw ExportError(
          kind: .unsupportedFormat, file: source.name, problem: "is a workbook of more than 1 GiB that is no file",
          remedy: "save it and name the file")
      }
      opened = Self.open(bytes)
    }
    guard let archive = opened else {
      throw ExportError(
        kind: .damaged, file: source.name, problem: "is a damaged workbook or ZIP archive",
        remedy: "download or copy the file again, to its end, or save it as CSV (UTF-8)")
    }
    self.archive = archive
    names = (0..<UInt64(max(0, zip_get_num_entries(archive, 0)))).map { index in
      zip_get_name(archive, index, 0).map { String(cString: $0) } ?? ""
    }
  }

  deinit { zip_discard(archive) }

  private static func open(_ bytes: [UInt8]) -> OpaquePointer? {
    // The library frees the copy, also when it cannot be opened as an archive.
    let copy = UnsafeMutableRawBufferPointer(start: malloc(max(1, bytes.count)), count: bytes.count)
    copy.copyBytes(from: bytes)
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(copy.baseAddress, UInt64(bytes.count), 1, &error) else {
      free(copy.baseAddress)
      return nil
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      zip_source_free(source)
      return nil
    }
    return archive
  }

  /// Endings of texts that survey tools pack.
  private static let textEndings = [".csv", ".tsv", ".tab", ".txt", ".json", ".jsonl", ".ndjson"]

  /// The text that some survey tools pack into an archive of its own; `nil` if the archive holds anything else.
  func onlyText() throws(ExportError) -> ZipEntry? {
    // One system packs what it knows of a file beside the file.
    let files = names.filter { !$0.hasSuffix("/") && !$0.hasPrefix("__MACOSX/") }
    guard files.count == 1, let file = files.first, Self.textEndings.contains(where: file.lowercased().hasSuffix) else {
      return nil
    }
    return try entry(file)
  }

  /// Opens an entry, whatever the case of its path's letters.
  ///
  /// - Returns: `nil` if there is none.
  func entry(_ name: String) throws(ExportError) -> ZipEntry? {
    let index = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
    guard index >= 0 else { return nil }
    var facts = zip_stat_t()
    if zip_stat_index(archive, UInt64(index), 0, &facts) == 0, facts.encryption_method != UInt16(ZIP_EM_NONE) {
      throw ExportError(
        kind: .unsupportedFormat, file: file, problem: "is protected by a password",
        remedy: "save it without a password, or as CSV (UTF-8)")
    }
    guard let handle = zip_fopen_index(archive, UInt64(index), 0) else {
      throw ZipEntry.damaged(name, of: file)
    }
    return ZipEntry(handle, path: name, archive: self)
  }
}

/// An entry of an archive, read from its beginning to its end.
final class ZipEntry {
  private let handle: OpaquePointer
  let path: String
  /// Keeps the archive open.
  private let archive: ZipArchive

  fileprivate init(_ handle: OpaquePointer, path: String, archive: ZipArchive) {
    self.handle = handle
    self.path = path
    self.archive = archive
  }

  deinit { zip_fclose(handle) }

  /// Name of the archive.
  var file: String { archive.file }

  /// Fills the buffer; 0 bytes at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ExportError) -> Int {
    let got = zip_fread(handle, buffer.baseAddress, UInt64(buffer.count))
    guard got >= 0 else { throw Self.damaged(path, of: file) }
    return Int(got)
  }

  fileprivate static func damaged(_ path: String, of file: String) -> ExportError {
    ExportError(
      kind: .damaged, file: file, problem: "is damaged: its part \(path) cannot be unpacked",
      remedy: "download or copy the file again, to its end, or save it as CSV (UTF-8)")
  }
}
