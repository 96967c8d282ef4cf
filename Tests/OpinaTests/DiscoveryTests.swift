import Foundation
import OpinaFeedback
import OpinaLexicon
import OpinaTestSupport
import OpinaThemes
import Testing

@testable import Opina

/// Themes without a frame: found the same way whatever the order, nearly the same with a few comments more, under the
/// same ids in four languages.
struct DiscoveryTests {
  /// The comments of `Corpora/parallel.tsv` by language.
  private static let parallel: [Language: [String]] = {
    guard let data = try? Data(contentsOf: PackageFolder.root.appending(path: "Corpora/parallel.tsv")) else {
      return [:]
    }
    var result: [Language: [String]] = [:]
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      for (language, text) in zip(Language.allCases, cells[1...4]) { result[language, default: []].append(text) }
    }
    return result
  }()

  private static func discover(_ comments: [String], in language: Language? = nil) throws -> ChosenFrame {
    var sample = CommentSample(size: CommentSample.forDiscovery)
    for comment in comments {
      Array(comment.utf8).withUnsafeBufferPointer { sample.add($0, 0..<$0.count, .open) }
    }
    return try .discovering(in: sample, with: BuiltIn.analyzer, folders: [.builtIn], language: language)
  }

  private static func themes(_ comments: [String], _ chosen: ChosenFrame, in language: Language?) throws -> [[String]] {
    let reader = try BuiltIn.analyzer.using(chosen).makeReader()
    return comments.map { Set(reader.tag($0, in: language).themes.map(\.theme)).sorted() }
  }

  @Test(arguments: Language.allCases) func themesAreFoundAndCoded(language: Language) throws {
    let comments = try #require(Self.parallel[language])
    let chosen = try Self.discover(comments, in: language)
    let found = try #require(chosen.discovered)
    #expect(found.themes.count >= 10)
    #expect(found.themes.allSatisfy { $0.id.hasPrefix(DiscoveredThemes.prefix) })
    #expect(found.themes.map(\.id) == found.themes.map(\.id).sorted())
    #expect(found.themes.allSatisfy { $0.labels.count == Language.allCases.count && !$0.labels.contains("") })
    let tagged = try Self.themes(comments, chosen, in: language)
    #expect(Set(tagged.joined()).isSubset(of: Set(found.themes.map(\.id))))
    // Few of its comments speak of the same thing, which a theme asks of five.
    #expect(tagged.count { !$0.isEmpty } * 5 > tagged.count * 2)
  }

  @Test func sameIdsInFourLanguages() throws {
    var languages: [String: Int] = [:]
    for language in Language.allCases {
      let comments = try #require(Self.parallel[language])
      for theme in try Self.discover(comments, in: language).frame.themes { languages[theme, default: 0] += 1 }
    }
    let shared = languages.count { $0.value >= 3 }
    // Nearly half of them: what five comments of one language happen to repeat is found there alone.
    #expect(shared * 9 >= languages.count * 4, "\(languages.sorted { $0.key < $1.key })")
  }

  @Test func labelsAreInTheReadersLanguage() throws {
    let all = Language.allCases.flatMap { Self.parallel[$0] ?? [] }
    let found = try #require(try Self.discover(all).discovered)
    let waiting = try #require(found.themes.first { $0.id == "new-wait" })
    #expect(Set(waiting.labels).count == Language.allCases.count, "\(waiting.labels)")
  }

  @Test(arguments: Language.allCases) func namesAreWhatCommentsSay(language: Language) throws {
    let comments = try #require(Self.parallel[language])
    let said = comments.joined(separator: " ").lowercased()
    let found = try #require(try Self.discover(comments, in: language).discovered)
    for theme in found.themes {
      let label = theme.labels[language.position]
      let name = label.prefix { $0 != "(" }.lowercased().trimmingCharacters(in: .whitespaces)
      #expect(said.contains(name), "\(theme.id): \(label)")
    }
  }

  @Test(arguments: Language.allCases) func orderOfCommentsDoesNotMatter(language: Language) throws {
    let comments = try #require(Self.parallel[language])
    var numbers = SeededNumbers(seed: 11)
    let first = try Self.discover(comments, in: language)
    for order in [comments.reversed(), comments.shuffled(using: &numbers)] {
      let again = try Self.discover(order, in: language)
      #expect(again.discovered?.themes.map(\.id) == first.discovered?.themes.map(\.id))
      #expect(again.discovered?.themes.map(\.labels) == first.discovered?.themes.map(\.labels))
      #expect(again.discovered?.stability == first.discovered?.stability)
      #expect(try Self.themes(comments, again, in: language) == Self.themes(comments, first, in: language))
    }
  }

  @Test func repeatedCommentsChangeNothing() throws {
    let comments = try #require(Self.parallel[.english])
    let once = try Self.discover(comments, in: .english)
    let twice = try Self.discover(comments + comments, in: .english)
    #expect(once.frame.themes == twice.frame.themes)
  }

  @Test func aTenthMoreChangesLittle() throws {
    let comments = ReadableComments.exported.map(\.text)
    let stability = try #require(try Self.discover(comments).discovered?.stability)
    #expect(stability >= 0.9)
  }

  @Test func aSubjectThatNoFrameKnowsIsFound() throws {
    let comments = (0..<40).map { "The \($0 % 2 == 0 ? "podcast" : "podcasts") number \($0) was great" }
    let found = try #require(try Self.discover(comments, in: .english).discovered)
    let podcast = try #require(found.themes.first { $0.id == "new-podcast" })
    #expect(podcast.comments == 40)
    #expect(podcast.labels.allSatisfy { $0 == "Podcast" })
  }

  @Test func namesOfPeopleAreNoThemes() throws {
    let comments = (0..<40).map { "I spoke with Zbigniew about the podcast number \($0)" }
    let chosen = try Self.discover(comments, in: .english)
    #expect(!chosen.frame.themes.contains("new-zbigniew"))
  }

  @Test func nothingIsFoundInNothing() throws {
    #expect(try Self.discover([]).frame.themes.isEmpty)
    #expect(try Self.discover(["n/a", "-", "10"]).frame.themes.isEmpty)
  }
}
