import CBaseline
import Foundation
import Opina
import OpinaFeedback
import OpinaLexicon
import OpinaReport
import OpinaText
import OpinaThemes

/// One thing that is measured: all comments of the corpus, once, one worker.
struct Workload {
  enum Work {
    /// Stays on the calling thread, where instructions can be counted.
    case plain(() -> Void)
    case concurrent(() async throws -> Void)
  }

  let name: String
  let work: Work

  func run() async throws {
    switch work {
    case .plain(let work): work()
    case .concurrent(let work): try await work()
    }
  }
}

extension Workload {
  static let scanning = "scanning"
  static let scanningAndLanguage = "scanning and language"
  static let tokens = "scanning and tokens"
  static let reading = "whole reading"
  static let tagging = "tag: file to NDJSON"

  /// What is done with comments. The first one is what everything else is compared with.
  ///
  /// Each begins at the bytes of the comment, so each includes what it builds upon.
  static func stages(_ corpus: Corpus, _ analyzer: Analyzer) throws -> [Workload] {
    let segmenter = try Segmenter()
    let reader = try analyzer.makeReader()
    let floor = TextFloor(corpus, analyzer, segmenter)
    return [
      plain("ICU in C: words") {
        let sum = opina_baseline_words(corpus.text, corpus.bounds, Int64(corpus.count))
        precondition(sum >= 0, "ICU failed")
      },
      plain("ICU in C: words and sentences") {
        let sum = opina_baseline_words_and_sentences(corpus.text, corpus.bounds, Int64(corpus.count))
        precondition(sum >= 0, "ICU failed")
      },
      plain("segmenting with ICU") {
        var stretches: [Segmenter.Stretch] = []
        corpus.withEach { segmenter.words($0, into: &stretches) }
      },
      plain(scanning) { floor.scan() },
      plain(scanningAndLanguage) { floor.scan(findsLanguage: true) },
      plain(tokens) { floor.scan(tokenizes: true) },
      plain(reading) {
        corpus.withAll { reader.tag($0) { _, _ in } }
      },
    ]
  }

  private static func plain(_ name: String, _ work: @escaping () -> Void) -> Workload {
    Workload(name: name, work: .plain(work))
  }

  /// What is done with a file.
  static func files(_ path: String, _ analyzer: Analyzer) throws -> [Workload] {
    [try tag(path, analyzer), try report(path, analyzer)]
  }

  private static func tag(_ path: String, _ analyzer: Analyzer) throws -> Workload {
    let names = try ColumnNames(.builtIn)
    let labels = try labels()
    let work = {
      var export = try ExportReader(path: path, columnNames: names)
      let record = TagRecord(for: export, analyzer, labels)
      let reading = OrderedReading(analyzer: analyzer, jobs: 1, language: nil, prior: LanguagePrior(survey: nil))
      try await reading.run(&export) { batch, layout, reader in
        record.lines(of: batch, layout, reading, reader)
      } take: { _, _ in
      }
    }
    return Workload(name: tagging, work: .concurrent(work))
  }

  /// The same on the calling thread, to count its instructions.
  static func tagInPlace(_ path: String, _ analyzer: Analyzer) throws -> Workload {
    var export = try ExportReader(path: path, columnNames: try ColumnNames(.builtIn))
    let record = TagRecord(for: export, analyzer, try labels())
    let reading = OrderedReading(analyzer: analyzer, jobs: 1, language: nil, prior: LanguagePrior(survey: nil))
    let reader = try analyzer.makeReader()
    return plain(tagging) {
      while let batch = try? export.next(maximum: 512) { _ = record.lines(of: batch, export.layout, reading, reader) }
    }
  }

  private static func labels() throws -> [String: ThemeLabels] {
    var labels: [String: ThemeLabels] = [:]
    for language in Language.allCases { labels[language.rawValue] = try ThemeLabels(language: language) }
    return labels
  }

  private static func report(_ path: String, _ analyzer: Analyzer) throws -> Workload {
    let names = try ColumnNames(.builtIn)
    let work = {
      var exports = [(name: "benchmark.csv", export: try ExportReader(path: path, columnNames: names))]
      let reading = OrderedReading(analyzer: analyzer, jobs: 1, language: nil, prior: LanguagePrior(survey: nil))
      try await SurveyReport(reading: reading, locale: .english).run(&exports, write: { _, _ in })
    }
    return Workload(name: "report: file to report", work: .concurrent(work))
  }
}

extension TagRecord {
  fileprivate init(for export: ExportReader, _ analyzer: Analyzer, _ labels: [String: ThemeLabels]) {
    self.init(
      columns: export.layout.columns.map(\.name), scale: export.layout.scale, catalogue: analyzer.catalogue,
      labels: labels)
  }

  fileprivate func lines(
    of batch: RecordBatch, _ layout: ExportLayout, _ reading: OrderedReading, _ reader: CommentReader
  ) -> OutputBytes {
    let out = OutputBytes(records: batch.records.count, bytes: batch.bytes.count)
    reading.forEachComment(of: batch, layout: layout, with: reader) { tagged, field, text, cells in
      writeLine(tagged, field: field, text: text, of: cells, into: out)
    }
    return out
  }
}
