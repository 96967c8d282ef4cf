/// How the forms of lemmas are made: `paradigms.tsv` of one language.
struct Paradigms {
  static let columns = ["paradigm", "ending", "stem", "feature", "forms", "example"]
  /// The name of the paradigm that makes nothing but the lemma.
  static let invariable = "0"

  private struct Rule {
    let ending: [UInt8]
    let changes: [(from: [UInt8], to: [UInt8])]
    let feature: Feature
    let forms: [[UInt8]]
  }

  private var rules: [String: [Rule]] = [:]

  init() {}

  /// Adds the rows of a table; a broken row is reported and left out.
  mutating func add(_ table: LexiconTable, problems: inout [LexiconError]) {
    for row in table.rows {
      guard let feature = Feature(named: row.cells[3]) else {
        problems.append(
          LexiconError(
            file: table.file, line: row.line, column: 4, problem: "no feature is called \(row.cells[3])",
            remedy: "use one of \(Feature.allCases.map(\.name).joined(separator: " "))"))
        continue
      }
      var changes: [(from: [UInt8], to: [UInt8])] = []
      var isBroken = false
      for change in row.value(2)?.split(separator: ",") ?? [] {
        let sides = change.split(separator: ">", omittingEmptySubsequences: false)
        guard sides.count == 2, !sides[0].isEmpty else {
          problems.append(
            LexiconError(
              file: table.file, line: row.line, column: 3, problem: "\(change) is no change of a stem",
              remedy: "write it as from>to"))
          isBroken = true
          continue
        }
        changes.append((Array(sides[0].utf8), Array(sides[1].utf8)))
      }
      guard !isBroken else { continue }
      let forms = row.cells[4].split(separator: " ").map { $0 == "-" ? [] : Array($0.utf8) }
      rules[row.cells[0], default: []].append(
        Rule(ending: Array((row.value(1) ?? "").utf8), changes: changes, feature: feature, forms: forms))
    }
  }

  /// Whether a paradigm of that name exists.
  func knows(_ name: String) -> Bool { name == Self.invariable || rules[name] != nil }

  /// All forms of a lemma in a paradigm, without the lemma itself.
  ///
  /// - Returns: `nil` if no row of the paradigm fits the lemma's ending.
  func forms(of lemma: [UInt8], in paradigm: String) -> [(form: [UInt8], feature: Feature)]? {
    if paradigm == Self.invariable { return [] }
    guard let candidates = rules[paradigm] else { return nil }
    let fitting = candidates.filter {
      lemma.count >= $0.ending.count && lemma.suffix($0.ending.count).elementsEqual($0.ending)
    }
    guard let longest = fitting.map(\.ending.count).max() else { return nil }
    var result: [(form: [UInt8], feature: Feature)] = []
    for rule in fitting where rule.ending.count == longest {
      var stem = Array(lemma.dropLast(longest))
      for change in rule.changes { Self.replaceLast(change.from, by: change.to, in: &stem) }
      for form in rule.forms { result.append((stem + form, rule.feature)) }
    }
    return result
  }

  /// What a word's plural is if it is a regular noun.
  func plurals(of lemma: [UInt8]) -> [[UInt8]] {
    (forms(of: lemma, in: Self.regularNoun) ?? []).filter { $0.feature == .plural }.map(\.form)
  }

  /// The paradigm of regular nouns in every language.
  private static let regularNoun = "N"

  private static func replaceLast(_ old: [UInt8], by new: [UInt8], in stem: inout [UInt8]) {
    guard stem.count >= old.count else { return }
    for start in stride(from: stem.count - old.count, through: 0, by: -1)
    where stem[start..<start + old.count].elementsEqual(old) {
      stem.replaceSubrange(start..<start + old.count, with: new)
      return
    }
  }
}
