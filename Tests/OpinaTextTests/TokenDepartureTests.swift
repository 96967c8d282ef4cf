import OpinaLexicon
import OpinaTestSupport
import Testing

@testable import OpinaText

/// Tokens are the words that Unicode finds, or depart from them for a reason that has a name.
struct TokenDepartureTests {
  private enum Reason: CaseIterable {
    /// A part of a word with points or low lines: `bueno.Volveré`.
    case point
    /// A part of a word with an apostrophe, or an accent that stands for one.
    case elision
    /// A part of a word whose parts are words: `recomendarlo`.
    case clitic
    /// What an address leaves of a word.
    case besideAddress
    case address, emoticon, price, score
    /// A number with its unit or its minutes, and dates.
    case number
    /// A word with a hyphen, a stroke or a last apostrophe.
    case joined
    /// Marks in a row that end a sentence.
    case marks
  }

  private static func has(_ bytes: ArraySlice<UInt8>, _ marks: String) -> Bool {
    bytes.contains { marks.utf8.contains($0) }
  }

  private static func hasApostrophe(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.unicodeScalars.contains { "'’‘`´".unicodeScalars.contains($0) }
  }

  /// Why a token is no stretch; `nil` if it has no reason.
  ///
  /// - Parameter touched: the stretches that it touches.
  private static func reason(
    _ token: Token, _ touched: ArraySlice<ScannedStretch>, _ tokens: [Token], _ text: [UInt8]
  ) -> Reason? {
    let own = text[token.range]
    switch token.kind {
    case .url, .email, .mention: return .address
    case .emoticon: return .emoticon
    case .price: return .price
    case .score: return .score
    // A mark that combines may stand on the last one.
    case .punctuation where ".!?".utf8.contains(own[own.startIndex]): return own.count == 1 ? .point : .marks
    case .number: return .number
    case .word, .laughter, .punctuation, .symbol, .emoji: break
    }
    guard let first = touched.first, let last = touched.last else { return nil }
    let whole = Int(first.start)..<Int(last.end)
    let parts = tokens.filter { $0.range.overlaps(whole) }
    if parts.contains(where: { $0.kind == .url || $0.kind == .email || $0.kind == .mention }) { return .besideAddress }
    // Read before the reasons that a comment seldom has.
    if touched.count == 1, has(text[whole], "._") { return .point }
    if hasApostrophe(text[whole]) { return .elision }
    if touched.count > 1, has(own, "-/") { return .joined }
    let covers = parts.count > 1 && parts.map(\.range.count).reduce(0, +) == whole.count
    return touched.count == 1 && covers ? .clitic : nil
  }

  @Test func everyTokenIsAStretchOrHasAReason() throws {
    var texts = VariedTexts(seed: 61)
    let reader = try TokenReader()
    var scan = WordScan(segmenter: try Segmenter(), vocabulary: BuiltIn.joint, usesPlainScan: BuiltIn.usesPlainScan)
    var counts: [Reason: Int] = [:]
    for number in 0..<20_000 {
      let text = texts.next()
      let language = Language.allCases[number % Language.allCases.count]
      let tokens = reader.tokens(text, language)
      text.withUnsafeBufferPointer { scan.scan($0) }
      let stretches = Array(scan.stretches)
      var next = 0
      for token in tokens {
        while next < stretches.count, Int(stretches[next].end) <= token.range.lowerBound { next += 1 }
        var end = next
        while end < stretches.count, Int(stretches[end].start) < token.range.upperBound { end += 1 }
        if end == next + 1, stretches[next].range == token.range { continue }
        guard let reason = Self.reason(token, stretches[next..<end], tokens, text) else {
          let word = String(decoding: text[token.range], as: UTF8.self).debugDescription
          Issue.record(
            "\(word) is a token for no reason: \(String(decoding: text, as: UTF8.self).debugDescription) in \(language)"
          )
          return
        }
        counts[reason, default: 0] += 1
      }
    }
    for reason in Reason.allCases where reason != .besideAddress { #expect(counts[reason] ?? 0 > 0, "\(reason)") }
  }
}
