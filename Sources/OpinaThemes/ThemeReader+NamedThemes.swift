internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaText

extension ThemeReader {
  /// All words that name a theme of the frame, in the order of the comment, with what became of each.
  ///
  /// - Parameter mentions: what `themes` found in the same reading.
  func namedThemes(in reading: Reading, mentions: [ThemeMention]) -> [NamedTheme] {
    // Discovered themes are named by words of the survey, which no row has.
    guard discovered == nil else { return [] }
    let named = namings(in: reading)
    var memory = ThemeMemory()
    var found = memory.candidates(atMost: named.count)
    name(&found, reading, memory.notes(for: reading))
    let left = (0..<found.count).map { found[$0] }
    let all = named.map(\.candidate)
    return named.map { naming in
      let clause = Self.bytes(of: reading.clauses[naming.candidate.clause].tokens, in: reading)
      return NamedTheme(
        theme: id(naming.candidate), tokens: naming.candidate.tokens, clause: clause, source: naming.source,
        loss: loss(of: naming.candidate, among: all, left: left, mentions, clause))
    }
  }

  private typealias Naming = (candidate: Candidate, source: NamedTheme.Source)

  private func id(_ candidate: Candidate) -> String { catalogue.themes[candidate.theme].id }

  private func namings(in reading: Reading) -> [Naming] {
    var named: [Naming] = []
    for term in reading.terms {
      guard let candidate = candidate(term, reading) else { continue }
      named.append((candidate, .term(term.term)))
    }
    for (place, opinion) in reading.opinions.enumerated() {
      let theme = implied(by: opinion)
      guard theme >= 0 else { continue }
      named.append((candidate(theme, implied: opinion, reading), .opinion(place)))
    }
    return named.sorted { $0.candidate.place < $1.candidate.place }
  }

  private func loss(
    of candidate: Candidate, among all: [Candidate], left: [Candidate], _ mentions: [ThemeMention],
    _ clause: Range<Int>
  ) -> ThemeLoss? {
    func isMentioned(_ theme: String) -> Bool { mentions.contains { $0.theme == theme && $0.clause == clause } }
    let here = left.filter { $0.clause == candidate.clause && $0.tokens == candidate.tokens }
    if here.contains(where: { $0.theme == candidate.theme }) {
      return isMentioned(id(candidate)) ? nil : ThemeLoss(reason: .dropped, theme: nil)
    }
    let joint = frame.joint.first { joint in
      joint.theme == candidate.theme && here.contains { $0.theme == joint.becomes }
    }
    if let joint { return ThemeLoss(reason: .becomes, theme: catalogue.themes[joint.becomes].id) }
    let around = all.first { other in
      other.tokens.count > candidate.tokens.count && other.tokens.lowerBound <= candidate.tokens.lowerBound
        && other.tokens.upperBound >= candidate.tokens.upperBound
    }
    if let around { return ThemeLoss(reason: .inside, theme: id(around)) }
    if let better = left.first(where: { $0.weight > candidate.weight && abs($0.sentence - candidate.sentence) <= 1 }) {
      return ThemeLoss(reason: .vague, theme: id(better))
    }
    let stronger = all.first { $0.clause == candidate.clause && doesYield(candidate.theme, to: $0.theme) }
    return ThemeLoss(reason: stronger == nil ? .dropped : .yields, theme: stronger.map(id))
  }
}
