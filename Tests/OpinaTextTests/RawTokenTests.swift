import OpinaLexicon
import OpinaTestSupport
import Testing

@testable import OpinaText

/// What holds for the tokens of any bytes, sound or broken, whichever way segments them: ranges rise, never overlap, cut no
/// character and cover every letter and digit; nothing outside of the comment is read.
struct RawTokenTests {
  private final class Readers {
    let memory = GuardedBytes(capacity: 1 << 16)
    let fast: TokenReader
    let slow: TokenReader

    init() throws {
      fast = try TokenReader(usesPlainScan: true)
      slow = try TokenReader(usesPlainScan: false)
    }

    /// Reads the bytes both ways, and says what does not hold.
    func check(_ bytes: [UInt8], _ language: Language) -> String? {
      let tokens = memory.with(bytes) { fast.tokens($0, language) }
      guard memory.with(bytes, atEnd: false, { fast.tokens($0, language) }) == tokens else {
        return "tokens depend on where the bytes lie"
      }
      guard memory.with(bytes, { slow.tokens($0, language) }) == tokens else { return "ICU alone gives other tokens" }
      var covered = [Bool](repeating: false, count: bytes.count)
      var end = 0
      for token in tokens {
        guard token.range.lowerBound >= end, token.range.upperBound <= bytes.count, !token.range.isEmpty else {
          return "tokens overlap or leave the text"
        }
        end = token.range.upperBound
        for index in token.range { covered[index] = true }
      }
      let edges = Set(tokens.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
      for (scalar, range) in SoundScalars.all(in: bytes) {
        if range.dropFirst().contains(where: edges.contains) { return "a token cuts \(scalar)" }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
          guard range.allSatisfy({ covered[$0] }) else { return "\(scalar) is in no token" }
        default: break
        }
      }
      return nil
    }
  }

  private static func told(_ bytes: [UInt8]) -> String {
    bytes.prefix(200).map { String($0, radix: 16) }.joined(separator: " ")
  }

  @Test(arguments: Language.allCases) func brokenBytesAtRandom(language: Language) throws {
    var texts = RawBytes(seed: 43)
    let readers = try Readers()
    for _ in 0..<10_000 {
      let bytes = texts.next()
      guard let problem = readers.check(bytes, language) else { continue }
      Issue.record("\(problem) in \(language): \(Self.told(bytes))")
      return
    }
  }

  @Test(arguments: Language.allCases) func bytesAtRandom(language: Language) throws {
    var numbers = SeededNumbers(seed: 47)
    let readers = try Readers()
    for _ in 0..<10_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &numbers)).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      guard let problem = readers.check(bytes, language) else { continue }
      Issue.record("\(problem) in \(language): \(Self.told(bytes))")
      return
    }
  }

  /// What takes the square of its length would take hours.
  @Test(arguments: Language.allCases) func longRuns(language: Language) throws {
    let readers = try Readers()
    for bytes in RawBytes.runs(of: 30_000) {
      guard let problem = readers.check(bytes, language) else { continue }
      Issue.record("\(problem) in \(language): \(Self.told(bytes))")
      return
    }
  }
}
