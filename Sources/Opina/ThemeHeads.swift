internal import OpinaLexicon
internal import OpinaReport

/// What the output record of a theme begins with, its id and label in a language, put together once.
struct ThemeHeads: Sendable {
  /// Hash of an id → where its head lies in `bytes`.
  private var places: [UInt64: Range<Int>] = [:]
  private var bytes: [UInt8] = []
  private let labels: ThemeLabels

  init(_ labels: ThemeLabels) {
    self.labels = labels
    for theme in labels.themes.sorted() {
      var json = JSONBytes(capacity: 256)
      Self.put(theme, labels, &json)
      places[Self.hash(theme)] = bytes.count..<bytes.count + json.count
      bytes += json.bytes
    }
  }

  /// Appends the head of a theme.
  func put(_ theme: String, to json: inout JSONBytes) {
    guard let place = places[Self.hash(theme)] else { return Self.put(theme, labels, &json) }
    bytes.withUnsafeBufferPointer { json.put(UnsafeBufferPointer(rebasing: $0[place])) }
  }

  private static func put(_ theme: String, _ labels: ThemeLabels, _ json: inout JSONBytes) {
    json.put("{\"id\":")
    json.put(quoted: theme)
    json.put(",\"label\":")
    json.put(quoted: labels.label(of: theme))
  }

  private static func hash(_ theme: String) -> UInt64 {
    var hash = LetterHash()
    for byte in theme.utf8 { hash.add(chunk: UInt64(byte), count: 1) }
    return hash.value
  }
}
