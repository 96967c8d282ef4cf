import Foundation
import OpinaTestSupport
import Testing

/// Damaged exports are read to their end: a record that cannot be used comes back with its reason, and none is lost.
struct DamagedExportTests {
  private func tag(_ data: Data, _ options: String...) throws -> [[String: Any]] {
    let folder = try TemporaryFolder()
    try folder.write(data, to: "d.csv")
    let process = try OpinaProcess(
      ["tag", folder.path("d.csv"), "--base-lexicons", SmallLexicons.path, "--quiet"] + options)
    #expect(process.status == 0, "\(process.messages)")
    return try process.records
  }

  private func tag(_ text: String, _ options: String...) throws -> [[String: Any]] { try tag(Data(text.utf8)) }

  @Test func brokenQuote() throws {
    let records = try tag("id,comment,nps\na,friendly,9\nb,\"dirty and open,3\nc,friendly,10\nd,dirty,0\n")
    #expect(records.compactMap { $0["id"] as? String } == ["a", "b", "c", "d"])
    #expect(records[1]["problem"] as? String == "brokenQuote")
    #expect(records.filter { $0["problem"] != nil }.count == 1)
    #expect(records.allSatisfy { $0["content"] != nil })
  }

  @Test func tooManyAndTooFewCells() throws {
    let records = try tag("id,comment,nps\na,friendly,9\nb,dirty,3,more,cells\nc\nd,dirty,0\n")
    #expect(records.compactMap { $0["id"] as? String } == ["a", "b", "c", "d"])
    #expect(records.map { $0["problem"] as? String } == [nil, "tooManyCells", "tooFewCells", nil])
  }

  @Test func aCommentOfFiveMegabytes() throws {
    let long = String(repeating: "The staff is friendly, the room dirty. ", count: 5_000_000 / 39)
    let records = try tag("id,comment,nps\na,friendly,9\nb,\"\(long)\",3\nc,dirty,0\n")
    #expect(records.compactMap { $0["id"] as? String } == ["a", "b", "c"])
    #expect(records[1]["content"] as? String == "opinion")
  }

  @Test func nulBytes() throws {
    let records = try tag("id,comment,nps\na,friendly,9\nb,friendly\u{0}staff,3\nc,dirty,0\n")
    #expect(records.count == 3)
    #expect(records[1]["problem"] as? String == "nulBytes")
  }

  @Test func bytesThatAreNoUTF8() throws {
    var data = Data("id,comment,nps\n".utf8)
    for record in 0..<50 { data += Data("\(record),El baño está sucio ñandú,3\n".utf8) }
    data += Data("x,friendly ".utf8) + Data([0xC3, 0x28]) + Data(",9\n".utf8)
    let records = try tag(data)
    #expect(records.count == 51)
    #expect(records.last?["problem"] as? String == "notUTF8")
  }

  private func utf16(_ text: String, littleEndian: Bool) -> Data {
    var data = Data(littleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF])
    for unit in text.utf16 {
      data += littleEndian ? [UInt8(unit & 255), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 255)]
    }
    return data
  }

  @Test(arguments: [true, false]) func utf16WithALoneSurrogate(littleEndian: Bool) throws {
    let mark = "\u{E000}"
    var data = utf16("id,comment,nps\na,El baño sucio 😀,3\nb,friendly \(mark),9\n", littleEndian: littleEndian)
    // The mark becomes half of a surrogate pair.
    let old = littleEndian ? Data([0x00, 0xE0]) : Data([0xE0, 0x00])
    let half = littleEndian ? Data([0x3D, 0xD8]) : Data([0xD8, 0x3D])
    let place = try #require(data.range(of: old, options: .backwards))
    data.replaceSubrange(place, with: half)
    let records = try tag(data)
    #expect(records.map { $0["problem"] as? String } == [nil, "loneSurrogate"])
    let themes = records[0]["themes"] as? [[String: Any]] ?? []
    #expect(themes.contains { ($0["quote"] as? String)?.contains("baño") == true }, "\(records[0])")
  }

  @Test func windows1252() throws {
    let text = "id;comentario;nps\na;El baño sucio, ¡qué pena!;3\nb;Personal muy amable – señor;9\n"
    let data = try #require(text.data(using: .windowsCP1252))
    let records = try tag(data)
    #expect(records.count == 2)
    #expect(records.allSatisfy { $0["problem"] == nil })
    let themes = records[0]["themes"] as? [[String: Any]] ?? []
    #expect(themes.first?["quote"] as? String == "El baño sucio")
  }

  @Test func nothingIsLost() throws {
    let records = try tag(
      "id,comment,nps\n1,,9\n2,n/a,3\n3,10,2\n4,https://example.com,5\n5,sdfghjkl,1\n6,friendly,8\n")
    #expect(records.compactMap { $0["record"] as? Int } == [1, 2, 3, 4, 5, 6])
    #expect(
      records.compactMap { $0["content"] as? String } == ["empty", "none", "number", "link", "gibberish", "opinion"])
  }

  @Test func anyBytesEndInAStatusOfTheContract() throws {
    var numbers = SeededNumbers(seed: 29)
    let folder = try TemporaryFolder()
    let alphabet: [UInt8] = Array("abñ,;\"\n\r\t 019".utf8) + [0, 0xFF, 0xC3]
    for round in 0..<12 {
      var data = Data("id,comment,nps\n".utf8)
      for _ in 0..<400 { data.append(alphabet.randomElement(using: &numbers)!) }
      try folder.write(data, to: "r.csv")
      let process = try OpinaProcess.tag(folder.path("r.csv"), "--quiet")
      #expect([0, 64, 65].contains(process.status), "round \(round): \(process.status) \(process.messages)")
    }
  }
}
