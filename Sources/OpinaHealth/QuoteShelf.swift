/// The best few quotes for one side of one theme.
///
/// Merging shelves in any order gives the same shelf: it holds the best `capacity` different texts of all that were
/// offered.
struct QuoteShelf: Hashable, Sendable {
  /// Best first; each text once.
  private(set) var candidates: [QuoteCandidate] = []
  /// Of the same.
  private var fingerprints: [UInt64] = []

  /// Enough that two quotes remain when those of the same customer and those shown elsewhere are left out.
  static let capacity = 12

  /// Whether a candidate of that rank could still find a place.
  func hasRoom(for rank: QuoteRank) -> Bool {
    candidates.count < Self.capacity || rank <= candidates[Self.capacity - 1].rank
  }

  mutating func offer(_ candidate: QuoteCandidate) {
    guard hasRoom(for: candidate.rank) else { return }
    let fingerprint = candidate.quote.fingerprint
    if let same = fingerprints.firstIndex(of: fingerprint) {
      guard candidate < candidates[same] else { return }
      candidates.remove(at: same)
      fingerprints.remove(at: same)
    }
    let place = candidates.firstIndex { candidate < $0 } ?? candidates.count
    candidates.insert(candidate, at: place)
    fingerprints.insert(fingerprint, at: place)
    guard candidates.count > Self.capacity else { return }
    candidates.removeLast()
    fingerprints.removeLast()
  }

  mutating func merge(_ other: QuoteShelf) {
    for candidate in other.candidates { offer(candidate) }
  }

  /// The best quotes, one for each customer; those of comments that are not shown yet first.
  ///
  /// - Parameter shown: comments that are shown elsewhere; those of the quotes that are taken are added.
  func quotes(_ count: Int, shown: inout Set<QuotedComment>) -> [Quote] {
    func isNew(_ candidate: QuoteCandidate) -> Bool { !shown.contains(QuotedComment(candidate.quote)) }
    var customers: Set<String> = []
    var quotes: [Quote] = []
    for candidate in candidates.filter(isNew) + candidates.filter({ !isNew($0) }) where quotes.count < count {
      let quote = candidate.quote
      if let customer = quote.customer, !customers.insert(customer).inserted { continue }
      quotes.append(quote)
    }
    for quote in quotes { shown.insert(QuotedComment(quote)) }
    return quotes
  }
}

/// A comment of which a quote is shown.
struct QuotedComment: Hashable, Sendable {
  let export: Int
  let record: Int
  let columnIndex: Int

  init(_ quote: Quote) {
    export = quote.export
    record = quote.record
    columnIndex = quote.columnIndex
  }
}
