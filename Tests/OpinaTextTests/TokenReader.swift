import OpinaLexicon
import OpinaTestSupport

@testable import OpinaText

/// Makes tokens of bytes; for many texts, since it opens ICU once.
final class TokenReader {
  private var scan: WordScan
  private var tokenizer: Tokenizer

  init(usesPlainScan: Bool = BuiltIn.usesPlainScan) throws {
    scan = WordScan(segmenter: try Segmenter(), vocabulary: BuiltIn.joint, usesPlainScan: usesPlainScan)
    tokenizer = Tokenizer(symbols: BuiltIn.symbols, vocabulary: BuiltIn.joint)
  }

  func tokens(_ text: UnsafeBufferPointer<UInt8>, _ language: Language) -> [Token] {
    scan.scan(text)
    tokenizer.tokenize(text, scan: scan, lexicon: BuiltIn.lexicon(language), language: language.position)
    return Array(tokenizer.tokens)
  }

  func tokens(_ text: [UInt8], _ language: Language) -> [Token] {
    text.withUnsafeBufferPointer { tokens($0, language) }
  }
}

extension WordScan {
  /// UTF-8 offsets at which a text is cut, both ends included; single spaces, which are no stretches, are cut off.
  mutating func cuts(_ text: [UInt8]) -> [Int] {
    text.withUnsafeBufferPointer { scan($0) }
    guard !text.isEmpty else { return [] }
    var cuts = [0]
    for stretch in stretches {
      if Int(stretch.start) > cuts[cuts.count - 1] { cuts.append(Int(stretch.start)) }
      cuts.append(Int(stretch.end))
    }
    if cuts[cuts.count - 1] < text.count { cuts.append(text.count) }
    return cuts
  }
}

/// Text that the fast way takes, and none that it leaves to ICU.
enum PlainText {
  static func goesTheFastWay(_ bytes: [UInt8]) -> Bool {
    let stretches = UnsafeMutablePointer<ScannedStretch>.allocate(capacity: bytes.count)
    let words = UnsafeMutablePointer<Int32>.allocate(capacity: bytes.count)
    defer {
      stretches.deallocate()
      words.deallocate()
    }
    return bytes.withUnsafeBufferPointer {
      PlainScan().scan($0, into: stretches, words: words, fetching: BuiltIn.joint.keys.common) != nil
    }
  }
}
