import Foundation
import Opina
import Testing

/// What README.md says is true.
@Suite struct ReadmeTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let readme: [Substring]

  init() throws {
    readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The lines of the Swift example.
  private var example: [Substring] {
    get throws {
      let start = try #require(readme.firstIndex(of: "```swift"))
      let end = try #require(readme[start...].firstIndex(of: "```"))
      return Array(readme[(start + 1)..<end])
    }
  }

  /// What stands in the file that compiles between two comments.
  private func compiled(_ name: String) throws -> [Substring] {
    let file = Self.root.appending(path: "Tests/ReadmeTests/Example.swift")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "  // \(name) begins"))
    let end = try #require(lines.firstIndex(of: "  // \(name) ends"))
    return lines[(start + 1)..<end].map { $0.hasPrefix("  ") ? $0.dropFirst(2) : $0 }
  }

  @Test("The example is the text of a file that compiles") func exampleCompiles() throws {
    let shown = try example.filter { !$0.hasPrefix("import ") && !$0.hasPrefix("// ") }.drop { $0.isEmpty }
    #expect(try compiled("README") == Array(shown))
  }

  @Test("The example of the documentation compiles, and makes a report") func documentation() async throws {
    let page = Self.root.appending(path: "Sources/Opina/Opina.docc/Opina.md")
    #expect(try String(contentsOf: page, encoding: .utf8).contains(compiled("Opina.md").joined(separator: "\n")))
    let files = try await surveyExample(bytes: Array("id,nps,comment\n1,9,great staff\n2,3,dirty room\n".utf8))
    #expect(files[.page]?.isEmpty == false && files[.data]?.isEmpty == false)
  }

  @Test("The example prints what is written below it") func examplePrints() throws {
    var printed: [String] = []
    try readmeExample { items in printed.append(items.map { "\($0)" }.joined(separator: " ")) }
    let said = try example.filter { $0.hasPrefix("// ") }.map { String($0.dropFirst(3)) }
    #expect(printed == said)
  }

  /// Numbers of rows are left out: each row that is added moves them.
  @Test("The comment is explained as it is written there") func explains() throws {
    let command = "$ opina explain "
    let start = try #require(readme.firstIndex { $0.hasPrefix(command) })
    let end = try #require(readme[start...].firstIndex(of: "```"))
    let comment = readme[start].dropFirst(command.count + 1).dropLast()
    let shown = readme[(start + 1)..<end].drop { $0 == "…" }
    let reader = try Analyzer().makeReader()
    let explained = reader.explain(String(comment)).text.split(separator: "\n")
    let withoutNumbers = { (line: Substring) in String(line).replacing(#/:\d+\]/#, with: "]") }
    #expect(shown.map(withoutNumbers) == explained.suffix(shown.count).map(withoutNumbers))
  }

  @Test("Every folder of the sources stands in the map, and nothing else") func map() throws {
    let start = try #require(readme.firstIndex(of: "## The map"))
    let end = try #require(readme[(start + 1)...].firstIndex { $0.hasPrefix("## ") })
    var named: Set<String> = []
    for line in readme[start..<end] where line.hasPrefix("| `") {
      for piece in line.split(separator: "|")[0].split(separator: "`") where piece.contains("/") {
        named.insert(String(piece))
      }
    }
    for path in named.sorted() {
      #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: path).path), "\(path) is not there")
    }
    let sources = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "Sources").path)
    for folder in sources.sorted() where !folder.hasPrefix(".") {
      #expect(named.contains("Sources/\(folder)"), "README's map does not name Sources/\(folder)")
    }
  }

  @Test("Every file that a link leads to is there") func links() throws {
    for line in readme {
      for link in line.matches(of: #/\]\((?<path>[^)#:]+)\)/#) {
        let path = String(link.output.path)
        #expect(FileManager.default.fileExists(atPath: Self.root.appending(path: path).path), "\(path) is not there")
      }
    }
  }
}
