import OpinaFeedback
import OpinaSentiment
import OpinaText
import OpinaThemes
import Testing

@testable import OpinaHealth

struct SurveyTallyTests {
  private let praise = ClauseSample("staff", "staff-courtesy", 0.8)
  private let blame = ClauseSample("staff", "staff-courtesy", -0.8)

  @Test func aCommentCountsOnceForATheme() {
    var tally = SurveyTally(scale: nil, segments: 0)
    tally.add(.sample(1), comments: [.sample([praise, praise])])
    tally.add(.sample(2), comments: [.sample([praise, blame])])
    let sides = tally.sides(of: "staff-courtesy")
    #expect(sides == SideCounts(positive: 1, mixed: 1))
    #expect(sides.praising == 2)
    #expect(sides.criticising == 1)
    #expect(tally.likes.first?.comments == 2)
    #expect(tally.dislikes.first?.comments == 1)
  }

  @Test func aDetractorCountsOnceForAReason() {
    var tally = SurveyTally(scale: .nps, segments: 0)
    tally.add(.sample(1, score: 2), comments: [.sample([blame], column: 1), .sample([blame], column: 2)])
    tally.add(.sample(2, score: 3), comments: [.sample([])])
    tally.add(.sample(3, score: 10), comments: [.sample([blame])])
    let reason = tally.reasons(of: .detractor).first
    #expect(reason?.respondents == Proportion(1, of: 2))
    #expect(tally.sides(of: "staff-courtesy").negative == 3)
  }

  @Test func groups() {
    var tally = SurveyTally(scale: .nps, segments: 1)
    tally.add(
      .sample(1, score: 10, date: "2026-01-31", segments: ["North"]), comments: [.sample([praise], language: "es")])
    tally.add(
      .sample(2, score: 0, date: "2026-02-01", segments: ["South"]), comments: [.sample([blame], language: "pt")])
    tally.add(.sample(3, score: 8, segments: [""]), comments: [.sample([])])
    #expect(tally.months.keys.sorted() == ["2026-01", "2026-02"])
    #expect(tally.months["2026-01"]?.scores.netPromoterScore?.score == 100)
    #expect(tally.segments[0]["South"]?.scores.detractors == 1)
    #expect(tally.segments[0].count == 2)
    #expect(tally.languages["es"]?.scores.promoters == 1)
    #expect(tally.sides(of: "staff-courtesy", in: tally.scoreGroups[.detractor]).negative == 1)
    #expect(tally.days?.lowerBound.text == "2026-01-31")
    #expect(tally.total.responses == 3)
    #expect(tally.untagged[UntaggedReason.none] == 1)
    #expect(tally.taggedComments == 2 && tally.opinions == 2)
  }

  @Test func emptyCellsAreNoComments() {
    var tally = SurveyTally(scale: nil, segments: 0)
    let empty = TaggedComment(
      language: .undetermined, content: .empty, sentiment: nil, themes: [], intents: [], untagged: UntaggedReason.none)
    let field = CommentField(column: 1, question: .open, bytes: 0..<0)
    tally.add(.sample(1), comments: [ReadComment(field: field, column: "c", text: [], tagged: empty)])
    #expect(tally.total.comments == 0)
    #expect(tally.emptyComments == 1)
    #expect(tally.untagged.total == 0)
  }

  @Test func scoresWithoutAScaleCountForNothing() {
    var tally = SurveyTally(scale: nil, segments: 0)
    tally.add(.sample(1, score: 9), comments: [])
    #expect(tally.total.scores.total == 0)
    #expect(tally.drivers.isEmpty && tally.reasons(of: .detractor).isEmpty)
  }

  /// "Nothing" to what should improve is no opinion in words, yet it says something and bears a theme.
  @Test func noMoreCommentsBearAThemeThanSaySomething() {
    let field = CommentField(column: 1, question: .improve, bytes: 0..<4)
    let side = Sentiment(score: 0.4, label: .positive)
    let nothing = ReadComment(
      field: field, column: "improve", text: ArraySlice("nada".utf8),
      tagged: TaggedComment(
        language: LanguageGuess(code: "es", confidence: 0.9), content: .none, sentiment: side,
        themes: [ThemeMention(theme: "no-complaints", sentiment: side, clause: 0..<4)], intents: [], untagged: nil))
    var tally = SurveyTally(scale: .nps, segments: 0)
    tally.add(.sample(1, score: 9), comments: [nothing])
    tally.closeResponses()
    #expect(tally.opinions == 1 && tally.taggedComments == 1 && tally.total.sentiment.total == 1)
  }
}
