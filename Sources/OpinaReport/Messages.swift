internal import CICU
public import OpinaLexicon

/// The texts of reports in one language: ICU message patterns, filled in the manner of that language.
public struct Messages: Sendable {
  /// What stands in the place of a name in a message.
  public enum Argument: Hashable, Sendable {
    case text(String)
    /// For plurals and plain numbers.
    case number(Double)
  }

  let language: Language
  private let patterns: [String: String]

  /// Reads `messages.tsv` of a language, later folders overruling earlier ones.
  public init(language: Language, folders: [LexiconFolder] = [.builtIn]) throws(LexiconError) {
    var patterns: [String: String] = [:]
    for line in try folders.lines(of: "\(language.rawValue)/messages.tsv", ["key", "message", "note"]) {
      patterns[line[0]] = line.row.value(1)
    }
    self.language = language
    self.patterns = patterns
  }

  var keys: [String] { patterns.keys.sorted() }

  /// A text with its arguments filled in; the key itself if there is no such text.
  public func text(_ key: String, _ arguments: [String: Argument] = [:]) -> String {
    guard let pattern = patterns[key] else { return key }
    return fill(pattern, arguments) ?? pattern
  }

  private func fill(_ pattern: String, _ arguments: [String: Argument]) -> String? {
    let sorted = arguments.sorted { $0.key < $1.key }
    // The C strings live in one buffer, so that their addresses hold during the call.
    var storage: [CChar] = []
    let places = sorted.map { name, argument in
      let start = storage.count
      storage += name.utf8CString
      guard case .text(let text) = argument else { return (name: start, text: -1, number: argument.number) }
      let textStart = storage.count
      storage += text.utf8CString
      return (name: start, text: textStart, number: 0)
    }
    return storage.withUnsafeBufferPointer { bytes in
      let base = bytes.baseAddress
      let filled = places.map { place in
        opina_argument(
          name: base.map { $0 + place.name }, text: place.text < 0 ? nil : base.map { $0 + place.text },
          number: place.number)
      }
      return FormattedText.string { buffer, capacity in
        opina_message_format(language.rawValue, pattern, filled, filled.count, buffer, capacity)
      }
    }
  }
}

extension Messages.Argument {
  fileprivate var number: Double {
    if case .number(let number) = self { number } else { 0 }
  }
}
