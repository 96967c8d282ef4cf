import OpinaLexicon
import OpinaTestSupport
import OpinaThemes
import Testing

struct FrameFileTests {
  /// Rows of a frame, cells separated by two spaces or more; cells that are left out are `-`.
  private static func frame(_ rows: String..., name: String = "mine.tsv") throws -> FrameFile {
    let lines = rows.map { row -> String in
      var cells = row.split(separator: "  ").map { $0.trimmingPrefix(while: { $0 == " " }) }.map(String.init)
      while cells.count < FrameRow.columns.count { cells.append(cells.count == 5 ? "1" : "-") }
      return cells.joined(separator: "\t")
    }
    let text = ([FrameRow.columns.joined(separator: "\t")] + lines).joined(separator: "\n") + "\n"
    let folder = try TemporaryFolder([name: text])
    return try FrameFile(path: folder.path + "/" + name)
  }

  private static func problems(_ rows: String...) throws -> [String] {
    let lines = rows.map { row -> FrameRow in
      let cells = row.split(separator: "  ").map { $0.trimmingPrefix(while: { $0 == " " }) }.map(String.init)
      var rest = ["-", "1", "-", "-", "-"]
      for (index, cell) in cells.dropFirst(4).enumerated() { rest[index] = cell }
      return FrameRow(
        line: (rows.firstIndex(of: row) ?? 0) + 2, FrameRow.Kind(rawValue: cells[0])!, theme: cells[1],
        language: Language(rawValue: cells[2]), text: cells[3], rest: rest)
    }
    return FrameFile(name: "mine.tsv", rows: lines).problems(with: BuiltIn.catalogue).map(\.description)
  }

