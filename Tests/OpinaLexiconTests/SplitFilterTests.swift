import Testing

@testable import OpinaLexicon

/// The filter leaves out no part that a word holds.
struct SplitFilterTests {
  private let suffixes = ["noslos", "melo", "n't", "los", "lo", "'s"].map { part in
    Splits.Part(bytes: Array(part.utf8), rest: part == "n't" ? .word(FoldedKey("do")) : .any)
  }
  private let prefixes = ["cinquant'", "dell'", "quell'", "l'", "d'"].map {
    Splits.Part(bytes: Array($0.utf8), rest: .any)
  }

  private func foundSuffixes(_ word: String) -> [String] {
    let filter = Splits(prefixes: prefixes, suffixes: suffixes).filter
    let bytes = Array(word.utf8)
    let end = bytes.suffix(8).enumerated().reduce(UInt64(0)) { sum, byte in
      sum | UInt64(byte.element) << UInt64(8 * (8 - min(8, bytes.count) + byte.offset))
    }
    var next = 0
    var found: [String] = []
    while let suffix = filter.nextSuffix(&next, end: SplitFilter.folded(end), count: bytes.count) {
      found.append(String(decoding: suffixes[suffix.number].letters, as: UTF8.self))
    }
    return found
  }

  private func foundPrefixes(_ word: String) -> [String] {
    let filter = Splits(prefixes: prefixes, suffixes: suffixes).filter
    let bytes = Array(word.utf8)
    let beginning = bytes.prefix(8).enumerated().reduce(UInt64(0)) { sum, byte in
      sum | UInt64(byte.element) << UInt64(8 * byte.offset)
    }
    var next = 0
    var found: [String] = []
    while let number = filter.nextPrefix(
      &next, beginning: SplitFilter.folded(beginning), count: bytes.firstIndex(of: UInt8(ascii: "'"))!)
    {
      found.append(String(decoding: prefixes[number].bytes, as: UTF8.self))
    }
    return found
  }

  @Test(arguments: [
    ("recomendarlo", ["lo"]), ("DECIRMELO", ["melo", "lo"]), ("avisándonoslos", ["noslos", "los"]), ("dont", ["nt"]),
    ("lo", []), ("nt", []), ("tarde", []), ("its", []),
  ]) func findsSuffixes(word: String, parts: [String]) {
    #expect(foundSuffixes(word) == parts)
  }

  @Test(arguments: [
    ("dell'app", ["dell'"]), ("L'app", ["l'"]), ("cinquant'anni", ["cinquant'"]), ("s'era", []), ("all'app", []),
  ]) func findsPrefixes(word: String, parts: [String]) {
    #expect(foundPrefixes(word) == parts)
  }

  @Test func knowsWhatStandsAroundApostrophes() {
    let contractions = Splits(prefixes: prefixes, suffixes: suffixes).filter.contractions
    #expect(contractions.map(\.suffix) == [2, 5])
    #expect(contractions.map(\.before) == [1, 0])
    #expect(contractions.map(\.last) == [UInt8(ascii: "t"), UInt8(ascii: "s")])
    #expect(contractions.map(\.behind) == [1, 1])
  }
}
