import OpinaFeedback
import OpinaLexicon
import OpinaSentiment
import OpinaTestSupport
import OpinaThemes
import Testing

@testable import Opina

/// What a frame lacks is proposed beside it, and changes nothing of what the frame says.
struct ProposalTests {
  private static let frame = CodeFrame(BuiltIn.catalogue, packs: ["general", "hotel"])

  private struct Subject: Sendable {
    let language: Language
    let word: String
    let sentence: String
  }

  private static let subjects = [
    Subject(language: .spanish, word: "podcast", sentence: "El podcast número # es aburrido, pero el baño limpio"),
    Subject(language: .portuguese, word: "podcast", sentence: "O podcast número # é chato, mas o banheiro limpo"),
    Subject(language: .italian, word: "podcast", sentence: "Il podcast numero # è pessimo, ma il bagno pulito"),
    Subject(language: .english, word: "podcast", sentence: "The podcast number # is boring, but the bathroom clean"),
  ]

  private static func propose(
    _ comments: [String], in language: Language, dismissed: Set<String> = []
  ) throws -> ChosenFrame {
    var sample = CommentSample(size: CommentSample.forDiscovery)
    for comment in comments {
      Array(comment.utf8).withUnsafeBufferPointer { sample.add($0, 0..<$0.count, .open) }
    }
    return try ChosenFrame((frame, "general+hotel"), by: sample, with: BuiltIn.analyzer, in: language)
      .proposing(
        from: sample, with: BuiltIn.analyzer, folders: [.builtIn], dismissed: dismissed, language: language)
  }

  @Test(arguments: 0..<4) func whatTheFrameLacksIsProposed(number: Int) throws {
    let subject = Self.subjects[number]
    let comments = (0..<30).map { subject.sentence.replacing("#", with: String(100 + $0)) }
    let chosen = try Self.propose(comments, in: subject.language)
    let proposals = try #require(chosen.proposals)
    #expect(proposals.themes.map(\.id) == ["new-podcast"])
    let plain = try BuiltIn.analyzer.using(Self.frame).makeReader()
    let reader = try BuiltIn.analyzer.using(chosen).makeReader()
    for comment in comments {
      let tagged = reader.tag(comment, in: subject.language)
      let before = plain.tag(comment, in: subject.language)
      #expect(tagged.themes == before.themes)
      #expect(tagged.sentiment == before.sentiment)
      #expect(tagged.untagged == before.untagged)
      #expect(before.proposed.isEmpty)
      #expect(tagged.proposed.map(\.theme) == ["new-podcast"])
      #expect(tagged.proposed.first?.sentiment.label == .negative, "\(comment)")
    }
  }

  @Test func whatIsDismissedIsNotProposed() throws {
    let comments = (0..<30).map { "The podcast number \($0) is boring" }
    let chosen = try Self.propose(comments, in: .english, dismissed: ["new-podcast"])
    #expect(chosen.proposals?.themes.isEmpty == true)
  }

  @Test func whatTheFrameKnowsIsNotProposed() throws {
    let comments = (0..<30).map { "The bathroom of room \($0) was dirty and the breakfast cold" }
    #expect(try Self.propose(comments, in: .english).proposals?.themes.isEmpty == true)
  }
}
