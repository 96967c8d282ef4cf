import Foundation
import Opina
import OpinaLexicon
import OpinaSentiment
import OpinaTestSupport
import OpinaThemes
import Testing

/// `Corpora/trades/ACCURACY.md` says how well ordinary comments of trades are read with the packs of their surveys. With
/// `RECORD_ACCURACY=1` the test writes it anew, and fails, so that nobody records by mistake.
struct TradeAccuracyTests {
  /// In points; a smaller change is left to the next recording.
  private static let tolerance = 1.0
  private static let path = "Corpora/trades/ACCURACY.md"
  /// The clauses of these comments are not annotated.
  private static let measures = CorpusAccuracy.measures.dropLast()

  @Test func accuracyIsAsRecorded() throws {
    let report = try Self.report()
    guard let recorded = try RecordedAccuracy.text(at: Self.path, now: report) else { return }
    let before = Self.rows(of: recorded)
    let now = Self.rows(of: report)
    #expect(Set(before.keys) == Set(now.keys))
    for (name, values) in now {
      guard let recorded = before[name], recorded[0] == values[0] else {
        Issue.record("\(name): \(values[0]) comments, recorded are others; record \(Self.path) anew")
        continue
      }
      // A trade has few comments, so that one of them is a point or two: a part of a language has enough.
      guard Language.allCases.contains(where: { name.hasPrefix("\($0.rawValue) ") }) else { continue }
      for (measure, (old, new)) in zip(Self.measures, zip(recorded.dropFirst(), values.dropFirst())) {
        #expect(
          abs(old - new) <= Self.tolerance,
          "\(name) \(measure.name): \(old) is now \(new); record it anew and say why in the commit")
      }
    }
  }

  @Test(arguments: AnnotatedComment.trades.map(\.language)) func everyRowCanBeRead(language: Language) throws {
    let file = try #require(AnnotatedComment.trades.first { $0.language == language })
    #expect(file.problems == [])
    let labels = Set(Sentiment.Label.allCases.map(\.rawValue) + ["none"])
    for comment in file.comments {
      #expect(labels.contains(comment.sentiment), "\(comment.id)")
      for (theme, side) in comment.themes {
        #expect(BuiltIn.catalogue.index(of: theme) != nil, "\(comment.id): \(theme)")
        #expect(labels.contains(side), "\(comment.id): \(theme)=\(side)")
      }
      let packs = try #require(comment.packs).components(separatedBy: "+")
      #expect(Set(packs).isSubset(of: BuiltIn.catalogue.packs), "\(comment.id): \(packs)")
    }
    #expect(Set(file.comments.map(\.id)).count == file.comments.count)
    #expect(file.comments.count >= 300)
    // The trades of either hundred and sixty are in both parts.
    #expect(file.comments.filter(Self.isUnseen).count * 4 == file.comments.count)
  }

  /// Comments whose number is a multiple of four were kept from those who write rows: what they say is what new comments of
  /// these trades would.
  private static func isUnseen(_ comment: AnnotatedComment) -> Bool {
    comment.id.split(separator: "-").last.flatMap { Int($0) }.map { $0.isMultiple(of: 4) } ?? false
  }

  private static func report() throws -> String {
    var ofLanguage: [(name: String, accuracy: CorpusAccuracy)] = []
    var ofPacks: [String: CorpusAccuracy] = [:]
    for file in AnnotatedComment.trades {
      var seen = CorpusAccuracy()
      var unseen = CorpusAccuracy()
      for (packs, comments) in Dictionary(grouping: file.comments, by: { $0.packs ?? "" }) {
        let frame = CodeFrame(BuiltIn.catalogue, packs: packs.components(separatedBy: "+"))
        let reader = try BuiltIn.analyzer.using(frame).makeReader()
        seen.add(comments.filter { !isUnseen($0) }, with: reader)
        unseen.add(comments.filter(isUnseen), with: reader)
        ofPacks[packs, default: CorpusAccuracy()].add(comments, with: reader)
      }
      ofLanguage += [("\(file.language.rawValue) seen", seen), ("\(file.language.rawValue) unseen", unseen)]
    }
    let trades = ofPacks.sorted { $0.key < $1.key }.map { (name: $0.key, accuracy: $0.value) }
    return """
      # Accuracy on comments of trades

      Written by `TradeAccuracyTests` with `RECORD_ACCURACY=1 swift test --filter TradeAccuracyTests`; the same test \
      fails when a figure of a language moves by more than \(Int(tolerance)) point. All figures are percentages, read with \
      the packs of each trade. Nobody who writes rows has read the unseen quarter, every fourth comment.

      \(table("language, part", ofLanguage))

      \(table("packs", trades))

      \(measures.map { "- **\($0.name)**: \($0.meaning)" }.joined(separator: "\n"))

      """
  }

  private static func table(_ first: String, _ rows: [(name: String, accuracy: CorpusAccuracy)]) -> String {
    let head = """
      | \(first) | comments | \(measures.map(\.name).joined(separator: " | ")) |
      |---|---|\(String(repeating: "---|", count: measures.count))
      """
    return rows.reduce(head) { text, row in
      let values = measures.map { String($0.value(row.accuracy)) }.joined(separator: " | ")
      return text + "\n| \(row.name) | \(row.accuracy.comments) | \(values) |"
    }
  }

  /// The numbers of each row.
  private static func rows(of report: String) -> [String: [Double]] {
    var rows: [String: [Double]] = [:]
    for line in report.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let numbers = cells.dropFirst().compactMap { Double($0) }
      if numbers.count == measures.count + 1 { rows[cells[0]] = numbers }
    }
    return rows
  }
}
