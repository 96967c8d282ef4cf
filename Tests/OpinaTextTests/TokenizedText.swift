import OpinaLexicon
import OpinaTestSupport
import OpinaText

/// A comment with its tokens, read in one language.
struct TokenizedText {
  let bytes: [UInt8]
  let tokens: [Token]

  init(_ text: String, _ language: Language, symbols: SymbolLexicon = BuiltIn.symbols) throws {
    bytes = Array(text.utf8)
    var scan = WordScan(
      segmenter: try Segmenter(), vocabulary: BuiltIn.joint, usesPlainScan: BuiltIn.usesPlainScan)
    let lexicon = BuiltIn.lexicon(language)
    let joint = BuiltIn.joint
    var tokenizer = Tokenizer(symbols: symbols, vocabulary: joint)
    bytes.withUnsafeBufferPointer { buffer in
      scan.scan(buffer)
      tokenizer.tokenize(
        buffer, scan: scan, lexicon: lexicon, language: Language.allCases.firstIndex(of: language)!)
    }
    tokens = Array(tokenizer.tokens)
  }

  func text(_ token: Token) -> String { String(decoding: bytes[token.range], as: UTF8.self) }

  /// The tokens as they are written.
  var texts: [String] { tokens.map(text) }

  /// The tokens of a kind as they are written.
  func texts(_ kind: Token.Kind) -> [String] { tokens.filter { $0.kind == kind }.map(text) }

  /// The first words of the sentences.
  var sentenceStarts: [String] { tokens.filter(\.startsSentence).map(text) }
}
