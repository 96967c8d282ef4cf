import Foundation
import OpinaLexicon
import OpinaTestSupport

/// Texts as varied as one likes, the same in every run: what stands in our corpora and lexicons of four languages, put
/// together and damaged at random.
struct VariedTexts {
  /// Signs that segmentation has rules for, and letters of other scripts.
  private static let signs: [[UInt8]] = [
    " ", "  ", "\t", "\n", "\r", "\r\n", ".", ",", ";", ":", "!", "?", "...", "…", "'", "’", "‘", "`", "´", "\"", "“",
    "«", "¿", "¡", "(", ")", "-", "–", "—", "_", "/", "@", "#", "%", "&", "*", "+", "=", "€", "$", "£", "°", "º", "ª",
    "·", "•", "×", "0", "7", "10", "3,5", "3.5", "1.000,50", "5:30", "a", "e", "o", "é", "ñ", "ç", "ã", "ü", "ß", "İ",
    "Œ", "ſ", "ƀ", "ș", "Ω", "д", "ا", "ש", "日", "カ", "가", "ก", "😀", "👍🏽", "👨‍👩‍👧", "🇪🇸", "❤️", "\u{301}", "\u{200D}",
    "\u{FE0F}", "\u{AD}", "\u{A0}", "\u{85}", "\u{2024}", "\u{2027}", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "\u{0}",
    "n't", "l'", "dell’", "www.", "://", "e\u{301}", "½", "²",
  ].map { Array($0.utf8) }

  private var numbers: SeededNumbers
  private let lines: [[UInt8]]
  /// Texts that were damaged.
  private(set) var mutated = 0

  init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
    var lines: [[UInt8]] = []
    for folder in ["Corpora", "Lexicons"] {
      for path in PackageFolder.files(below: folder) where path.hasSuffix("sv") && !path.contains("language-") {
        guard let data = try? Data(contentsOf: PackageFolder.root.appending(path: "\(folder)/\(path)")) else {
          continue
        }
        // Other encodings become replacement characters, which are text as well.
        let text = String(decoding: data, as: UTF8.self)
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
          lines += line.split(separator: UInt8(ascii: "\t")).filter { $0.count > 3 }.map { Array($0) }
        }
      }
    }
    self.lines = lines
  }

  /// The next text: one line or several, every other one with some of its characters changed.
  mutating func next() -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<Int.random(in: 1...3, using: &numbers) {
      text += lines[Int.random(in: 0..<lines.count, using: &numbers)]
      if Bool.random(using: &numbers) { text += Self.signs[Int.random(in: 0..<Self.signs.count, using: &numbers)] }
    }
    guard Bool.random(using: &numbers) else { return text }
    mutated += 1
    for _ in 0..<Int.random(in: 1...6, using: &numbers) { mutate(&text) }
    return text
  }

  /// Puts a sign in, takes a character out, puts a sign in its place, or changes the case of a letter.
  private mutating func mutate(_ text: inout [UInt8]) {
    guard !text.isEmpty else { return }
    var start = Int.random(in: 0..<text.count, using: &numbers)
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    var end = start + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    let sign = Self.signs[Int.random(in: 0..<Self.signs.count, using: &numbers)]
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: text.insert(contentsOf: sign, at: start)
    case 1: text.removeSubrange(start..<end)
    case 2: text.replaceSubrange(start..<end, with: sign)
    default: if (text[start] | 0x20) &- 0x61 < 26 { text[start] ^= 0x20 }
    }
  }
}
