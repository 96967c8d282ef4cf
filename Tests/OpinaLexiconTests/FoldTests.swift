import Foundation
import Testing

@testable import OpinaLexicon

struct FoldTests {
  /// Letters that Unicode does not take apart into a base and a mark; what they fold to is our choice, by how people
  /// type the letter who do not have it.
  private static let ownChoice: [UInt32: String] = [
    0xC6: "a", 0xE6: "a", 0xD0: "d", 0xF0: "d", 0xD8: "o", 0xF8: "o", 0xDE: "p", 0xFE: "p", 0xDF: "s",
    0x110: "d", 0x111: "d", 0x126: "h", 0x127: "h", 0x131: "i", 0x132: "i", 0x133: "i", 0x138: "k", 0x13F: "l",
    0x140: "l", 0x141: "l", 0x142: "l", 0x149: "n", 0x14A: "n", 0x14B: "n", 0x152: "o", 0x153: "o", 0x166: "t",
    0x167: "t", 0x17F: "s",
  ]

  @Test(arguments: Array(UInt32(0xC0)...0x17F))
  func baseLetterIsThatOfFoundation(scalar: UInt32) throws {
    let letter = String(try #require(Unicode.Scalar(scalar)))
    let folded = letter.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    #expect(Fold.plain(letter) == (Self.ownChoice[scalar] ?? folded))
  }

  @Test(arguments: Array(UInt32(0xC0)...0x17F))
  func lowerCaseIsThatOfUnicode(scalar: UInt32) throws {
    // İ in lower case is i and a combining point; the point is a mark, which keys leave out.
    let properties = try #require(Unicode.Scalar(scalar)).properties
    let lower = try #require(properties.lowercaseMapping.unicodeScalars.first).value
    #expect(Fold.lowerCase(scalar) == lower)
  }

  @Test(arguments: Array(UInt32(0)..<0x80))
  func asciiIsLowered(scalar: UInt32) throws {
    let letter = String(try #require(Unicode.Scalar(scalar)))
    // A grave accent that stands alone is meant as an apostrophe.
    #expect(Fold.plain(letter) == (letter == "`" ? "'" : letter.lowercased()))
  }

  @Test(arguments: [
    ("Ñandú", "nandu"), ("AÇÃO", "acao"), ("perché", "perche"), ("naïve", "naive"), ("n\u{0303}", "n"),
    ("don’t", "don't"),
    ("don´t", "don't"), ("donʼt", "don't"), ("e‑mail", "e-mail"), ("日本", "日本"), ("", ""),
  ])
  func words(written: String, plain: String) {
    #expect(Fold.plain(written) == plain)
  }

  @Test func composedAndDecomposedLettersShareAPlainKey() {
    #expect(FoldedKey("pésimo").plain == FoldedKey("pe\u{0301}simo").plain)
  }

  /// Every byte string gives scalars that cover it, without reading beyond its end.
  @Test func brokenBytesAreReadOneByOne() {
    for bytes: [UInt8] in [
      [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0x80], [0xFF, 0x41], [0xC0, 0x80], [0xE2, 0x41, 0x41],
    ] {
      bytes.withUnsafeBufferPointer { buffer in
        var index = 0
        while index < buffer.count {
          let (scalar, width) = Fold.decode(buffer, at: index)
          #expect(width == 1)
          #expect(scalar == 0xFFFD || scalar < 0x80)
          index += width
        }
        #expect(index == buffer.count)
      }
    }
  }

  @Test(arguments: ["a", "ñ", "€", "😀"]) func wholeScalarsAreDecoded(text: String) {
    var text = text
    let first = text.unicodeScalars.first!.value
    text.withUTF8 { bytes in
      let (scalar, width) = Fold.decode(bytes, at: 0)
      #expect(scalar == first)
      #expect(width == bytes.count)
    }
  }
}
