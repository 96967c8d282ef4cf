internal import ArgumentParser
internal import Opina
internal import OpinaFeedback
internal import OpinaReport
internal import OpinaThemes

struct FrameCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is wrong with a frame; with an export, what it covers and what it leaves.")

  @Argument(help: "Packs and frame files joined by +, such as general+hotel+mine.tsv.") var frame: String

  @OptionGroup var coding: FrameCodingArguments

  func run() async throws {
    try await Failures.reported {
      let loaded = try LoadedFrame(frame, folders: coding.arguments.lexicons.folders)
      let output = try Output(path: nil)
      guard let export = coding.export else {
        let count = loaded.named?.frame.themes.count ?? 0
        try coding.format.write(
          to: output, text: "\(frame): \(count) themes, no problems\n",
          json: .object([.init("themes", .integer(count)), .init("problems", .array([]))]))
        return
      }
      var reader = try coding.arguments.open(export)
      let coverage = try await coding.arguments.reading(loaded.coded).coverage(of: &reader)
      try coding.format.write(to: output, text: Self.text(coverage), json: Self.json(coverage))
    }
  }

  private static func share(_ coverage: FrameCoverage) -> Double {
    coverage.opinions == 0 ? 0 : Double(coverage.tagged) / Double(coverage.opinions)
  }

  private static func themes(_ coverage: FrameCoverage) -> [(theme: String, comments: Int)] {
    coverage.mentions.map { (theme: $0.key, comments: $0.value) }
      .sorted { (-$0.comments, $0.theme) < (-$1.comments, $1.theme) }
  }

  private static func text(_ coverage: FrameCoverage) -> String {
    let permille = Int((share(coverage) * 1000).rounded())
    var text = "comments \(coverage.comments), with something to say \(coverage.opinions), "
    text += "tagged \(coverage.tagged) (\(permille / 10).\(permille % 10) %)\n"
    let workList = coverage.workList.words
    for reason in UntaggedReason.allCases {
      text += "untagged \(reason.rawValue): \(coverage.untagged[reason] ?? 0)"
      let words = (workList[reason] ?? []).map { "\($0.word) \($0.comments)" }.joined(separator: ", ")
      text += words.isEmpty ? "\n" : ": \(words)\n"
    }
    for (theme, comments) in themes(coverage) { text += "theme \(theme): \(comments)\n" }
    return text
  }

  private static func json(_ coverage: FrameCoverage) -> JSONValue {
    .object([
      .init("comments", .integer(coverage.comments)), .init("opinions", .integer(coverage.opinions)),
      .init("tagged", .integer(coverage.tagged)), .init("share", .decimal(share(coverage), places: 4)),
      .init(
        "untagged",
        .object(UntaggedReason.allCases.map { .init($0.rawValue, .integer(coverage.untagged[$0] ?? 0)) })),
      .init("workList", coverage.workList.json(of: UntaggedReason.allCases)),
      .init(
        "themes",
        .array(
          themes(coverage).map {
            .object([.init("id", .string($0.theme)), .init("comments", .integer($0.comments))])
          })),
    ])
  }
}
