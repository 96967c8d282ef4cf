extension ThemeReader {
  /// Candidates in memory that somebody else has set aside.
  ///
  /// There are a few of them, and how many, which lose and where is as good as random: so they are passed over without
  /// conditions, and whole passes are left out that would find nothing.
  struct Candidates {
    private let memory: UnsafeMutablePointer<Candidate>
    private(set) var count = 0
    /// What any of them has, or had.
    private(set) var traits: ThemeTraits = []

    /// - Parameter memory: room for all.
    init(_ memory: UnsafeMutableBufferPointer<Candidate>) {
      // Of no elements it may have no address.
      self.memory = memory.baseAddress ?? UnsafeMutablePointer(bitPattern: MemoryLayout<Candidate>.alignment)!
    }

    subscript(index: Int) -> Candidate {
      get { memory[index] }
      nonmutating _modify { yield &memory[index] }
    }

    mutating func append(_ candidate: Candidate, _ traits: ThemeTraits = []) {
      append(candidate, traits, if: true)
    }

    /// Puts a candidate down, there must be room for it, and keeps it on a condition.
    @inline(__always)
    mutating func append(_ candidate: Candidate, _ traits: ThemeTraits, if isOne: Bool) {
      (memory + count).initialize(to: candidate)
      count += isOne ? 1 : 0
      self.traits.formUnion(isOne ? traits : [])
    }

    /// Takes notice that a candidate has become another theme.
    mutating func add(_ traits: ThemeTraits) { self.traits.formUnion(traits) }

    /// Takes out those that have lost, the others keep their order.
    mutating func removeLosers() {
      var kept = 0
      for index in 0..<count {
        let candidate = memory[index]
        memory[kept] = candidate
        kept += candidate.hasLost ? 0 : 1
      }
      count = kept
    }

    /// Takes out those inside a longer one; they must rise by their first tokens, and where these are the same, by length.
    ///
    /// Whatever is around a candidate begins before it and ends furthest of all that do, or is the last that begins with it.
    mutating func removeInner() {
      guard count > 1 else { return }
      var lost = false
      // From behind: the first one met of those that begin together is the longest.
      var first = -1
      var longest = 0
      for index in stride(from: count - 1, through: 0, by: -1) {
        let tokens = memory[index].tokens
        longest = tokens.lowerBound == first ? longest : tokens.upperBound
        first = tokens.lowerBound
        let isInner = tokens.upperBound < longest
        memory[index].hasLost = isInner
        lost = lost || isInner
      }
      // From the front: where those that began before the ones that begin here end.
      var furthest = 0
      var here = 0
      first = -1
      for index in 0..<count {
        let tokens = memory[index].tokens
        furthest = tokens.lowerBound == first ? furthest : max(furthest, here)
        here = max(here, tokens.upperBound)
        first = tokens.lowerBound
        let isInner = tokens.upperBound <= furthest
        memory[index].hasLost = memory[index].hasLost || isInner
        lost = lost || isInner
      }
      if lost { removeLosers() }
    }

    /// Takes out all but the first of each theme in a clause; they must be in the order of the comment.
    mutating func removeRepeated() {
      // One bit for each theme and clause, some of which share one.
      var seen: UInt64 = 0
      var repeated: UInt64 = 0
      for index in 0..<count {
        let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: memory[index].theme &* 11 &+ memory[index].clause &* 37)
        repeated |= seen & bit
        seen |= bit
      }
      guard repeated != 0 else { return }
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
      var index = 1
      while index < count {
        let moved = memory[index]
        let place = moved.place
        var free = index
        while free > 0, memory[free - 1].place > place {
          memory[free] = memory[free - 1]
          free -= 1
        }
        if free < index { memory[free] = moved }
        index += 1
      }
    }
  }
}
