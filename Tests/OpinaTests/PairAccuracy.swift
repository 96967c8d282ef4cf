import Opina
import OpinaLexicon
import OpinaSentiment
import OpinaText
import OpinaThemes

/// How many minimal pairs of each rule are read right, both comments with the right label.
struct PairAccuracy: Equatable {
  struct Count: Equatable {
    var right = 0
    var all = 0

    /// In percent, one decimal.
    var share: Double { RecordedAccuracy.percent(right, of: all) }
  }

  private(set) var counts: [String: Count] = [:]

  var total: Count {
    counts.values.reduce(into: Count()) {
      $0.right += $1.right
      $0.all += $1.all
    }
  }

  /// Reads the pairs in their language and compares.
  init(_ pairs: [ComparedPair], in language: Language, with reader: CommentReader) {
    for pair in pairs {
      let isRight = [pair.first, pair.second].allSatisfy { side in
        let tagged = reader.tag(side.text, answering: pair.question, in: language)
        return (tagged.sentiment?.label.rawValue ?? "none") == side.label
      }
      counts[pair.rule, default: Count()].all += 1
      if isRight { counts[pair.rule, default: Count()].right += 1 }
    }
  }

  // MARK: The report

  /// Rules by name, languages side by side.
  static func table(_ measured: [Language: PairAccuracy]) -> String {
    let languages = Language.allCases.filter { measured[$0] != nil }
    let rules = Set(measured.values.flatMap(\.counts.keys)).sorted()
    var text = "| rule | \(languages.map(\.rawValue).joined(separator: " | ")) |\n"
    text += "|---|\(String(repeating: "---|", count: languages.count))\n"
    for rule in rules {
      let cells = languages.map { language in
        measured[language]?.counts[rule].map { "\($0.right) of \($0.all)" } ?? "-"
      }
      text += "| \(rule) | \(cells.joined(separator: " | ")) |\n"
    }
    let totals = languages.map { language in
      measured[language].map { "\($0.total.right) of \($0.total.all), \($0.total.share) %" } ?? "-"
    }
    return text + "| all | \(totals.joined(separator: " | ")) |\n"
  }

  /// The counts of each language as a report has them, by rule; `all` is the total.
  static func counts(in report: String, _ languages: [Language]) -> [Language: [String: Count]] {
    var result: [Language: [String: Count]] = [:]
    for line in report.split(separator: "\n") where line.hasPrefix("| ") && line.contains(" of ") {
      let cells = line.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
      guard let rule = cells.first?.joined(separator: " "), cells.count > languages.count else { continue }
      for (language, cell) in zip(languages, cells.dropFirst()) where cell.count >= 3 && cell[1] == "of" {
        let all = cell[2].hasSuffix(",") ? String(cell[2].dropLast()) : cell[2]
        result[language, default: [:]][rule] = Count(right: Int(cell[0]) ?? 0, all: Int(all) ?? 0)
      }
    }
    return result
  }
}
