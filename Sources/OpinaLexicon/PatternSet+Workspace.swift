extension PatternSet {
  /// What matching keeps between comments, so that it allocates nothing.
  public struct Workspace: Sendable {
    var surroundings: Surroundings
    /// Sides of words whose tag has a run.
    var sides: KeptArray<WordSide>
    var runPlaces: KeptArray<RunPlace>
    var runs: KeptArray<Run>
    /// How many patterns the runs have.
    var patternCount = 0
    var places: KeptArray<PatternPlace>
    /// Those whose slots all take one word each; see `PatternEntry.isPlain`.
    var plain: KeptArray<Candidate>
    /// The others.
    var open: KeptArray<Candidate>
    /// Which of the plain candidates match.
    var found: KeptArray<Int32>
    /// The order of matches.
    var order: KeptArray<UInt64>

    /// - Parameter memory: whoever holds the workspace holds it beside.
    public init(_ memory: KeptMemory) {
      surroundings = Surroundings(memory)
      sides = memory.array()
      runPlaces = memory.array()
      runs = memory.array()
      places = memory.array()
      plain = memory.array()
      open = memory.array()
      found = memory.array()
      order = memory.array()
    }
  }

  /// A word with one of its sides, or with neither, as places in memory: that of the mask of the word's list, and that of the
  /// tag on that side.
  struct WordSide: BitwiseCopyable, Sendable {
    private let number: UInt64

    /// The side that comes first.
    @inline(__always)
    init(list: Int32, position: Int) {
      let tag = position &* Surroundings.tagsPerPlace
      number = UInt64(truncatingIfNeeded: tag) << 32 | UInt64(UInt32(bitPattern: list))
    }

    private init(number: UInt64) { self.number = number }

    /// Another side of the same word.
    @inline(__always)
    func side(_ side: PatternSide) -> WordSide {
      WordSide(number: number &+ UInt64(side.rawValue) &* (1 << 32 | 1))
    }

    @inline(__always)
    var mask: Int { Int(truncatingIfNeeded: number & 0xFFFF_FFFF) }
    @inline(__always)
    var tag: Int { Int(truncatingIfNeeded: number >> 32) }
    @inline(__always)
    var position: Int { tag / Surroundings.tagsPerPlace }
  }

  /// Where a run is told of, and where the word stands.
  struct RunPlace: BitwiseCopyable, Sendable {
    private let number: UInt64

    @inline(__always)
    init(run: Int, position: Int) {
      number = UInt64(truncatingIfNeeded: position) << 32 | UInt64(truncatingIfNeeded: run)
    }

    /// See `PatternRuns.place`.
    @inline(__always)
    var run: Int { Int(truncatingIfNeeded: number & 0xFFFF_FFFF) }
    @inline(__always)
    var position: Int { Int(truncatingIfNeeded: number >> 32) }
  }

  /// Patterns that the tags around a word allow for.
  struct Run: BitwiseCopyable {
    /// Where they lie, in bytes from the first pattern of all; see `PatternRuns`.
    let first: Int
    /// The last byte of the last one.
    let last: Int
    /// See `Surroundings.row`.
    let row: UnsafePointer<UInt64>
    /// Where the word stands.
    let position: Int
  }

  /// A pattern of a run, and where its anchor stands.
  struct PatternPlace: BitwiseCopyable, Sendable {
    /// Where the pattern lies, in bytes from the first of all.
    let pattern: Int
    let position: Int
  }

  /// A pattern that may match, and where its anchor stands.
  struct Candidate: BitwiseCopyable, Sendable {
    /// The position above, the pattern below: matches are in this order.
    let key: UInt64
    let entry: PatternEntry

    @inline(__always)
    init(_ pattern: Int32, at position: Int, _ entry: PatternEntry) {
      key = UInt64(truncatingIfNeeded: position) << 32 | UInt64(UInt32(bitPattern: pattern))
      self.entry = entry
    }

    @inline(__always)
    var pattern: Int { Int(truncatingIfNeeded: key & 0xFFFF_FFFF) }
    @inline(__always)
    var position: Int { Int(truncatingIfNeeded: key >> 32) }
  }
}
