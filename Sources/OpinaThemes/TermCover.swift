extension ThemeReader {
  /// Says whether tokens are inside a longer term, without looking at all terms of a comment.
  ///
  /// Of terms none of which is inside another, the later one begins the later it ends: only the last that has begun can be
  /// around anything. It is put down for each of its tokens.
  struct TermCover {
    /// The tokens of a term.
    struct Term: BitwiseCopyable {
      static let none = Term(first: 0, end: 0)

      let first: Int32
      let end: Int32
    }

    /// How many tokens are covered at a time: longer terms are rare.
    private static let width = 4
    /// For how many tokens behind those of the comment there must be room.
    static let slack = width + 1

    private let terms: UnsafeMutablePointer<Term>

    /// - Parameter terms: by token, all of them none.
    init(_ terms: UnsafeMutablePointer<Term>) { self.terms = terms }

    /// Puts a term down that begins with no earlier token than the last one.
    ///
    /// For the token behind it, too: what has no words of its own may stand there. What is put down further on is not
    /// around anything that stands there.
    @inline(__always)
    func add(_ candidate: Candidate) {
      let term = candidate.term
      var token = Int(term.first)
      repeat {
        for place in token..<token + Self.width { terms[place] = term }
        token += Self.width
      } while token <= Int(term.end)
    }

    /// Whether a term has taken up more words around those of a candidate.
    @inline(__always)
    func isAround(_ candidate: Candidate) -> Bool {
      let own = candidate.term
      let term = terms[Int(own.first)]
      let beginsBefore: Int32 = term.first <= own.first ? 1 : 0
      let endsBehind: Int32 = term.end >= own.end ? 1 : 0
      return (term.end &- term.first > own.end &- own.first ? 1 : 0) & beginsBefore & endsBehind != 0
    }
  }
}
