import Foundation
import OpinaTestSupport
import Testing

/// The program as it is shipped, with all its lexicons. Loading them takes a debug build seconds, so there are few.
struct BuiltInProgramTests {
  @Test func explainShowsEveryStage() throws {
    let process = try OpinaProcess(["explain", "El personal es muy amable, pero tardaron tres semanas."])
    #expect(process.status == 0, "\(process.messages)")
    for stage in ["language   es", "tokens", "clause", "opinion", "es/", "theme", "sentiment"] {
      #expect(process.text.contains(stage), "\(stage)")
    }
  }

  @Test func explainTakesLanguageAndQuestion() throws {
    let process = try OpinaProcess([
      "explain", "Nada", "--text-language", "es", "--question", "improve", "--base-lexicons", SmallLexicons.path,
    ])
    #expect(process.text.contains("positive"))
    #expect(process.text.contains("no-complaints"))
  }

  @Test func explainAsJSON() throws {
    let process = try OpinaProcess(["explain", "amable", "--format", "json", "--base-lexicons", SmallLexicons.path])
    #expect(process.status == 0)
    let json = try #require(try JSONSerialization.jsonObject(with: process.output) as? [String: Any])
    #expect(json["language"] != nil)
  }

  @Test func explainRefusesAnUnknownLanguage() throws {
    let process = try OpinaProcess([
      "explain", "amable", "--text-language", "fr", "--base-lexicons", SmallLexicons.path,
    ])
    #expect(process.status == 64)
  }

  @Test func lexiconsHaveNoProblems() throws {
    let process = try OpinaProcess(["lexicon", "check"])
    #expect(process.status == 0, "\(process.text)")
    for language in ["es", "pt", "it", "en"] { #expect(process.text.contains("\(language): ")) }
  }

  @Test func aSampleExportIsTaggedWhole() throws {
    let names = PackageFolder.files(below: "Corpora/exports").filter { $0.hasSuffix(".csv") || $0.hasSuffix(".tsv") }
    let name = try #require(names.first)
    let path = PackageFolder.root.appending(path: "Corpora/exports/\(name)").path
    let process = try OpinaProcess(["tag", path])
    #expect(process.status == 0, "\(process.messages)")
    let records = try process.records
    #expect(records.count >= 50)
    let numbers = records.compactMap { $0["record"] as? Int }
    #expect(Set(numbers) == Set(1...(numbers.max() ?? 0)), "every record comes back")
    #expect(numbers == numbers.sorted())
  }

  @Test func themesWithoutAFrame() throws {
    let path = PackageFolder.root.appending(path: "Corpora/exports/hotel-stay-mixed.csv").path
    let one = try OpinaProcess.tag(path, "--frame", "none", "--jobs", "1")
    #expect(one.status == 0, "\(one.messages)")
    #expect(one.messages.contains("themes found in"))
    let themes = try one.records.flatMap { $0["themes"] as? [[String: Any]] ?? [] }
    #expect(themes.count > 50)
    #expect(themes.allSatisfy { ($0["id"] as? String)?.hasPrefix("new-") == true })
    #expect(try OpinaProcess.tag(path, "--frame", "none", "--jobs", "2").output == one.output)
  }

  @Test func oneCommentHasNoThemesOfItsOwn() throws {
    #expect(try OpinaProcess(["explain", "good", "--frame", "none"]).status == 64)
  }

  @Test func proposalsAreReportedAcceptedAndDismissed() throws {
    let rows = (0..<40).map { "\($0),The podcast number \($0) is boring but the room clean,\($0 % 11)" }
    let folder = try TemporaryFolder(["e.csv": "id,comment,nps\n" + rows.joined(separator: "\n") + "\n"])
    let report = try OpinaProcess([
      "report", folder.path("e.csv"), "--frame", "general+hotel", "--out", folder.path("report"), "--quiet",
    ])
    #expect(report.status == 0, "\(report.messages)")
    let data = try Data(contentsOf: folder.url.appending(path: "report/report.json"))
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let proposal = try #require((json["newThemes"] as? [[String: Any]])?.first)
    #expect(proposal["id"] as? String == "new-podcast")
    #expect(proposal["mentions"] as? Int == 40)
    #expect((proposal["quotes"] as? [Any])?.isEmpty == false)
    let page = try String(contentsOf: folder.url.appending(path: "report/report.html"), encoding: .utf8)
    #expect(page.contains("id=\"new-themes\""))

    let export = folder.path("e.csv")
    let propose = try OpinaProcess([
      "frame", "propose", export, "--frame", "general+hotel", "--out", folder.path("p.tsv"),
    ])
    #expect(propose.status == 0, "\(propose.messages)")
    let accept = try OpinaProcess([
      "frame", "accept", folder.path("p.tsv"), "new-podcast", "--into", folder.path("mine.tsv"),
    ])
    #expect(accept.status == 0, "\(accept.messages)")
    let tagged = try OpinaProcess.tag(export, "--frame", "general+hotel+\(folder.path("mine.tsv"))")
    #expect(tagged.status == 0, "\(tagged.messages)")
    #expect(
      try tagged.records.allSatisfy { record in
        (record["themes"] as? [[String: Any]])?.contains { $0["id"] as? String == "podcast" } == true
      })
    let dismiss = try OpinaProcess(["frame", "dismiss", "new-podcast", "--into", folder.path("no.tsv")])
    #expect(dismiss.status == 0, "\(dismiss.messages)")
    let again = try OpinaProcess(["frame", "propose", export, "--frame", "general+hotel+\(folder.path("no.tsv"))"])
    #expect(again.status == 0 && !again.text.contains("new-podcast"))
  }
}
