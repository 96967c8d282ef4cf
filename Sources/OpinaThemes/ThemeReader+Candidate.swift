internal import OpinaLexicon

extension ThemeReader {
  /// A theme that a clause names, on half a cache line.
  struct Candidate: BitwiseCopyable {
    /// By which candidates rise in the order of the comment: the clause, the first token, the theme.
    private(set) var place: UInt64
    private let end: Int32
    private let sentenceNumber: Int32
    /// The bits of its weight, which is 1, or less for a vague word: numbers above zero are in the order of their bits.
    let weight: Int32
    /// Whether another one takes its place.
    var hasLost = false
    var isJudged = false
    var value = 0.0

    private static let themeBits: UInt64 = 22
    private static let tokenBits: UInt64 = 21
    private static let themes: UInt64 = (1 << themeBits) - 1
    private static let tokens: UInt64 = (1 << tokenBits) - 1

    init(theme: ThemeCatalogue.Index, clause: Int, sentence: Int, tokens: Range<Int>, weight: Double) {
      let stretch =
        UInt64(truncatingIfNeeded: clause) &<< Self.tokenBits | UInt64(truncatingIfNeeded: tokens.lowerBound)
      place = stretch &<< Self.themeBits | UInt64(truncatingIfNeeded: theme)
      end = Int32(truncatingIfNeeded: tokens.upperBound)
      sentenceNumber = Int32(truncatingIfNeeded: sentence)
      self.weight = Int32(bitPattern: Float(weight).bitPattern)
    }

    var isVague: Bool { Float(bitPattern: UInt32(bitPattern: weight)) < 1 }
    /// 1 if another one takes its place, else 0.
    var lossCount: Int { hasLost ? 1 : 0 }

    var theme: ThemeCatalogue.Index {
      @inline(__always) get { Int(truncatingIfNeeded: place & Self.themes) }
      set { place = place & ~Self.themes | UInt64(truncatingIfNeeded: newValue) }
    }
    @inline(__always)
    var clause: Int { Int(truncatingIfNeeded: place &>> (Self.themeBits + Self.tokenBits)) }
    @inline(__always)
    var sentence: Int { Int(sentenceNumber) }
    /// Its tokens.
    @inline(__always)
    var term: TermCover.Term {
      TermCover.Term(first: Int32(truncatingIfNeeded: place &>> Self.themeBits & Self.tokens), end: end)
    }
    @inline(__always)
    var tokens: Range<Int> { Range(uncheckedBounds: (Int(term.first), Int(end))) }

    /// 1 if another candidate is of the same theme in the same clause, else 0.
    @inline(__always)
    func isSame(as other: Candidate) -> Int32 {
      (place ^ other.place) & ~(Self.tokens &<< Self.themeBits) == 0 ? 1 : 0
    }
  }
}
