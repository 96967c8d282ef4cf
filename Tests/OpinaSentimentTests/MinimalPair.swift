import Opina
import OpinaFeedback
import OpinaLexicon
import OpinaSentiment
import OpinaTestSupport
import OpinaThemes
import Testing

/// Two comments that differ in what one rule looks for.
struct MinimalPair: Sendable, CustomTestStringConvertible {
  let language: Language
  let plain: String
  let changed: String
  /// What is known to go wrong with it.
  let issue: String?

  init(_ language: Language, _ plain: String, _ changed: String, issue: String? = nil) {
    self.issue = issue
    self.language = language
    self.plain = plain
    self.changed = changed
  }

  var testDescription: String { "\(language.rawValue): \(plain) / \(changed)" }

  /// Runs expectations, which have to fail if the pair has a known issue: one that is mended is to lose it.
  func expecting(_ body: () throws -> Void) rethrows {
    guard let issue else { return try body() }
    withKnownIssue(Comment(rawValue: issue)) { try body() }
  }

  /// Both comments as they are read in their language.
  func read(answering question: Question = .open) throws -> (plain: RuleTrace, changed: RuleTrace) {
    (try RuleTrace(plain, language, answering: question), try RuleTrace(changed, language, answering: question))
  }
}

/// A comment in one language.
struct SpokenText: Sendable, CustomTestStringConvertible {
  let language: Language
  let text: String

  init(_ language: Language, _ text: String) {
    self.language = language
    self.text = text
  }

  var testDescription: String { "\(language.rawValue): \(text)" }

  func read(answering question: Question = .open) throws -> RuleTrace {
    try RuleTrace(text, language, answering: question)
  }
}

/// How a comment was read, for tests that ask what a rule did.
struct RuleTrace {
  let explanation: Explanation

  init(_ text: String, _ language: Language, answering question: Question = .open) throws {
    explanation = try BuiltIn.explain(text, in: language, answering: question)
  }

  var score: Double { explanation.tagged.sentiment?.score ?? 0 }

  var label: Sentiment.Label? { explanation.tagged.sentiment?.label }

  /// The opinions that a rule changed or made.
  func touched(by rule: Rule) -> [String] {
    explanation.lines.filter { line in
      line.row == "rule \(rule.rawValue)" || line.steps.contains { $0.rule == rule.rawValue }
    }.map(\.text)
  }
}

/// Lexicon rows may come to name a whole example as one phrase, which then needs no rule; but in each language the rule
/// must act on one of its examples.
func expectAction(of rules: Rule..., on pairs: [MinimalPair]) throws {
  for language in Language.allCases {
    let own = pairs.filter { $0.language == language }
    guard !own.isEmpty else { continue }
    let acts = try own.contains { pair in
      let trace = try RuleTrace(pair.changed, language)
      return rules.contains { !trace.touched(by: $0).isEmpty }
    }
    #expect(acts, "\(rules) acts on no example in \(language)")
  }
}
