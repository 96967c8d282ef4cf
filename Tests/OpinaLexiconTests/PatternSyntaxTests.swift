import Testing

@testable import OpinaLexicon

struct PatternSyntaxTests {
  private typealias Slot = PatternSyntax.Slot

  @Test func everySlot() throws {
    func slots(_ pattern: String) throws -> [Slot] { try PatternSyntax(pattern).slots }
    func one(_ alternative: PatternSyntax.Alternative, optional: Bool = false) -> [Slot] {
      [.oneOf([alternative], optional: optional)]
    }
    #expect(try slots("bueno") == one(.word("bueno")))
    #expect(try slots("dell'") == one(.word("dell'")))
    #expect(try slots("n't") == one(.word("n't")))
    #expect(try slots("<ser>") == one(.lemma("ser", features: [])))
    #expect(try slots("<ser:past,imperfect>") == one(.lemma("ser", features: [.past, .imperfect])))
    #expect(try slots("[noun]") == one(.wordClass(.noun)))
    #expect(try slots("[gerund]") == one(.wordClass(WordClass(.gerund))))
    #expect(try slots("muy?") == one(.word("muy"), optional: true))
    #expect(try slots("<ser>?") == one(.lemma("ser", features: []), optional: true))
    #expect(
      try slots("a|<b>|[verb]") == [
        .oneOf([.word("a"), .lemma("b", features: []), .wordClass(.verb)], optional: false)
      ])
    #expect(try slots("(a|b)?") == [.oneOf([.word("a"), .word("b")], optional: true)])
    #expect(try slots("_") == [.gap(atLeast: 1, atMost: 1)])
    #expect(try slots("_?") == [.gap(atLeast: 0, atMost: 1)])
    #expect(try slots("...") == [.gap(atLeast: 0, atMost: 3)])
    #expect(try slots("…") == [.gap(atLeast: 0, atMost: 3)])
    #expect(try slots(",") == [.comma])
    #expect(try slots("^") == [.sentenceStart])
    #expect(try slots("$") == [.sentenceEnd])
  }

  @Test func slotsAreSeparatedBySpaces() throws {
    #expect(try PatternSyntax("^ no  <ser> ... bueno $").slots.count == 6)
  }

  @Test(arguments: [
    ("", "the pattern is empty"), ("  ", "the pattern is empty"), ("a|", "an alternative is empty"),
    ("|a", "an alternative is empty"), ("<>", "<> names no lemma"), ("<:past>", "<> names no lemma"),
    ("<ser:pasado>", "no feature is called pasado"), ("<ser:>", "no feature is called "),
    ("[sustantivo]", "no class of words is called sustantivo"), ("<ser", "<ser is neither a word nor a slot"),
    ("ser>", "ser> is neither a word nor a slot"), ("[noun", "[noun is neither a word nor a slot"),
    ("a*", "a* is neither a word nor a slot"), ("a_b", "a_b is neither a word nor a slot"),
    ("(a", "(a is neither a word nor a slot"), ("?", "? is neither a word nor a slot"),
  ])
  func everyError(pattern: String, problem: String) throws {
    do {
      let syntax = try PatternSyntax(pattern)
      Issue.record("\(pattern) was read as \(syntax.slots)")
    } catch {
      #expect(error.problem == problem)
      #expect(!error.remedy.isEmpty)
    }
  }

  @Test(arguments: [
    ("good|nice , but", ["good|nice , but"]),
    ("good ,|and cheap", ["good , cheap", "good and cheap"]),
    ("and|,|or never", [", never", "and|or never"]),
    ("good ,? but", ["good , but", "good but"]),
    ("first ,|and? last", ["first , last", "first and? last"]),
    ("<go:present,past> on", ["<go:present,past> on"]),
    ("last time $", ["last time $"]), ("last time that|$", ["last time $", "last time that"]),
    ("^|so good ,|$|and", ["^ good ,", "^ good $", "^ good and", "so good ,", "so good $", "so good and"]),
  ])
  func aPlaceAmongAlternativesMakesSeveralPatterns(pattern: String, choices: [String]) {
    #expect(PatternSyntax.choices(of: pattern) == choices)
  }

  @Test(arguments: Feature.allCases) func everyFeatureHasAName(feature: Feature) throws {
    #expect(
      try PatternSyntax("<a:\(feature.name)>").slots == [
        .oneOf([.lemma("a", features: [feature])], optional: false)
      ])
    #expect(
      try PatternSyntax("[\(feature.name)]").slots == [.oneOf([.wordClass(WordClass(feature))], optional: false)])
  }
}
