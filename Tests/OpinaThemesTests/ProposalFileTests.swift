import OpinaLexicon
import OpinaTestSupport
import OpinaThemes
import Testing

struct ProposalFileTests {
  private static let proposals = FrameFile(
    name: "proposals.tsv",
    rows: [
      FrameRow(.theme, theme: FrameFile.ownGroup),
      FrameRow(.label, theme: FrameFile.ownGroup, language: .english, text: "Themes of our own"),
      FrameRow(.theme, theme: "new-podcast", text: FrameFile.ownGroup),
      FrameRow(.label, theme: "new-podcast", language: .english, text: "Podcast"),
      FrameRow(
        .term, theme: "new-podcast", language: .english, text: "podcast", rest: ["-", "1", "-", "-", "-"]),
      FrameRow(.theme, theme: "new-rooms", text: FrameFile.ownGroup),
      FrameRow(.term, theme: "new-rooms", language: .english, text: "rooms", rest: ["-", "1", "-", "-", "-"]),
    ])

  private static let empty = FrameFile(name: "mine.tsv", rows: [])

  private static func accept(
    _ id: String, into frame: FrameFile = empty, group: String? = nil
  ) throws -> FrameFile {
    try frame.accepting(id, from: proposals, in: group, beside: BuiltIn.catalogue)
  }

  @Test func anAcceptedProposalIsAThemeOfTheFrame() throws {
    let frame = try Self.accept("new-podcast")
    #expect(frame.themes == ["podcast"])
    #expect(frame.problems(with: BuiltIn.catalogue).isEmpty)
    #expect(frame.rows.contains { $0.kind == .term && $0.text == "podcast" })
  }

  @Test func aSecondOneTakesTheSameGroup() throws {
    let frame = try Self.accept("new-rooms", into: Self.accept("new-podcast"))
    #expect(frame.themes == ["podcast", "own-rooms"], "rooms is a built-in id")
    #expect(frame.problems(with: BuiltIn.catalogue).isEmpty)
  }

  @Test func aGroupCanBeNamed() throws {
    let frame = try Self.accept("new-podcast", group: "service")
    #expect(frame.rows.contains { $0.kind == .theme && $0.theme == "podcast" && $0.text == "service" })
    #expect(frame.problems(with: BuiltIn.catalogue).isEmpty)
  }

  @Test func whatIsAcceptedTwiceIsRefused() throws {
    #expect {
      try Self.accept("new-podcast", into: Self.accept("new-podcast"))
    } throws: { error in
      "\(error)".contains("there is a theme podcast already; merge the proposal into it with --as podcast")
    }
  }

  @Test func aProposalCanBeMergedIntoAThemeThatThereIs() throws {
    let own = try Self.accept("new-podcast").dismissing("new-rooms")
    for theme in ["podcast", "facilities"] {
      let frame = try own.merging("new-rooms", from: Self.proposals, into: theme, beside: BuiltIn.catalogue)
      #expect(Set(frame.themes) == ["podcast", theme])
      #expect(frame.rows.contains { $0.kind == .term && $0.theme == theme && $0.text == "rooms" })
      #expect(frame.dismissed.isEmpty)
      #expect(frame.problems(with: BuiltIn.catalogue).isEmpty)
      #expect(try frame.merging("new-rooms", from: Self.proposals, into: theme, beside: BuiltIn.catalogue) == frame)
    }
    #expect(throws: FrameError.self) {
      try own.merging("new-rooms", from: Self.proposals, into: "nothing", beside: BuiltIn.catalogue)
    }
    #expect(throws: FrameError.self) {
      try own.merging("new-nothing", from: Self.proposals, into: "podcast", beside: BuiltIn.catalogue)
    }
  }

  @Test func unknownProposalIsRefused() {
    #expect(throws: FrameError.self) { try Self.accept("new-nothing") }
    #expect(throws: FrameError.self) { try Self.accept(FrameFile.ownGroup) }
  }

  @Test func whatIsDismissedStaysDismissedUntilAccepted() throws {
    let frame = try Self.empty.dismissing("new-podcast")
    #expect(frame.dismissed == ["new-podcast"])
    #expect(try frame.dismissing("new-podcast") == frame)
    #expect(throws: FrameError.self) { try frame.dismissing("Podcast, the") }
    #expect(frame.problems(with: BuiltIn.catalogue).isEmpty)
    #expect(try Self.accept("new-podcast", into: frame).dismissed.isEmpty)
  }
}
