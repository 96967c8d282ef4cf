internal import ArgumentParser
internal import Opina
internal import OpinaFeedback
internal import OpinaHealth
internal import OpinaLexicon
internal import OpinaReport

struct TagCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Tags every comment of an export: language, sentiment, themes, intents.")

  @Argument(help: "The export; - for standard input.") var export: String

  @Option(help: "ndjson or csv.") var format: Format = .ndjson

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file")) var out: String?

  @OptionGroup var frames: FrameOptions

  @OptionGroup var adapting: AdaptOptions

  @OptionGroup var arguments: ExportArguments

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case ndjson, csv
  }

  func run() async throws {
    try await Failures.reported {
      let path = try adapting.readableTwice(export)
      var export = try arguments.open(path)
      let loaded = try frames.load(arguments.lexicons, allowsNone: true)
      let frame = try frames.choose(loaded, for: [(path, export)], arguments)
      var labels: [String: ThemeLabels] = [:]
      for language in Language.allCases {
        labels[language.rawValue] = try ThemeLabels(language: language, folders: frame.folders(over: loaded.folders))
      }
      let record = TagRecord(
        columns: export.layout.columns.map(\.name), scale: export.layout.scale, labels: labels,
        isAdapted: adapting.adapt)
      let plain = try await arguments.reading(of: [(path, export)], loaded.analyzer, frame: frame)
      let reading = try await adapting.adapted(plain, to: [(path, export)], arguments, loaded.folders)
      let output = try Output(path: out)
      let format = format
      if format == .csv {
        var header: [UInt8] = []
        record.writeHeader(into: &header)
        try output.write(header)
      }
      var progress = Progress(quiet: arguments.quiet)
      try await reading.run(&export) { batch, layout, reader in
        var bytes: [UInt8] = []
        for read in reading.records(of: batch, layout: layout, with: reader) {
          for comment in read.comments {
            batch.bytes.withUnsafeBufferPointer { all in
              let text = UnsafeBufferPointer(rebasing: all[comment.field.bytes])
              let problem = batch.records[read.index].problem
              switch format {
              case .ndjson:
                record.writeLine(
                  comment.tagged, field: comment.field, text: text, response: read.response, problem: problem,
                  into: &bytes)
              case .csv:
                record.writeRow(
                  comment.tagged, field: comment.field, text: text, response: read.response, problem: problem,
                  into: &bytes)
              }
            }
          }
        }
        return bytes
      } take: { bytes, batch in
        try output.write(bytes)
        progress.add(batch.records.count)
      }
      progress.finish()
      try output.close()
    }
  }
}
