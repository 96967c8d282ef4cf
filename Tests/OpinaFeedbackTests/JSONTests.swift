import OpinaTestSupport
import Testing

@testable import OpinaFeedback

/// JSON arrays, objects one behind the other, and NDJSON.
@Suite struct JSONTests {
  private func read(_ text: String, chunk: Int = .max) throws -> ReadExport {
    try ReadExport(Array(text.utf8), names: builtInNames, chunk: chunk)
  }

  private func error(_ text: String) -> ExportError? {
    do {
      _ = try read(text)
      return nil
    } catch { return error as? ExportError }
  }

  private static let records = [
    #"{"id":"a","nps":9,"comment":"Muy \"bien\" \u00f1 \ud83d\ude00"}"#,
    #"{"comment":"line\none","id":"b","nps":null,"tags":["x","y",3]}"#,
    #"{"id":"c","nps":2.5,"who":{"country":"PT","vip":true},"comment":"mau"}"#,
  ]

  private static let shapes: [(String, ExportFormat)] = {
    let (list, lines): (String, String) = (records.joined(separator: ","), records.joined(separator: "\n"))
    let open: [String] = records.map { "{\n" + $0.dropFirst() }
    var shapes: [(String, ExportFormat)] = [(lines, .ndjson), ("\u{FEFF}" + lines, .ndjson)]
    shapes.append((records.joined(separator: "\r\n\r\n") + "\n", .ndjson))
    shapes.append(("[" + list + "]", .json))
    shapes.append((" [\n" + records.joined(separator: " ,\n ") + " ] \n", .json))
    shapes.append(("{\"total\":3,\"data\":[" + list + "],\"next\":null}", .json))
    shapes.append((open.joined(separator: "\n"), .json))
    return shapes
  }()

