internal import OpinaLexicon

/// What answers in words are worth: the rows of `scales.tsv`.
struct ScaleLabels: Sendable {
  /// The labels of one scale, with what each language takes them for.
  private struct Labels: Sendable {
    let scale: String
    var values: [String: [Language: Double]] = [:]
    var best = 0.0
  }

  /// The scale whose labels say that nothing is answered.
  private static let noAnswer = "no-answer"
  private static let columns = ["scale", "value", "label", "note"]
  /// Of scales on which the same labels are worth something else, those that more surveys use come first.
  private static let order = [
    "satisfaction", "satisfaction-somewhat", "satisfaction-much", "satisfaction-degree", "satisfaction-7",
    "likelihood", "likelihood-degree", "likelihood-7", "agreement", "agreement-somewhat", "agreement-7",
    "quality", "quality-excellent", "quality-school", "ease",
  ]

  private var scales = order.map { Labels(scale: $0) }
  private var noAnswers: Set<String> = []

  /// - Parameter folders: what a later one says of a label takes the place of what the others say of it.
  init(_ folders: [LexiconFolder]) throws(LexiconError) {
    for language in Language.allCases {
      for line in try folders.lines(of: "\(language.rawValue)/scales.tsv", Self.columns) { try add(line, language) }
    }
    for index in scales.indices { scales[index].best = scales[index].values.values.flatMap(\.values).max() ?? 0 }
  }

  private mutating func add(_ line: LexiconLine, _ language: Language) throws(LexiconError) {
    let label = ColumnNames.key(line[2])
    if line[0] == Self.noAnswer {
      noAnswers.insert(label)
      return
    }
    guard let scale = Self.order.firstIndex(of: line[0]) else {
      throw line.error(
        1, "no such scale", remedy: "write one of \((Self.order + [Self.noAnswer]).joined(separator: " "))")
    }
    guard let value = Int(line[1]), (1...7).contains(value) else {
      throw line.error(2, "no value of a scale", remedy: "write a number from 1 to 7")
    }
    scales[scale].values[label, default: [:]][language] = Double(value)
  }

  /// What the labels of a column are worth.
  struct Reading: Hashable, Sendable {
    let scale: String
    /// By the label's key; of labels that say that nothing is answered, none.
    let values: [String: Double]
    let best: Double
    /// Whether people say by these labels how they feel, and not how a thing is.
    var isOfFeelings: Bool { scale.hasPrefix("satisfaction") || scale.hasPrefix("likelihood") }

    func value(_ cell: UnsafeBufferPointer<UInt8>) -> Double? {
      values[ColumnNames.key(String(decoding: cell, as: UTF8.self))]
    }
  }

  /// The first scale on which all values of a column stand, each on a place of its own.
  func reading(of values: [String]) -> Reading? {
    let labels = Set(values.map(ColumnNames.key)).subtracting(noAnswers)
    guard !labels.isEmpty else { return nil }
    return scales.lazy.compactMap { Self.reading(of: labels, $0) }.first
  }

  private static func reading(of labels: Set<String>, _ scale: Labels) -> Reading? {
    var taken: Set<LanguagePlace> = []
    for label in labels {
      guard let values = scale.values[label], Set(values.values).count == 1 else { return nil }
      for (language, value) in values {
        // Two labels of one language for one place are of a finer scale than this.
        guard taken.insert(LanguagePlace(language: language, value: value)).inserted else { return nil }
      }
    }
    let known = scale.values.compactMapValues { values in Set(values.values).count == 1 ? values.values.first : nil }
    return Reading(scale: scale.scale, values: known, best: scale.best)
  }

  private struct LanguagePlace: Hashable {
    let language: Language
    let value: Double
  }
}
