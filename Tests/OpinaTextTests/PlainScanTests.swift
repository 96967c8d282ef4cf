import Foundation
import OpinaLexicon
import OpinaTestSupport
import Testing

@testable import OpinaText

/// The fast way through a comment finds what ICU finds, or leaves the comment to ICU.
struct PlainScanTests {
  private func stretches(_ text: String, usesPlainScan: Bool) throws -> [ScannedStretch] {
    var scan = WordScan(segmenter: try Segmenter(), vocabulary: BuiltIn.joint, usesPlainScan: usesPlainScan)
    Array(text.utf8).withUnsafeBufferPointer { scan.scan($0) }
    return Array(scan.stretches)
  }

  private func isPlain(_ text: String) -> Bool { PlainText.goesTheFastWay(Array(text.utf8)) }

  @Test(arguments: [
    "El personal fue muy amable, pero tardaron 3 semanas.", "L’assistenza dell'app non va più…",
    "Não é ruim — é ótimo!",
    "Paid 1,299.50 € for 2nd-class; don't go!!", "\"Bien\"  «muy bien»\r\n¿Y qué?\t(no)",
    "a.b c.d. 3.4 3. a.3 3.a 5:30",
    "10h30 A1 1m73 S7 2x1 ª º", "l'‘eau’ rock’n’roll 'hola' 90’s", "",
    "É ótimo, ÁRBOL Ñandúes straße ÿ Ŷ a×b áéí ééé éxxx coração. así!", "informaçãoés informaçãoése informaçãoésea é",
    "  dos  espacios . y uno ,más", "TV OK A buenísimooo holaaa www.opina.es AAA",
  ]) func findsWhatICUFinds(text: String) throws {
    #expect(isPlain(text))
    #expect(try stretches(text, usesPlainScan: true) == stretches(text, usesPlainScan: false))
  }

  @Test(arguments: ["👍", "muy bien 😀", "cafe\u{301}", "日本", "a_b", "uno\u{AD}dos", "Ω", "a\u{200D}b", "\u{0}"])
  func leavesTheRestToICU(text: String) throws {
    #expect(!isPlain(text))
    #expect(try stretches(text, usesPlainScan: true) == stretches(text, usesPlainScan: false))
  }

  /// Common words, rare ones, wrong accents, and what nobody knows, each looked up on its own way.
  @Test(arguments: [true, false]) func looksEveryWordUp(usesPlainScan: Bool) throws {
    let text = "El personal dél hotel fúe desconsideradísimo; reembolsáramos aàpartamento xqzt für Tisch. 24 très mêsa"
    let found = try stretches(text, usesPlainScan: usesPlainScan).filter { $0.kind != .other }
    #expect(found.count == 14)
    for stretch in found { #expect(stretch.entry == BuiltIn.joint.entry(stretch.key)) }
    #expect(found.contains { $0.marks.contains(.unaccented) })
    #expect(found.contains { $0.entry == JointVocabulary.none })
    #expect(found.allSatisfy { $0.key.hasAccent || !$0.marks.contains(.unaccented) })
  }

  private static let pieces = [
    "a", "É", "ñ", "Z", "7", "0", " ", "  ", "\t", "\n", "\r", "\r\n", ".", ",", ";", ":", "'", "’", "‘", "\"", "“",
    "…", "–",
    "@", "_", "-", "/", "€", "$", "¿", "×", "ª", "·", "´", "\u{A0}", "\u{85}", "\u{AD}", "e\u{301}", "😀", "\u{FE0F}",
    "\u{2024}",
    "\u{2027}", "ß", "Œ", "coração", "ÇÃ", "é", "oo", "BB", "ſ", "ƀ", "д", "ا", "カ", "\u{200D}", "bien", "3.5", "don't",
    "l'app",
  ]

  @Test func agreesOnAnyText() throws {
    var numbers = SeededNumbers(seed: 29)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...8, using: &numbers)).map { _ in Self.pieces.randomElement(using: &numbers)! }
        .joined()
      let fast = try stretches(text, usesPlainScan: true)
      guard fast != (try stretches(text, usesPlainScan: false)) else { continue }
      Issue.record("\(text.debugDescription) is cut in another way than by ICU")
      return
    }
  }
}