  @Test(arguments: shapes) func shape(_ text: String, _ format: ExportFormat) throws {
    for chunk in [1, 7, Int.max] {
      let export = try read(text, chunk: chunk)
      #expect(export.layout.format == format)
      #expect(export.layout.columns.map(\.name) == ["id", "nps", "comment", "tags", "who.country", "who.vip"])
      #expect(
        export.cells == [
          ["a", "9", "Muy \"bien\" ñ 😀", "", "", ""], ["b", "", "line\none", "x; y; 3", "", ""],
          ["c", "2.5", "mau", "", "PT", "true"],
        ])
      #expect(export.problems.allSatisfy { $0 == nil })
    }
  }

  @Test func objectsInArraysAreNumbered() throws {
    let export = try read(#"[{"id":1,"answers":[{"text":"good staff"},{"text":"bad food"}],"n":[[1,2],[3]]}]"#)
    #expect(export.layout.columns.map(\.name) == ["id", "answers.0.text", "answers.1.text", "n.0", "n.1"])
    #expect(export.cells == [["1", "good staff", "bad food", "1; 2", "3"]])
  }

  @Test func brokenLinesComeBackMarked() throws {
    let export = try read(
      """
      {"id":"a","comment":"fine then"}
      {"id":"b","comment":"broken
      [1,2]
      {"id":"d","comment":"\\ud83d lone"}
      {"id":"e","comment":"a trailing comma",}
      {"id":"f","comment":"fine again"}
      """)
    #expect(export.problems == [nil, .notJSON, .notJSON, .loneSurrogate, .notJSON, nil])
    #expect(export.rows.map(\.line) == [1, 2, 3, 4, 5, 6])
    #expect(export.responses.map(\.id) == ["a", "2", "3", "d", "5", "f"])
    #expect(export.comments[3] == ["\u{FFFD} lone"])
  }

  /// Programs that write one object behind the other do not all begin a new line, and elements of an array are cut out
  /// with their commas.
  @Test(arguments: ["", " ", ",", " , ", ",\n", "\n"]) func severalObjectsOnALine(between: String) throws {
    let text = Self.records.joined(separator: between) + (between.hasSuffix(",\n") ? ",\n" : "")
    for chunk in [1, 7, Int.max] {
      let export = try read(text + "\n" + Self.records[0], chunk: chunk)
      let isOneLine = !between.contains("\n")
      #expect(export.layout.format == (isOneLine ? .json : .ndjson))
      #expect(export.problems.allSatisfy { $0 == nil })
      #expect(export.cells.map(\.first) == ["a", "b", "c", "a"])
      #expect(export.rows.map(\.line).dropLast() == (isOneLine ? [1, 1, 1] : [1, 2, 3]))
    }
  }

  @Test(arguments: ["", " ", ","]) func severalObjectsOnALaterLine(between: String) throws {
    let (one, two) = (Self.records[0], Self.records[1])
    let export = try read([one, two + between + one, two].joined(separator: "\n"))
    #expect(export.layout.format == .ndjson && export.problems.allSatisfy { $0 == nil })
    #expect(export.cells.map(\.first) == ["a", "b", "a", "b"])
    #expect(export.rows.map(\.line) == [1, 2, 2, 3])
  }

  /// What stands behind an object must be another one; half of a line is not passed off as a whole one.
  @Test func anObjectWithSomethingElseBehindItIsMarked() throws {
    let object = #"{"id":"a","comment":"fine then"}"#
    for behind in ["}", "x", ",,", "[1]", ", 2", "{"] {
      let export = try read("\(object)\n\(object)\(behind)\n\(object)")
      let isCut = behind == "{"
      #expect(export.problems == (isCut ? [nil, nil, .notJSON, nil] : [nil, .notJSON, nil]), "\(behind)")
    }
  }

  @Test func aFieldThatComesLateIsSaid() throws {
    let rows = (0..<2100).map { "{\"id\":\($0),\"comment\":\"some words \($0)\"}" }
    let export = try read((rows + [#"{"id":"x","comment":"some words","late":"é"}"#]).joined(separator: "\n"))
    #expect(export.rows.count == 2101)
    #expect(export.rows.last?.problem == .unknownField)
    #expect(export.comments.last == ["some words"])
  }

  @Test func whatBreaksOffEndsInAnErrorThatNamesTheRecord() {
    #expect(error(#"[{"id":1,"comment":"one"},{"id":2,"comm"#)?.kind == .damaged)
    #expect(error(#"[{"id":1,"comment":"one"},{"id":2,"comm"#)?.record == 2)
    #expect(error(#"[{"id":1,"comment":"one"}"#)?.kind == .damaged)
    #expect(error(#"[{"id":1,"comment":"one"} {"id":2}]"#)?.record == 1)
    #expect(error("[[1,2],[3,4]]")?.kind == .unsupportedFormat)
    #expect(error("[]")?.kind == .empty)
    #expect(error("{}")?.kind == .noCommentColumn)
    #expect(error(#"{"id":1,"comment":"never closed"#)?.kind == .damaged)
    let secret = error(#"[{"id":1,"comment":"my secret"},{"id":"secret"#)?.description ?? ""
    #expect(!secret.contains("secret"))
  }

  @Test func anyByteMayBeWrong() {
    let sound = Array(("[" + Self.records.joined(separator: ",") + "]").utf8)
    var generator = SplitMix(state: 11)
    for _ in 0..<400 {
      var bytes = sound
      for _ in 0...Int(generator.next() % 3) {
        bytes[Int(generator.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: generator.next())
      }
      _ = try? ReadExport(bytes, names: builtInNames)
    }
  }
}

/// Exports compressed with gzip.
@Suite struct GzipTests {
  private static let text = "id,comment\n" + (0..<500).map { "\($0),some words number \($0)\n" }.joined()

  @Test(arguments: [1, 100, Int.max]) func isUnpacked(chunk: Int) throws {
    let bytes = Array(Self.text.utf8)
    let half = bytes.count / 2
    for packed in [
      ZipBytes.gzip(bytes), ZipBytes.gzip(Array(bytes[..<half])) + ZipBytes.gzip(Array(bytes[half...])),
      ZipBytes.gzip(bytes) + [0, 0, 0],
    ] {
      let export = try ReadExport(packed, names: builtInNames, chunk: chunk)
      #expect(export.rows.count == 500)
      #expect(export.comments.last == ["some words number 499"])
      #expect(export.layout.guesses.first?.contains("unpacked") == true)
    }
  }

  @Test func damage() throws {
    func kind(_ bytes: [UInt8]) -> ExportError.Kind? {
      do {
        _ = try ReadExport(bytes, names: builtInNames)
        return nil
      } catch { return (error as? ExportError)?.kind }
    }
    let packed = ZipBytes.gzip(Array(Self.text.utf8))
    #expect(kind(Array(packed[..<(packed.count - 20)])) == .damaged)
    #expect(kind(Array(packed[..<5])) == .damaged)
    var wrong = packed
    wrong[wrong.count - 6] ^= 0xFF
    #expect(kind(wrong) == .damaged)
    #expect(kind(ZipBytes.gzip([])) == .empty)
  }
}
