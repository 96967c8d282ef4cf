internal import ArgumentParser
internal import Opina
internal import OpinaFeedback
internal import OpinaHealth
internal import OpinaLexicon
internal import OpinaReport

struct TagCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Tags every comment of an export: language, sentiment, themes, intents.")

  @Argument(help: "The export: CSV, XLSX, JSON or NDJSON, also with gzip; - for standard input.") var export: String

  @Option(help: "One JSON object a comment, or a table.") var format: Format = .ndjson

  @Option(help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file")) var out: String?

  @OptionGroup var frames: FrameOptions

  @OptionGroup var adapting: AdaptOptions

  @OptionGroup var arguments: ExportArguments

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case ndjson, csv
  }

  func run() async throws {
    try await Failures.reported {
      try Output.refuse(out, reading: [export])
      let path = try adapting.readableTwice(export)
      var export = try arguments.open(path)
      let loaded = try frames.load(arguments.lexicons, allowsNone: true)
      let plain = try await arguments.survey([(path, export)], loaded)
      let folders = plain.chosen?.folders(over: loaded.folders) ?? loaded.folders
      var labels: [String: ThemeLabels] = [:]
      for language in Language.allCases {
        labels[language.rawValue] = try ThemeLabels(language: language, folders: folders)
      }
      let record = TagRecord(
        columns: export.layout.columns.map(\.name), scale: export.layout.scale,
        catalogue: loaded.analyzer.catalogue, labels: labels, isAdapted: adapting.adapt)
      let reading = try await adapting.adapted(plain, to: [(path, export)], arguments, loaded.folders)
      let output = try Output(path: out)
      let format = format
      if format == .csv {
        let header = OutputBytes()
        record.writeHeader(into: header)
        try output.write(header.bytes)
      }
      var progress = Progress(quiet: arguments.quiet)
      try await reading.run(&export) { batch, layout, reader in
        let out = OutputBytes(records: batch.records.count, bytes: batch.bytes.count)
        reading.forEachComment(of: batch, layout: layout, with: reader) { tagged, field, text, cells in
          switch format {
          case .ndjson: record.writeLine(tagged, field: field, text: text, of: cells, into: out)
          case .csv: record.writeRow(tagged, field: field, text: text, of: cells, into: out)
          }
        }
        return out
      } take: { out, batch in
        try output.write(out.bytes)
        progress.add(batch.records.count)
      }
      progress.finish()
      try output.close()
    }
  }
}
