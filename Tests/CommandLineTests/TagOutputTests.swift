import Foundation
import OpinaTestSupport
import Testing

/// What `opina tag` writes is what the contract says.
struct TagOutputTests {
  private static let fields: Set = [
    "id", "record", "column", "question", "problem", "language", "languageConfidence", "content", "sentiment", "themes",
    "intents",
    "untagged", "npsScore", "npsCategory", "score", "scoreGroup", "reasons", "mismatch", "customer", "date",
  ]

  @Test func everyRecordHasTheFieldsOfTheContract() throws {
    let folder = try SampleExport.folder()
    let process = try OpinaProcess.tag(folder.path("export.csv"))
    #expect(process.status == 0, "\(process.messages)")
    #expect(process.messages.contains("comment"), "what was guessed is printed")
    let records = try process.records
    #expect(records.count == 24)
    for (index, record) in records.enumerated() {
      #expect(Set(record.keys).subtracting(Self.fields) == [])
      #expect(record["id"] as? String == "r\(index)")
      #expect(record["record"] as? Int == index + 1)
      #expect(record["column"] as? String == "comment")
      #expect(record["question"] as? String == "open")
      #expect(["es", "pt", "it", "en", "und"].contains(record["language"] as? String))
      #expect(["opinion", "none", "gibberish", "number", "link", "empty"].contains(record["content"] as? String))
      #expect(record["npsScore"] as? Int == index % 11)
      #expect(
        record["npsCategory"] as? String
          == ["detractor", "passive", "promoter"][index % 11 < 7 ? 0 : index % 11 < 9 ? 1 : 2])
      #expect(record["customer"] as? String == "C-\(index % 7)")
      #expect(record["date"] as? String == "2026-0\(1 + index % 6)-15")
      if let sentiment = record["sentiment"] as? [String: Any] {
        let score = try #require(sentiment["score"] as? Double)
        #expect(abs(score) <= 1)
        #expect(["positive", "negative", "mixed", "neutral"].contains(sentiment["label"] as? String))
      } else {
        #expect(record["content"] as? String != "opinion")
      }
    }
  }

  @Test func quotesAreSlicesOfTheComment() throws {
    let folder = try SampleExport.folder()
    let records = try OpinaProcess.tag(folder.path("export.csv"), "--quiet").records
    var quotes = 0
    for (index, record) in records.enumerated() {
      let comment = SampleExport.comments[index % SampleExport.comments.count].replacingOccurrences(
        of: "\"\"", with: "\"")
      let bytes = Array(comment.utf8)
      for theme in record["themes"] as? [[String: Any]] ?? [] {
        let start = try #require(theme["start"] as? Int)
        let end = try #require(theme["end"] as? Int)
        #expect(0 <= start && start < end && end <= bytes.count)
        #expect(String(decoding: bytes[start..<end], as: UTF8.self) == theme["quote"] as? String)
        #expect(["positive", "negative", "mixed", "neutral"].contains(theme["sentiment"] as? String))
        #expect(theme["label"] as? String != "")
        let id = try #require(theme["id"] as? String)
        #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
        quotes += 1
      }
    }
    #expect(quotes > 5)
  }

  @Test(arguments: ["ndjson", "csv"]) func theSameBytesWhateverTheNumberOfThreads(format: String) throws {
    let folder = try SampleExport.folder(records: 1400)
    let path = folder.path("export.csv")
    let one = try OpinaProcess.tag(path, "--format", format, "--jobs", "1")
    #expect(one.status == 0)
    #expect(one.output.count > 100_000)
    #expect(try OpinaProcess.tag(path, "--format", format, "--jobs", "1").output == one.output, "twice in a row")
    #expect(try OpinaProcess.tag(path, "--format", format, "--jobs", "2").output == one.output)
    #expect(try OpinaProcess.tag(path, "--format", format, "--jobs", "7").output == one.output)
  }

  @Test func standardInputIsRead() throws {
    let folder = try SampleExport.folder()
    let file = try OpinaProcess.tag(folder.path("export.csv"), "--quiet")
    let input = try OpinaProcess.tag("-", "--quiet", input: Data(SampleExport.csv(records: 24).utf8))
    #expect(input.status == 0, "\(input.messages)")
    #expect(input.output == file.output)
    #expect(try OpinaProcess.tag("-", input: Data()).status == 65)
  }

  @Test func outWritesTheSameToAFile() throws {
    let folder = try SampleExport.folder()
    let file = try OpinaProcess.tag(folder.path("export.csv"), "--quiet", "--out", folder.path("out.ndjson"))
    #expect(file.status == 0)
    #expect(file.output.isEmpty)
    #expect(file.messages == "")
    #expect(
      try Data(contentsOf: folder.url.appending(path: "out.ndjson"))
        == OpinaProcess.tag(folder.path("export.csv"), "--quiet").output)
  }

  @Test func csvHasOneRowForEveryComment() throws {
    let folder = try SampleExport.folder()
    let process = try OpinaProcess.tag(folder.path("export.csv"), "--format", "csv", "--quiet")
    let rows = process.text.components(separatedBy: "\r\n")
    #expect(rows.first?.hasPrefix("id,record,column,question,") == true)
    #expect(rows.last == "")
    #expect(rows.dropFirst().dropLast().count == 24)
  }

  @Test func optionsOverruleTheGuess() throws {
    let folder = try TemporaryFolder(["x.csv": "key,comment,other,nps\na,friendly,dirty,9\nb,friendly,dirty,3\n"])
    let records = try OpinaProcess.tag(
      folder.path("x.csv"), "--quiet", "--comment", "other=dislikes", "--id", "key", "--text-language", "en", "--scale",
      "csat:1-10",
      "--score", "nps"
    ).records
    #expect(records.compactMap { $0["id"] as? String } == ["a", "b"])
    #expect(records.allSatisfy { $0["column"] as? String == "other" && $0["question"] as? String == "dislikes" })
    #expect(records.allSatisfy { $0["language"] as? String == "en" && $0["npsCategory"] == nil })
  }

  @Test func aCompanysOwnRowsAreLaidOver() throws {
    let folder = try TemporaryFolder([
      "x.csv": "id,comment,nps\na,The staff is zorky today,9\n",
      "own/en/polarity.tsv": "word\tparadigm\tvalence\ttheme\tforms\tnote\nzorky\t0\t-3\tstaff-courtesy\t-\t-\n",
    ])
    let path = folder.path("x.csv")
    let plain = try #require(
      try OpinaProcess.tag(path, "--text-language", "en").records[0]["sentiment"] as? [String: Any])
    let own = try #require(
      try OpinaProcess.tag(path, "--text-language", "en", "--lexicons", folder.path("own")).records[0]["sentiment"]
        as? [String: Any])
    #expect(plain["label"] as? String == "neutral")
    #expect(own["label"] as? String == "negative")
  }
}
