internal import ArgumentParser
internal import Opina
internal import OpinaFeedback
internal import OpinaReport

struct FrameCompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compares columns that people coded by hand, 0 and 1 or x and nothing, with the themes of a frame.")

  @Argument(help: "Packs and frame files joined by +, such as general+hotel+mine.tsv.") var frame: String

  @Argument(help: "The coded export; - for standard input.") var export: String

  @Option(
    help: ArgumentHelp(
      "A coded column; repeatable (default: all columns that hold nothing but marks).", valueName: "column"))
  var coded: [String] = []

  @Option(help: "Text for people or JSON for programs.") var format: FrameFormat = .text

  @OptionGroup var arguments: ExportArguments

  func run() async throws {
    try await Failures.reported {
      let loaded = try LoadedFrame(frame, folders: arguments.lexicons.folders)
      var reader = try arguments.open(export)
      let found = try await arguments.reading(loaded.coded).agreement(of: coded, in: &reader, file: export)
      guard !found.columns.isEmpty else {
        throw ValidationError("no column holds nothing but 0 and 1, or x and nothing; name one with --coded")
      }
      try format.write(to: Output(path: nil), text: Self.text(found), json: Self.json(found))
    }
  }

  private static func text(_ found: CodedColumns) -> String {
    var text = "responses \(found.responses)\n"
    for (number, column) in found.columns.enumerated() {
      text += "column \(column): coded \(found.coded(number))\n"
      for agreement in found.agreements(number) {
        text += "    \(agreement.theme): both \(agreement.both), ours \(agreement.themed), "
        text += "precision \(percent(agreement.precision)), recall \(percent(agreement.recall)), "
        text += "kappa \(percent(agreement.kappa))\n"
      }
    }
    return text
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private static func json(_ found: CodedColumns) -> JSONValue {
    .object([
      .init("responses", .integer(found.responses)),
      .init(
        "columns",
        .array(
          found.columns.indices.map { number in
            .object([
              .init("column", .string(found.columns[number])), .init("coded", .integer(found.coded(number))),
              .init("themes", .array(found.agreements(number).map { json($0) })),
            ])
          })),
    ])
  }

  private static func json(_ agreement: CodedColumns.Agreement) -> JSONValue {
    .object([
      .init("id", .string(agreement.theme)), .init("both", .integer(agreement.both)),
      .init("mentions", .integer(agreement.themed)), .init("precision", .decimal(agreement.precision, places: 4)),
      .init("recall", .decimal(agreement.recall, places: 4)), .init("kappa", .decimal(agreement.kappa, places: 4)),
    ])
  }
}
