/// Words that are cut short before a point, which therefore need not end a sentence.
public struct Abbreviations: Sendable {
  /// What follows them.
  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// Anything; before a capital the sentence ends: `etc. We left`.
    case any
    /// What they announce, capital or not: `Mr. Smith`, `e.g. Monday`.
    case name
    /// A number; before anything else they are other words: `no. 5`, but `they said no. The room`.
    case number
  }

  /// By plain key without the last point.
  private let kinds: [UInt64: Kind]
  /// Asked at every point, and nearly always of another word.
  private let bits: KeyBits

  init(_ kinds: [UInt64: Kind]) {
    self.kinds = kinds
    bits = KeyBits(kinds.keys)
  }

  /// What follows the letters before a point; `nil` if they are no abbreviation.
  @inline(__always)
  public func kind(of plain: UInt64) -> Kind? { bits.mayHold(plain) ? kinds[plain] : nil }

  /// Plain keys, sorted.
  var keys: [UInt64] { kinds.keys.sorted() }
}

extension Abbreviations {
  /// Takes a cell of `abbreviations.tsv` apart: `etc.`, `mr. [name]`, `no. [number]`.
  ///
  /// - Returns: `nil` if what follows is neither.
  static func entry(_ cell: String) -> (plain: UInt64, kind: Kind)? {
    var written = cell[...]
    var kind = Kind.any
    if let bracket = cell.firstRange(of: " [") {
      switch cell[bracket.upperBound...] {
      case "name]": kind = .name
      case "number]": kind = .number
      default: return nil
      }
      written = cell[..<bracket.lowerBound]
    }
    if written.hasSuffix(".") { written.removeLast() }
    return (FoldedKey(String(written)).plain, kind)
  }

  func write(to image: inout LexiconImage.Writer) {
    let keys = keys
    image.add(FixedArray(keys))
    image.add(FixedArray(keys.map { kinds[$0] ?? .any }))
  }

  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) {
    let keys: FixedArray<UInt64> = try image.array()
    let kinds: FixedArray<Kind> = try image.array()
    self.init(Dictionary(zip(keys, kinds)) { first, _ in first })
  }
}
