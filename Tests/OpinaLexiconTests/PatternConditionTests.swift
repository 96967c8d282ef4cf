import Testing

@testable import OpinaLexicon

struct PatternConditionTests {
  private func words(_ forms: Vocabulary.Form..., fewest: Int = 1) -> PatternSlot {
    PatternSlot(kind: .words, forms: forms, classes: [], fewest: fewest, most: 1)
  }

  private func edge(_ kind: PatternSlot.Kind) -> PatternSlot {
    PatternSlot(kind: kind, forms: [], classes: [], fewest: kind == .comma ? 1 : 0, most: kind == .comma ? 1 : 0)
  }

  private func conditions(_ pattern: [PatternSlot], anchor: Int, tagged: Int? = nil) -> [PatternCondition] {
    PatternCondition.all(pattern, anchor: anchor, tagged: tagged) { slot in
      Signature.slot(slot.forms.reduce(0) { $0 | 1 << UInt64($1) }, slot.classes)
    }
  }

  @Test func theFewerWordsMeetItTheBetter() {
    let found = conditions([words(1, 2, 3), words(4), words(5, 6)], anchor: 1)
    #expect(found.map(\.signature) == [0b110_0000, 0b1110])
    #expect(found.map(\.place) == [Surroundings.place(1...1), Surroundings.place(-1...(-1))])
  }

  @Test func whatTagsTellComesLast() {
    let found = conditions([words(1), words(4), words(5, 6)], anchor: 1, tagged: 0)
    #expect(found.map(\.signature) == [0b110_0000, 0b10])
  }

  @Test func optionalSlotsAndGapsWidenTheDistance() {
    let gap = PatternSlot(kind: .gap, forms: [], classes: [], fewest: 0, most: 2)
    let found = conditions([words(4), words(1, fewest: 0), gap, words(2)], anchor: 0)
    #expect(found.map(\.place) == [Surroundings.place(1...4)])
  }

  @Test func edgesOfSentencesAreThoseOfTheWordsBesideThem() {
    let found = conditions(
      [edge(.sentenceStart), words(1, fewest: 0), words(4), edge(.comma), edge(.sentenceEnd)], anchor: 2)
    #expect(found.map(\.signature) == [Signature.comma, Signature.sentenceEnd, Signature.sentenceStart])
    #expect(
      found.map(\.place) == [Surroundings.place(1...1), Surroundings.place(1...1), Surroundings.place(-1...0)])
  }

  @Test func whatMayBeAnythingIsNoCondition() {
    let plural = PatternSlot(kind: .words, forms: [], classes: WordClass(.plural), fewest: 1, most: 1)
    #expect(conditions([words(4), plural], anchor: 0).isEmpty)
    #expect(Surroundings.itself == Surroundings.place(0...0))
  }
}
