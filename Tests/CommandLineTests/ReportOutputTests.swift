import Foundation
import OpinaTestSupport
import Testing

/// What `opina report` writes is what the contract says.
struct ReportOutputTests {
  private static let files = ["comments.csv", "customers.csv", "report.html", "report.json", "themes.csv"]

  private func report(_ folder: TemporaryFolder, to out: String, _ options: String...) throws -> [String: Data] {
    let arguments = [
      "report", folder.path("export.csv"), "--base-lexicons", SmallLexicons.path, "--out", folder.path(out),
    ]
    let process = try OpinaProcess(arguments + options)
    #expect(process.status == 0, "\(process.messages)")
    #expect(process.output.isEmpty)
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(out)) {
      files[name] = try Data(contentsOf: folder.url.appending(path: "\(out)/\(name)"))
    }
    return files
  }

  @Test func theSameBytesWhateverTheNumberOfThreads() throws {
    let folder = try SampleExport.folder(records: 1400)
    let one = try report(folder, to: "one", "--jobs", "1")
    #expect(one.keys.sorted() == Self.files)
    #expect(one.values.allSatisfy { !$0.isEmpty })
    for (out, jobs) in [("again", "1"), ("two", "2"), ("seven", "7")] {
      let other = try report(folder, to: out, "--jobs", jobs)
      for name in Self.files { #expect(other[name] == one[name], "\(name) with --jobs \(jobs)") }
    }
  }

  /// The customers of an earlier report would pass for those of the report that they lie beside.
  @Test func customersOfAnEarlierReportDoNotStay() throws {
    let folder = try SampleExport.folder()
    #expect(try report(folder, to: "out", "--locale", "es")["customers.csv"] != nil)
    try folder.write(Data("id,comment,nps\n1,friendly,9\n2,dirty,2\n".utf8), to: "export.csv")
    #expect(try report(folder, to: "out").keys.sorted() == Self.files.filter { $0 != "customers.csv" })
    let own = Data("customer,name\n1,Ana\n".utf8)
    try folder.write(own, to: "out/customers.csv")
    #expect(try report(folder, to: "out")["customers.csv"] == own)
  }

  /// Who calls customers wants to know what they are called, on the page and in the table.
  @Test func customersAreNamed() throws {
    let rows = (1...6).map { "C-\($0),Acme \($0),Dirty!,\($0 - 1),r\($0)\n" }.joined()
    let folder = try TemporaryFolder(["export.csv": "account_id,account_name,comment,nps,id\n" + rows])
    let files = try report(folder, to: "out", "--csv", "plain", "--locale", "en")
    let table = String(decoding: try #require(files["customers.csv"]), as: UTF8.self)
      .split(whereSeparator: \.isNewline)
    #expect(table[0].hasPrefix("customer,name,band,"))
    #expect(table[1].hasPrefix("C-1,Acme 1,at-risk,low-score,") && table[1].contains(",Dirty!,1"))
    let page = String(decoding: try #require(files["report.html"]), as: UTF8.self)
    #expect(page.contains("Acme 1 <span class=\"quiet id\">C-1</span>"))
    #expect(page.contains("Dirty!"))
    // What is said goes before what was guessed.
    let said = try report(folder, to: "said", "--csv", "plain", "--customer-name", "id")["customers.csv"]
    #expect(String(decoding: try #require(said), as: UTF8.self).contains("C-1,r1,at-risk"))
    // A table with names is known as that of an earlier report, too.
    try folder.write(Data("id,comment,nps\n1,friendly,9\n2,dirty,2\n".utf8), to: "export.csv")
    #expect(try report(folder, to: "out").keys.sorted() == Self.files.filter { $0 != "customers.csv" })
  }

  @Test func wavesThatCannotBeComparedAreSaid() throws {
    let folder = try TemporaryFolder(["export.csv": "id,comment,nps\n1,friendly,9\n2,dirty,2\n"])
    for (unit, why) in [("quarter", "no response has a date"), ("month", "--date"), ("export", "30 comments")] {
      let process = try OpinaProcess([
        "report", folder.path("export.csv"), "--base-lexicons", SmallLexicons.path, "--out", folder.path("out"),
        "--waves", unit,
      ])
      #expect(process.status == 0)
      #expect(process.messages.contains("--waves \(unit): not used") && process.messages.contains(why), "\(unit)")
    }
  }

  @Test func theOrderOfDatesCanBeSaid() throws {
    let folder = try TemporaryFolder(["export.csv": "id,date,comment\n1,03/04/2026,friendly\n2,05/06/2026,dirty\n"])
    let data = try #require(try report(folder, to: "out", "--date", "date=month/day")["report.json"])
    let months =
      try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])["byMonth"] as? [[String: Any]]
    #expect(months?.map { $0["month"] as? String } == ["2026-03", "2026-05"])
  }

  @Test func reportJSONHasTheFieldsOfTheContract() throws {
    let folder = try SampleExport.folder()
    let data = try #require(try report(folder, to: "out", "--locale", "es")["report.json"])
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let fields = [
      "responses", "comments", "languages", "nps", "sentiment", "likes", "dislikes", "detractorReasons", "drivers",
      "untagged",
    ]
    for field in fields { #expect(json[field] != nil, "\(field)") }
    #expect(json["responses"] as? Int == 24)
    let nps = try #require(json["nps"] as? [String: Any])
    for field in ["score", "low", "high", "promoters", "passives", "detractors"] {
      #expect(nps[field] != nil, "nps.\(field)")
    }
    #expect((nps["promoters"] as? Int ?? 0) + (nps["passives"] as? Int ?? 0) + (nps["detractors"] as? Int ?? 0) == 24)
    for list in ["likes", "dislikes"] {
      let themes = try #require(json[list] as? [[String: Any]])
      #expect(!themes.isEmpty)
      for theme in themes {
        for field in ["id", "label", "mentions", "share", "low", "high", "quotes"] {
          #expect(theme[field] != nil, "\(list).\(field)")
        }
      }
    }
    let untagged = try #require(json["untagged"] as? [String: Any])
    for field in ["none", "gibberish", "offTopic", "newTheme", "notUnderstood"] { #expect(untagged[field] != nil) }
  }

  @Test(arguments: ["es", "pt", "it", "en"]) func thePageIsSelfContainedAndInItsLanguage(locale: String) throws {
    let folder = try SampleExport.folder()
    let page = String(
      decoding: try #require(try report(folder, to: "out", "--locale", locale)["report.html"]), as: UTF8.self)
    #expect(page.contains("lang=\"\(locale)\""))
    #expect(
      !page.contains("<script src") && !page.contains("<link rel=\"stylesheet\"") && !page.contains("<img src=\"http"))
    #expect(!page.contains("{{"))
  }

  @Test func commentsCSVKeepsEveryRecord() throws {
    let folder = try SampleExport.folder()
    let files = try report(folder, to: "out")
    let text = String(decoding: try #require(files["comments.csv"]), as: UTF8.self)
    for record in 0..<24 { #expect(text.contains("r\(record),"), "record \(record)") }
  }

  @Test func theFolderIsNamedAfterTheExport() throws {
    let folder = try SampleExport.folder()
    let process = try OpinaProcess([
      "report", folder.path("export.csv"), "--base-lexicons", SmallLexicons.path, "--quiet",
    ])
    #expect(process.status == 0, "\(process.messages)")
    #expect(FileManager.default.fileExists(atPath: folder.path("export-report/report.html")))
  }

  @Test func withoutCustomersThereIsNoCustomerFile() throws {
    let folder = try TemporaryFolder([
      "export.csv": "id,comment,nps\na,The staff is friendly,9\nb,The room is dirty,3\n"
    ])
    #expect(try report(folder, to: "out").keys.sorted() == Self.files.filter { $0 != "customers.csv" })
  }

  /// Quotes, rows of comments and customers say from which of several exports they are.
  @Test func severalExportsAreToldApart() throws {
    func export(_ comment: String, _ customer: String) -> String {
      "response id,comment,nps,customer\na,\(comment) to everybody in the shop,9,\(customer)\n"
    }
    let folder = try TemporaryFolder([
      "march.csv": export("The staff is friendly", "C1"), "april.csv": export("The room was dirty", "C2"),
    ])
    let process = try OpinaProcess([
      "report", folder.path("march.csv"), folder.path("april.csv"), "--base-lexicons", SmallLexicons.path, "--out",
      folder.path("out"), "--locale", "en", "--csv", "plain",
    ])
    #expect(process.status == 0, "\(process.messages)")
    func text(_ name: String) throws -> String {
      try String(contentsOf: folder.url.appending(path: "out/\(name)"), encoding: .utf8)
    }
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(try text("report.json").utf8)) as? [String: Any])
    #expect(json["responses"] as? Int == 2)
    let dislikes = try #require(json["dislikes"] as? [[String: Any]])
    let quotes = try #require(dislikes.first?["quotes"] as? [[String: Any]])
    #expect(quotes.first?["export"] as? String == "april.csv")
    #expect(try text("report.html").contains("1 of april.csv"))
    #expect(try text("comments.csv").contains("customer,opina:export,opina:record"))
    #expect(try text("customers.csv").contains(",march.csv,"))
  }
}
