extension ThemeReader {
  /// Candidates in memory that somebody else has set aside.
  struct Candidates {
    private let memory: UnsafeMutableBufferPointer<Candidate>
    private(set) var count = 0

    init(_ memory: UnsafeMutableBufferPointer<Candidate>) { self.memory = memory }

    subscript(index: Int) -> Candidate {
      get { memory[index] }
      nonmutating set { memory[index] = newValue }
    }

    mutating func append(_ candidate: Candidate) {
      memory.initializeElement(at: count, to: candidate)
      count += 1
    }

    /// Takes out those that have lost, the others keep their order.
    mutating func removeLosers() {
      var kept = 0
      for index in 0..<count where !memory[index].hasLost {
        memory[kept] = memory[index]
        kept += 1
      }
      count = kept
    }

    /// Takes out those inside a longer one; they must rise by their first tokens, and where these are the same, by length.
    ///
    /// Whatever is around a candidate begins before it and ends furthest of all that do, or is the last that begins with it.
    mutating func removeInner() {
      var start = 0
      var furthest = 0
      while start < count {
        var end = start + 1
        while end < count, memory[end].tokens.lowerBound == memory[start].tokens.lowerBound { end += 1 }
        let longest = memory[end - 1].tokens.upperBound
        for index in start..<end {
          let upper = memory[index].tokens.upperBound
          if upper <= furthest || upper < longest { memory[index].hasLost = true }
        }
        furthest = max(furthest, longest)
        start = end
      }
      removeLosers()
    }

    /// Takes out all but the first of each theme in a clause; they must be in the order of the comment.
    mutating func removeRepeated() {
      for index in 0..<count {
        var earlier = index - 1
        while earlier >= 0, memory[earlier].clause == memory[index].clause {
          if memory[earlier].theme == memory[index].theme { memory[index].hasLost = true }
          earlier -= 1
        }
      }
      removeLosers()
    }

    /// Puts them in the order of the comment: by insertion, for there are few, and most of them stand right.
    func sort() {
      guard count > 1 else { return }
      for index in 1..<count {
        let moved = memory[index]
        var place = index
        while place > 0, Self.isBefore(moved, memory[place - 1]) {
          memory[place] = memory[place - 1]
          place -= 1
        }
        memory[place] = moved
      }
    }

    private static func isBefore(_ left: Candidate, _ right: Candidate) -> Bool {
      (left.clause, left.tokens.lowerBound, left.theme) < (right.clause, right.tokens.lowerBound, right.theme)
    }
  }
}