  @Test func soundFrameHasNoProblem() throws {
    #expect(
      try Self.problems(
        "theme  places  -  -", "theme  kiosk  -  places", "term  kiosk  en  kiosk  N", "label  kiosk  en  Kiosk") == [])
  }

  @Test func circleIsRefused() throws {
    let found = try Self.problems("theme  a  -  b", "theme  b  -  a")
    #expect(found.first == "mine.tsv:2:4: the groups go round in a circle: a → b → a; let one of them have no group")
  }

  @Test func unknownParentIsRefused() throws {
    #expect(
      try Self.problems("theme  kiosk  -  places")
        == ["mine.tsv:2:4: no group is called places; declare it: theme, places, - and -"])
  }

  @Test func thirdLevelIsRefused() throws {
    #expect(try Self.problems("theme  kiosk  -  parking").first?.contains("two levels") == true)
  }

  @Test func doubledIdIsRefused() throws {
    let found = try Self.problems("theme  kiosk  -  service", "theme  kiosk  -  price")
    #expect(found == ["mine.tsv:3:2: the id kiosk is declared in line 2 too; give each theme an id of its own"])
  }

  @Test func builtInIdInAnotherGroupIsRefused() throws {
    #expect(try Self.problems("theme  parking  -  price").first?.contains("built-in theme") == true)
  }

  @Test func termOfTwoThemesIsRefused() throws {
    let found = try Self.problems("term  parking  en  barrier  N", "term  location  en  barrier  N")
    #expect(
      found == [
        "mine.tsv:3:4: the term barrier names parking in line 2 and location here; let it name one theme, or tell the "
          + "two apart by near or not"
      ])
  }

  @Test func repeatedRowIsRefused() throws {
    let found = FrameFile(
      name: "mine.tsv",
      rows: [FrameRow(line: 2, .pack, text: "hotel"), FrameRow(line: 3, .pack, text: "hotel")]
    ).problems(with: BuiltIn.catalogue)
    #expect(found.map(\.description) == ["mine.tsv:3: says the same as line 2; take one of the two out"])
  }

  @Test func unknownThemeAndPackAreRefused() throws {
    #expect(try Self.problems("label  kiosk  en  Kiosk").first?.contains("no theme is called kiosk") == true)
    let pack = FrameFile(name: "mine.tsv", rows: [FrameRow(line: 2, .pack, text: "circus")])
    #expect(pack.problems(with: BuiltIn.catalogue).first?.problem == "no pack is called circus")
  }

  @Test func brokenPatternIsToldWithItsPlaceInTheFrame() throws {
    let frame = FrameFile(
      name: "mine.tsv",
      rows: [
        FrameRow(line: 2, .theme, theme: "kiosk", text: "service"),
        FrameRow(line: 3, .term, theme: "kiosk", language: .english, text: "a <b", rest: ["-", "1", "-", "-", "-"]),
        FrameRow(line: 4, .term, theme: "kiosk", language: .english, text: "kiosk", rest: ["-", "7", "-", "-", "-"]),
      ])
    let folder = frame.folder(over: BuiltIn.catalogue)
    let catalogue = try ThemeCatalogue(folders: [.builtIn, folder])
    let lexicon = try LanguageLexicon.load(.english, themes: catalogue, folders: [folder])
    let problems = frame.patternProblems(among: lexicon.problems)
    #expect(problems.map(\.line) == [3, 4])
    #expect(problems.map(\.column) == [4, 6])
  }

  @Test func rowsThatAreNoneOfAFrameAreRefusedTogether() {
    let error = #expect(throws: FrameError.self) {
      try Self.frame("thema  kiosk  -  -", "term  kiosk  fr  kiosque", "theme  Kiosk  -  -")
    }
    #expect(error?.problems.map(\.line) == [2, 3, 4])
    #expect(error?.problems.map(\.column) == [1, 3, 2])
  }

  @Test func missingFileSaysWhatToDo() {
    let error = #expect(throws: FrameError.self) { try FrameFile(path: "/nowhere/mine.tsv") }
    #expect(error?.kind == .notFound)
  }

  @Test func writingAndReadingGiveTheSameFrame() throws {
    let frame = try Self.frame(
      "pack  -  -  hotel", "theme  kiosk  -  service", "term  kiosk  en  kiosk  N", "dismissed  new-thing  -  -")
    let folder = try TemporaryFolder(["again.tsv": String(decoding: frame.bytes, as: UTF8.self)])
    #expect(try FrameFile(path: folder.path + "/again.tsv").rows == frame.rows)
  }

  @Test(arguments: [["hotel"], BuiltIn.catalogue.packs]) func packIsWrittenOutWholeAndSound(packs: [String]) throws {
    let whole = CodeFrame(BuiltIn.catalogue, packs: packs)
    let frame = try FrameFile(name: "whole", whole, BuiltIn.catalogue, folders: [.builtIn])
    #expect(Set(frame.themes) == Set(whole.themes))
    #expect(frame.problems(with: BuiltIn.catalogue) == [])
    let laidOver = try ThemeCatalogue(folders: [.builtIn, frame.folder(over: BuiltIn.catalogue)])
    #expect(laidOver.packs == BuiltIn.catalogue.packs)
    for language in Language.allCases { #expect(frame.rows.contains { $0.kind == .term && $0.language == language }) }
  }

  @Test func ownRowsAreWrittenOutInsteadOfThoseBelow() throws {
    let folder = try TemporaryFolder([
      "en/labels.tsv": "theme\tlabel\tdefinition\nparking\tOur car park\tThe two levels below the shop.\n"
    ])
    let own = LexiconFolder.disk(path: folder.path)
    let general = CodeFrame(BuiltIn.catalogue, packs: ["general", "hotel"])
    let frame = try FrameFile(name: "own", general, BuiltIn.catalogue, folders: [.builtIn, own])
    let labels = frame.rows.filter { $0.kind == .label && $0.theme == "parking" && $0.language == .english }
    #expect(labels.map(\.text) == ["Our car park"])
    #expect(frame.problems(with: BuiltIn.catalogue) == [])
  }

  @Test func termOfTwoParadigmsIsNoContradiction() throws {
    #expect(try Self.problems("term  parking  en  park  N", "term  parking  en  park  V") == [])
  }

  @Test func mergingJoinsAndRefusesContradictions() throws {
    let one = FrameFile(name: "one.tsv", rows: [FrameRow(line: 2, .theme, theme: "kiosk", text: "service")])
    let same = FrameFile(name: "two.tsv", rows: [FrameRow(line: 5, .theme, theme: "kiosk", text: "service")])
    #expect(try one.merged(with: same, name: "-").rows.count == 1)
    let other = FrameFile(name: "two.tsv", rows: [FrameRow(line: 5, .theme, theme: "kiosk", text: "price")])
    let error = #expect(throws: FrameError.self) { try one.merged(with: other, name: "-") }
    #expect(error?.description == "two.tsv:5:4: contradicts line 2 of one.tsv; make them say the same, or take one out")
  }

  @Test func differenceIsWhatOnlyOneSays() {
    let term = FrameRow(line: 2, .term, theme: "parking", language: .english, text: "barrier")
    let first = FrameFile(name: "a", rows: [term])
    let second = FrameFile(name: "b", rows: [FrameRow(.pack, text: "hotel")])
    let difference = FrameDifference(first, second)
    #expect(difference.added.map(\.text) == ["hotel"])
    #expect(difference.removed.map(\.text) == ["barrier"])
    #expect(FrameDifference(first, first).isEmpty)
  }
}
