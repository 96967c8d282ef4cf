public import OpinaLexicon
internal import OpinaSentiment

/// What a sample of a survey's comments tells about the survey: the trades it is of, and what its open question asks.
public struct SurveyEvidence: Hashable, Sendable {
  /// A trade counts when at least this share of the comments that say something speak of it.
  static let leastShare = 0.07
  /// And at least this share of those that speak of the survey's first trade: what people mention beside their subject
  /// stays below a fifth of it, a second subject (the restaurant of a hotel) lies above a quarter.
  static let leastOfFirst = 0.25
  /// Fewer comments than this cannot tell the trade.
  static let fewestComments = 30
  /// An open question to which at least this share answer that nothing is to be bettered asks what could be better:
  /// elsewhere at most one comment in fifty says so.
  static let leastContent = 0.04

  private let catalogue: ThemeCatalogue
  /// Comments with something to say.
  public private(set) var comments = 0
  private var ofPack: [String: Int] = [:]
  private var content = 0

  /// - Parameter catalogue: whose packs are the trades in question.
  public init(_ catalogue: ThemeCatalogue) { self.catalogue = catalogue }

  /// Counts a comment that was read with the whole frame.
  public mutating func add(_ tagged: TaggedComment) {
    guard tagged.content == .opinion else { return }
    comments += 1
    content += tagged.themes.count { $0.theme == ThemeReader.noComplaints }
    for pack in Set(tagged.themes.compactMap(home(of:))) { ofPack[pack, default: 0] += 1 }
  }

  /// The frame of the first trade alone, with which the same comments are to be read once more; `nil` without a trade.
  ///
  /// What a comment names is often a word of several trades: the screens and colours of a program are those of a device
  /// only where devices are sold. So another trade counts by what the first one leaves unexplained.
  public var firstTrade: CodeFrame? {
    first.map { CodeFrame(catalogue, packs: [ThemeCatalogue.general, $0]) }
  }

  /// Takes from the other trades what the first one explains. To be called once, when all comments are added.
  ///
  /// - Parameters:
  ///   - comments: read with the whole frame, as `add` has counted them.
  ///   - readings: the same comments read with `firstTrade`.
  public mutating func explain(_ comments: [TaggedComment], by readings: [TaggedComment]) {
    guard let first else { return }
    func clauses(_ tagged: TaggedComment) -> Set<Range<Int>> {
      Set(tagged.themes.filter { home(of: $0) == first }.map(\.clause))
    }
    var ofFirst = 0
    for (whole, alone) in zip(comments, readings) where whole.content == .opinion {
      let own = clauses(alone)
      if !own.isEmpty { ofFirst += 1 }
      let gained = own.subtracting(clauses(whole))
      for pack in Set(whole.themes.compactMap(home(of:))) where pack != first {
        let isExplained = whole.themes.allSatisfy { home(of: $0) != pack || gained.contains($0.clause) }
        if isExplained { ofPack[pack, default: 0] -= 1 }
      }
    }
    ofPack[first] = max(ofPack[first, default: 0], ofFirst)
  }

  /// The trade that a theme is first of all a theme of.
  private func home(of mention: ThemeMention) -> String? {
    catalogue.index(of: mention.theme).flatMap { catalogue.themes[$0].packs.first }
  }

  /// The trade of which most comments speak, by the whole frame.
  private var first: String? {
    ofPack.filter { $0.key != ThemeCatalogue.general }.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key
  }

  /// Share of the comments that speak of each trade, the largest first.
  public var shares: [(pack: String, share: Double)] {
    guard comments > 0 else { return [] }
    return ofPack.filter { $0.key != ThemeCatalogue.general }
      .map { (pack: $0.key, share: Double($0.value) / Double(comments)) }
      .sorted { (-$0.share, $0.pack) < (-$1.share, $1.pack) }
  }

  /// The packs that the comments call for; `nil` when they cannot tell, and all count.
  public var packs: [String]? {
    guard comments >= Self.fewestComments, let first = shares.first, first.share >= Self.leastShare else { return nil }
    let chosen = shares.filter { $0.share >= max(Self.leastShare, Self.leastOfFirst * first.share) }.map(\.pack)
    return catalogue.packs.filter { $0 == ThemeCatalogue.general || chosen.contains($0) }
  }

  /// Whether "nothing" is an answer to what could be better.
  public var asksWhatToImprove: Bool {
    comments >= Self.fewestComments && Double(content) >= Self.leastContent * Double(comments)
  }
}
