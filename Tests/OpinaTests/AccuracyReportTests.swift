import Foundation
import Opina
import OpinaFeedback
import OpinaLexicon
import OpinaSentiment
import OpinaTestSupport
import Testing

/// `Corpora/annotated/ACCURACY.md` says how well the annotated comments are read, so that a change that costs accuracy
/// shows in the diff. With `RECORD_ACCURACY=1` the tests write it anew, and fail, so that nobody records by mistake.
struct AccuracyReportTests {
  /// In points; a smaller change is left to the next recording.
  private static let tolerance = 1.0
  private static let path = "Corpora/annotated/ACCURACY.md"

  @Test func accuracyIsAsRecorded() throws {
    let measured = try Self.measure()
    guard
      let recorded = try RecordedAccuracy.text(at: Self.path, now: Self.report(measured, try Self.measurePairs()))
    else { return }
    let rows = Self.rows(of: recorded)
    for language in Language.allCases {
      guard let measured = measured[language] else { continue }
      let row = try #require(rows[language.rawValue], "\(language) is not in \(Self.path)")
      guard Int(row[0]) == measured.comments else {
        Issue.record("\(language): \(measured.comments) comments where \(Self.path) says \(row[0]); record it anew")
        continue
      }
      for (index, measure) in CorpusAccuracy.measures.enumerated() {
        let before = row[index + 1]
        let now = measure.value(measured)
        #expect(
          abs(now - before) <= Self.tolerance,
          "\(language) \(measure.name): \(before) is now \(now); record it anew and say why in the commit")
      }
    }
  }

  private static func measure() throws -> [Language: CorpusAccuracy] {
    let reader = try BuiltIn.analyzer.makeReader()
    var result: [Language: CorpusAccuracy] = [:]
    for file in AnnotatedComment.all where !file.comments.isEmpty {
      result[file.language] = CorpusAccuracy(file.comments, with: reader)
    }
    return result
  }

  /// Pairs of one rule that may be lost before the report has to be recorded anew.
  private static let pairTolerance = 2

  @Test func pairsAreAsRecorded() throws {
    guard !RecordedAccuracy.isToBeWritten else { return }
    let recorded = try String(contentsOf: PackageFolder.root.appending(path: Self.path), encoding: .utf8)
    let languages = Language.allCases
    let before = PairAccuracy.counts(in: recorded, languages)
    for (language, now) in try Self.measurePairs() {
      let rows = try #require(
        before[language], "no pairs of \(language) in \(Self.path); record it with RECORD_ACCURACY=1")
      let all = rows["all"] ?? PairAccuracy.Count()
      guard all.all == now.total.all else {
        Issue.record("\(language): \(now.total.all) pairs where \(Self.path) says \(all.all); record it anew")
        continue
      }
      #expect(
        abs(now.total.share - all.share) <= Self.tolerance,
        "\(language) pairs: \(all.share) is now \(now.total.share); record it anew and say why in the commit")
      for (rule, count) in now.counts {
        #expect(
          count.right + Self.pairTolerance >= rows[rule]?.right ?? 0,
          "\(language) \(rule): \(rows[rule]?.right ?? 0) pairs were right, now \(count.right)")
      }
    }
  }

  private static func measurePairs() throws -> [Language: PairAccuracy] {
    let reader = try BuiltIn.analyzer.makeReader()
    var result: [Language: PairAccuracy] = [:]
    for language in Language.allCases {
      result[language] = PairAccuracy(ComparedPair.read(language).pairs, in: language, with: reader)
    }
    return result
  }

  private static func report(_ measured: [Language: CorpusAccuracy], _ pairs: [Language: PairAccuracy]) -> String {
    var text = """
      # Accuracy on the annotated comments

      Written by `AccuracyReportTests` with `RECORD_ACCURACY=1 swift test --filter AccuracyReportTests`; the same test \
      fails when a figure moves by more than \(Int(tolerance)) point. All figures are percentages. The comments were \
      chosen to be hard, phenomenon by phenomenon: the figures compare versions, they do not say how well ordinary comments \
      are read.

      | language | comments | \(CorpusAccuracy.measures.map(\.name).joined(separator: " | ")) |
      |---|---|\(String(repeating: "---|", count: CorpusAccuracy.measures.count))

      """
    for language in Language.allCases {
      guard let accuracy = measured[language] else { continue }
      let values = CorpusAccuracy.measures.map { String($0.value(accuracy)) }
      text += "| \(language.rawValue) | \(accuracy.comments) | \(values.joined(separator: " | ")) |\n"
    }
    text += "\n"
    for measure in CorpusAccuracy.measures { text += "- **\(measure.name)**: \(measure.meaning)\n" }
    text += """

      ## Minimal pairs

      Pairs of comments that differ in what one rule looks for (`Corpora/minimal-pairs`), of which both have the right \
      label.


      """
    text += PairAccuracy.table(pairs)
    return text
  }

  /// The numbers of each language's row.
  private static func rows(of report: String) -> [String: [Double]] {
    var rows: [String: [Double]] = [:]
    for line in report.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let numbers = cells.dropFirst().compactMap { Double($0) }
      if numbers.count == CorpusAccuracy.measures.count + 1 { rows[cells[0]] = numbers }
    }
    return rows
  }

  // MARK: The corpora themselves

  @Test(arguments: Language.allCases) func everyPairCanBeRead(language: Language) {
    let file = ComparedPair.read(language)
    #expect(file.problems == [])
    let labels = Set(Sentiment.Label.allCases.map(\.rawValue))
    for pair in file.pairs {
      #expect(labels.contains(pair.first.label) && labels.contains(pair.second.label), "\(pair.first.text)")
      #expect(pair.first.text != pair.second.text)
    }
    #expect(file.pairs.count >= 600)
  }

  @Test(arguments: AnnotatedComment.all.map(\.language)) func everyRowCanBeRead(language: Language) throws {
    let file = try #require(AnnotatedComment.all.first { $0.language == language })
    #expect(file.problems == [])
    let labels = Set(Sentiment.Label.allCases.map(\.rawValue) + ["none"])
    for comment in file.comments {
      #expect(labels.contains(comment.sentiment), "\(comment.id)")
      #expect((comment.sentiment == "none") == comment.clauses.isEmpty, "\(comment.id)")
      for (theme, side) in comment.themes {
        #expect(BuiltIn.catalogue.index(of: theme) != nil, "\(comment.id): \(theme)")
        #expect(labels.contains(side), "\(comment.id): \(theme)=\(side)")
      }
      var rest = comment.text[...]
      for clause in comment.clauses {
        guard let range = rest.firstRange(of: clause) else {
          Issue.record("\(comment.id): \(clause) is no slice of the text, or not in order")
          break
        }
        rest = rest[range.upperBound...]
      }
    }
    #expect(Set(file.comments.map(\.id)).count == file.comments.count)
    #expect(file.comments.count >= 150)
  }
}
