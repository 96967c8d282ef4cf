import Opina
import OpinaFeedback
import OpinaLexicon
import OpinaSentiment
import OpinaTestSupport
import OpinaThemes
import Testing

/// Every score can be followed back: the rows, the rules and the lean add up to it.
struct ExplanationTests {
  private func check(_ comments: [ReadableComments.Comment]) throws {
    let reader = try BuiltIn.analyzer.makeReader()
    for comment in comments {
      let explanation = reader.explain(comment.text, answering: comment.question, in: comment.language)
      for line in explanation.lines {
        let last = line.steps.last?.after ?? line.base
        #expect(abs(last - line.value) < 1e-9, "\(comment.text): the steps of \(line.text) end at its value")
        #expect((line.steps.first?.before ?? line.base) == line.base, "\(comment.text): \(line.text)")
        for (step, next) in zip(line.steps, line.steps.dropFirst()) {
          #expect(step.after == next.before, "\(comment.text)")
        }
        #expect(!line.row.isEmpty)
      }
      #expect(explanation.passages.reduce(0) { $0 + $1.lines.count } == explanation.lines.count)
      // A stock answer has a value of its own, decided by the question.
      guard explanation.tagged.content == .opinion, !isStock(explanation) else { continue }
      let score = explanation.tagged.sentiment?.score ?? 0
      let parts = explanation.lines.reduce(explanation.lean) { $0 + $1.contribution }
      #expect(abs(parts - score) < 1e-9, "\(comment.text): \(parts) is not \(score)")
      guard explanation.passages.count == 1 else { continue }
      // The score is the sum brought into −1 … 1: the same side, and never farther from zero than the sum.
      #expect((explanation.sum > 0) == (score > 0), "\(comment.text)")
      #expect((explanation.sum < 0) == (score < 0), "\(comment.text)")
      #expect(abs(score) < 1 && abs(score) <= abs(explanation.sum), "\(comment.text)")
    }
  }

  private func isStock(_ explanation: Explanation) -> Bool {
    explanation.tagged.themes.contains { $0.theme == "no-complaints" || $0.theme == "overall-experience" }
      && abs(abs(explanation.tagged.sentiment?.score ?? 0) - 0.4) < 1e-12
  }

  @Test func ownCommentsAddUp() throws { try check(ReadableComments.own) }

  @Test(arguments: Language.allCases) func minimalPairsAddUp(language: Language) throws {
    try check(
      ComparedPair.read(language).pairs.flatMap { pair in
        [pair.first, pair.second].map { .init(text: $0.text, question: pair.question, language: language) }
      })
  }

  /// A very long comment is read in passages; all of them are shown, and their parts add up to its score.
  @Test(arguments: Language.allCases) func passagesAddUp(language: Language) throws {
    let own = ReadableComments.own.filter { $0.language == language }.map(\.text).joined(separator: " ")
    let long = Array(repeating: own, count: 40).joined(separator: " ")
    let comments = [long, "..., " + long + " ?", long + String(repeating: " .", count: 900)]
    try check(comments.map { .init(text: $0, question: .open, language: language) })
    let explanation = try BuiltIn.explain(long, in: language)
    #expect(explanation.passages.count > 1)
    #expect(explanation.passages.last?.lines.upperBound == explanation.lines.count)
    let mean = explanation.passages.reduce(0) { $0 + ($1.score ?? 0) * $1.weight }
    #expect(abs(mean - (explanation.tagged.sentiment?.score ?? 0)) < 1e-9)
    #expect(explanation.text.contains("passage    2 of \(explanation.passages.count)"))
    #expect(String(decoding: explanation.json, as: UTF8.self).contains("\"passages\""))
  }

  @Test func annotatedCommentsAddUp() throws { try check(ReadableComments.annotated) }

  @Test func exportedCommentsAddUp() throws { try check(ReadableComments.exported) }

  /// The score that `explain` shows is the one that `tag` gives.
  @Test func explainingChangesNothing() throws {
    let reader = try BuiltIn.analyzer.makeReader()
    for comment in ReadableComments.own + ReadableComments.annotated {
      let explained = reader.explain(comment.text, answering: comment.question, in: comment.language).tagged
      #expect(explained == reader.tag(comment.text, answering: comment.question, in: comment.language))
    }
  }

  /// Every theme can be followed back to the words and the row that name it; only that of the whole stands for comments that
  /// name nothing, and for stock answers.
  @Test(arguments: Language.allCases) func everyThemeIsNamedByARow(language: Language) throws {
    let reader = try BuiltIn.analyzer.makeReader()
    var named = 0
    for comment in ReadableComments.own + ReadableComments.annotated where comment.language == language {
      let explanation = reader.explain(comment.text, answering: comment.question, in: language)
      for mention in explanation.tagged.themes {
        let words = explanation.themeWords(of: mention)
        named += words.count
        let needsNone = ["overall-experience", "no-complaints"].contains(mention.theme)
        #expect(!words.isEmpty || needsNone, "\(comment.text): \(mention.theme)")
        for word in words {
          #expect(comment.text.contains(word.text), "\(comment.text): \(word.text)")
          #expect(word.row.split(separator: ":").last.flatMap { Int($0) } != nil || word.row.hasPrefix("rule "))
        }
      }
      // What does not count says why.
      for words in explanation.themeWords where words.loss == nil {
        #expect(
          explanation.tagged.themes.contains { $0.theme == words.theme && $0.clause == words.clause },
          "\(comment.text): \(words.text)")
      }
    }
    #expect(named > 100)
  }

  struct LostWords: Sendable {
    let text: String
    let words: String
    let reason: ThemeLoss.Reason
    let to: String?
  }

  @Test(arguments: [
    LostWords(
      text: "The customer service desk was rude.", words: "customer service", reason: .yields, to: "staff-courtesy"),
    LostWords(text: "The fish was fresh.", words: "fish", reason: .inside, to: "food-quality"),
    LostWords(text: "The shop has polite staff.", words: "the shop", reason: .vague, to: "staff-courtesy"),
  ])
  func wordsThatGiveWaySayWhy(lost: LostWords) throws {
    let explanation = try BuiltIn.explain(lost.text, in: .english)
    let words = explanation.themeWords.filter { $0.text.lowercased() == lost.words && $0.loss?.reason == lost.reason }
    #expect(words.contains { $0.loss?.theme == lost.to }, "\(explanation.text)")
    #expect(explanation.text.contains("no theme"))
    #expect(String(decoding: explanation.json, as: UTF8.self).contains("\"loss\": \"\(lost.reason.rawValue)\""))
  }

  @Test(arguments: Language.allCases) func everyRowIsNamed(language: Language) throws {
    let reader = try BuiltIn.analyzer.makeReader()
    for comment in ReadableComments.own where comment.language == language {
      let explanation = reader.explain(comment.text, in: language)
      #expect(!explanation.lines.isEmpty)
      for line in explanation.lines where !line.row.hasPrefix("rule ") {
        #expect(line.row.hasPrefix("\(language.rawValue)/") || line.row.hasPrefix("shared/"))
        #expect(line.row.split(separator: ":").last.flatMap { Int($0) } != nil, "\(line.row)")
      }
      let text = explanation.text
      #expect(text.contains("language   \(language.rawValue)"))
      #expect(text.contains("sentiment"))
    }
  }
}
