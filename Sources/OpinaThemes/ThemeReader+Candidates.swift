internal import OpinaLexicon

extension ThemeReader {
  /// Candidates in memory that somebody else has set aside.
  ///
  /// There are a few of them, and how many, which lose and where is as good as random: so they are passed over without
  /// conditions, and whole passes are left out that would find nothing.
  struct Candidates {
    private let memory: UnsafeMutablePointer<Candidate>
    private(set) var count = 0
    /// Themes that any of them has, or had; see `ThemeReader.bit`.
    private(set) var themes: UInt64 = 0

    /// - Parameter memory: room for all, and for one more.
    init(_ memory: UnsafeMutablePointer<Candidate>) { self.memory = memory }

    @inline(__always)
    subscript(index: Int) -> Candidate {
      get { memory[index] }
      nonmutating _modify { yield &memory[index] }
    }

    mutating func append(_ candidate: Candidate) { append(candidate, if: true) }

    /// Puts a candidate down and keeps it on a condition.
    @inline(__always)
    mutating func append(_ candidate: Candidate, if isOne: Bool) { put(candidate, at: count, if: isOne) }

    /// Puts a candidate down in the place of those from a place on, and keeps it on a condition.
    @inline(__always)
    mutating func put(_ candidate: Candidate, at place: Int, if isOne: Bool) {
      (memory + place).initialize(to: candidate)
      count = place &+ (isOne ? 1 : 0)
      themes |= ThemeReader.bit(candidate.theme)
    }

    /// Puts one down behind the last that is none of them, for who passes over them without asking how many there are.
    func putNobody() {
      (memory + count).initialize(to: Candidate(theme: 0, clause: 0, sentence: 0, tokens: 0..<0, weight: 0))
    }

    /// Makes a candidate one of another theme.
    mutating func change(_ index: Int, to theme: ThemeCatalogue.Index) {
      memory[index].theme = theme
      themes |= ThemeReader.bit(theme)
    }

    /// Takes out those of which something holds, the others keep their order.
    ///
    /// - Parameter outCount: is asked once for each: 1 if it goes, 0 if it stays.
    @inline(__always)
    mutating func removeAll(_ outCount: (Candidate) -> Int) {
      var kept = 0
      for index in 0..<count {
        let candidate = memory[index]
        memory[kept] = candidate
        kept &+= 1 &- outCount(candidate)
      }
      count = kept
    }

    /// Takes out all but the first of each theme in a clause, and notes which candidates each clause has; they must be in
    /// the order of the comment.
    ///
    /// - Parameters:
    ///   - clauses: without candidates.
    ///   - places: by theme, any numbers of candidates; takes where the last one of each stays.
    @inline(__always)
    mutating func removeRepeated(
      _ clauses: UnsafeMutablePointer<ClauseTally>, _ places: UnsafeMutablePointer<Int32>
    ) {
      var kept: Int32 = 0
      for index in 0..<count {
        let candidate = memory[index]
        // Of another comment, perhaps: then it is not among those that stay, or not of the theme, or it is right after all.
        let place = places[candidate.theme]
        let earlier = memory[Int(place)]
        let isKept: Int32 = place < kept ? 1 : 0
        let isRepeated = earlier.isSame(as: candidate) & isKept
        memory[Int(kept)] = candidate
        places[candidate.theme] = isRepeated == 0 ? kept : place
        clauses[candidate.clause].add(kept, count: 1 &- isRepeated)
        kept &+= 1 &- isRepeated
      }
      count = Int(kept)
    }

    /// Puts them in the order of the comment: by insertion, for there are few, and most of them stand right.
    func sort() {
      var index = 1
      while index < count {
        let place = memory[index].place
        if memory[index - 1].place > place {
          let moved = memory[index]
          var free = index
          repeat {
            memory[free] = memory[free - 1]
            free -= 1
          } while free > 0 && memory[free - 1].place > place
          memory[free] = moved
        }
        index += 1
      }
    }
  }
}
