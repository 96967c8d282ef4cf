import Testing

@testable import OpinaHealth

/// How much of the comment that makes a case is quoted.
struct CaseSliceTests {
  private func slice(_ text: String, telling: String? = nil) -> (text: String, isShortened: Bool)? {
    let bytes = Array(text.utf8)
    let place = telling.flatMap { text.utf8.firstRange(of: $0.utf8) }.map { range in
      text.utf8.distance(
        from: text.startIndex, to: range.lowerBound)..<text.utf8.distance(from: text.startIndex, to: range.upperBound)
    }
    return bytes.withUnsafeBufferPointer { comment in
      CaseSlice(of: comment, telling: place).map {
        (String(decoding: comment[$0.range], as: UTF8.self), $0.isShortened)
      }
    }
  }

  private func words(_ count: Int, _ word: String = "palabra") -> String {
    Array(repeating: word, count: count).joined(separator: " ")
  }

  @Test(arguments: ["Mal", "Cancelando.", "No.", "Todo mal. No vuelvo."]) func shortCommentsAreWhole(text: String) {
    #expect(slice(text).map { $0 == (text, false) } == true)
  }

  @Test(arguments: ["", " \n", "?!", "-"]) func withoutAWordThereIsNothing(text: String) {
    #expect(slice(text) == nil)
  }

  @Test func longCommentsEndWithASentenceOrAWord() {
    let first = words(25, "uno") + "."
    #expect(slice(first + " " + words(25, "dos") + ".").map { $0 == (first, true) } == true)
    #expect(slice(words(60)).map { $0 == (words(40), true) } == true)
    #expect(slice(words(40)).map { $0 == (words(40), false) } == true)
  }

  @Test func aLongCommentIsQuotedWhereItTells() {
    let text = words(30, "uno") + ". Es un desastre. " + words(30, "dos") + "."
    #expect(slice(text, telling: "desastre").map { $0 == ("Es un desastre. " + words(30, "dos") + ".", false) } == true)
  }

  @Test func sentencesWithPersonalDataAreLeftOut() {
    #expect(slice("Cancelando. Llámenme al 612 34 56 78.").map { $0 == ("Cancelando.", true) } == true)
    #expect(slice("Soy cliente 1234567. Me voy.").map { $0 == ("Me voy.", false) } == true)
    #expect(slice("escríbanme a ana.perez@example.com por favor") == nil)
    #expect(slice("Mal. Ver www.example.com. Fatal.", telling: "Fatal").map { $0 == ("Fatal.", false) } == true)
  }
}
