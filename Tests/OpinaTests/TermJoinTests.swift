import OpinaFeedback
import OpinaLexicon
import OpinaTestSupport
import OpinaThemes
import Testing

@testable import Opina

/// Words of two languages are one thing when the frame calls them the same, when they keep the same company and when
/// their scores agree. No concept table helps here.
struct TermJoinTests {
  private static let count = 24

  /// Comments on a restaurant and on something else, in two languages.
  private static func comments(spanish: String, english: String) -> [String] {
    (0..<count).flatMap { number in
      [
        spanish.replacing("#", with: String(100 + number)), english.replacing("#", with: String(100 + number)),
        "El autobús \(200 + number) pasa por el castillo", "The bus \(200 + number) stops at the castle",
      ]
    }
  }

  private static func discover(
    _ comments: [String], scores: [String: ScoreSides] = [:]
  ) throws -> DiscoveredThemes {
    var sample = CommentSample(size: CommentSample.forDiscovery)
    for comment in comments {
      Array(comment.utf8).withUnsafeBufferPointer {
        sample.add($0, 0..<$0.count, .open, by: scores[comment] ?? .none)
      }
    }
    let chosen = try ChosenFrame.discovering(in: sample, with: BuiltIn.analyzer, folders: [.frame([:])])
    return try #require(chosen.discovered)
  }

  private static let spanish = "El restaurante # de Sevilla tiene pizza y sushi y es bueno"
  private static let english = "The restaurant # in Sevilla has pizza and sushi and is good"

  @Test func cognatesInTheSameCompanyAreOne() throws {
    let found = try Self.discover(Self.comments(spanish: Self.spanish, english: Self.english))
    let theme = try #require(found.themes.first { $0.id == "new-restaurant" })
    #expect(!found.themes.contains { $0.id == "new-restaurante" })
    #expect(theme.labels[Language.spanish.position] == "Restaurante")
    #expect(theme.labels[Language.english.position] == "Restaurant")
    #expect(theme.comments == 2 * Self.count)
    let join = try #require(theme.joins.first)
    #expect(join.names == "restaurante = restaurant")
    #expect(join.first.comments == Self.count)
    #expect(join.spelling > 0.9)
    #expect(join.company >= 0.1)
    #expect(join.note.hasPrefix("restaurante = restaurant (es 24, en 24): company "))
  }

  @Test func respondentsWhoScoreOtherwiseSpeakOfSomethingElse() throws {
    let comments = Self.comments(spanish: Self.spanish, english: Self.english)
    var scores: [String: ScoreSides] = [:]
    for comment in comments {
      let isPromoter = comment.hasPrefix("El restaurante") || comment.hasPrefix("The bus")
      scores[comment] = ScoreSides(promoters: isPromoter ? 1 : 0, detractors: isPromoter ? 0 : 1, all: 1)
    }
    let found = try Self.discover(comments, scores: scores)
    #expect(found.joins.allSatisfy { $0.names != "restaurante = restaurant" })
  }

  @Test func theOrderOfCommentsDoesNotMatter() throws {
    let comments = Self.comments(spanish: Self.spanish, english: Self.english)
    let found = try Self.discover(comments)
    let other = try Self.discover(comments.reversed())
    #expect(found.joins == other.joins)
    #expect(found.themes.map(\.id) == other.themes.map(\.id))
  }

  @Test func anExportInOneLanguageHasNoJoins() throws {
    #expect(
      try Self.discover(Self.comments(spanish: Self.spanish, english: Self.spanish)).joins.allSatisfy {
        $0.names != "restaurante = restaurant"
      })
  }
}
