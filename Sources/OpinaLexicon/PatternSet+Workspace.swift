internal import CPrefetch

extension PatternSet {
  /// What matching keeps between comments, so that it allocates nothing.
  public struct Workspace: Sendable {
    var surroundings: Surroundings
    /// Sides of words whose tag has a run.
    var sides: KeptArray<WordSide>
    var runPlaces: KeptArray<RunPlace>
    /// The patterns of the runs, then those of them whose conditions hold.
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
      places = memory.array()
      plain = memory.array()
      open = memory.array()
      found = memory.array()
      order = memory.array()
    }
  }

  /// A word with one of its sides, or with neither, as places in memory: that of the word's list, and that of the tag on that
  /// side, which for neither is the tag of none.
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
      WordSide(number: number &+ UInt64(side.rawValue) &* (1 << 32))
    }

    @inline(__always)
    var list: Int { Int(truncatingIfNeeded: number & 0xFFFF_FFFF) }
    @inline(__always)
    var tag: Int { Int(truncatingIfNeeded: number >> 32) }
    /// 1 for the side before, else 0.
    @inline(__always)
    var isBefore: Int { tag & PatternSide.before.rawValue }
    @inline(__always)
    var position: Int { tag / Surroundings.tagsPerPlace }
  }

  /// Where the number of a run lies, and where the word stands.
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

  /// A pattern of a run, and where its anchor stands.
  struct PatternPlace: BitwiseCopyable, Sendable {
    private let number: UInt64
    private static var stride: UInt64 { UInt64(MemoryLayout<TaggedPattern>.stride) }

    @inline(__always)
    init(pattern: Int, position: Int) {
      number = UInt64(truncatingIfNeeded: position) << 32 | UInt64(truncatingIfNeeded: pattern) &* Self.stride
    }

    /// As many as are put down at a time: more than nearly any run has.
    typealias Chunk = SIMD8<UInt64>

    /// The pattern and those behind it.
    @inline(__always)
    var chunk: Chunk { Chunk(repeating: number) &+ Chunk(0, 1, 2, 3, 4, 5, 6, 7) &* Self.stride }
    /// From each pattern of a chunk to that of the next.
    @inline(__always)
    static var chunkStep: Chunk { Chunk(repeating: UInt64(Chunk.scalarCount) &* stride) }

    /// Has the patterns of a chunk fetched, three cache lines: those at both ends alone would leave the middle of most runs
    /// to be waited for.
    ///
    /// - Parameter last: the last byte of the run.
    @inline(__always)
    static func prefetchChunk(_ first: UnsafePointer<TaggedPattern>, notBehind last: UnsafeRawPointer) {
      let first = UnsafeRawPointer(first)
      opina_prefetch(first)
      opina_prefetch(min(first + lineSize, last))
      opina_prefetch(min(first + 2 * lineSize, last))
    }
    private static var lineSize: Int { 64 }

    /// Where the pattern lies, in bytes from the first of all.
    @inline(__always)
    var pattern: Int { Int(truncatingIfNeeded: number & 0xFFFF_FFFF) }
    @inline(__always)
    var position: Int { Int(truncatingIfNeeded: number >> 32) }
  }

  /// A pattern that may match, and where its anchor stands.
  struct Candidate: BitwiseCopyable, Sendable {
    /// The position above, the pattern below: matches are in this order.
    let key: UInt64
    let entry: PatternEntry

    @inline(__always)
    init(_ entry: PatternEntry, at position: Int) {
      key = UInt64(truncatingIfNeeded: position) << 32 | UInt64(truncatingIfNeeded: entry.number)
      self.entry = entry
    }

    @inline(__always)
    var pattern: Int { Int(truncatingIfNeeded: key & 0xFFFF_FFFF) }
    @inline(__always)
    var position: Int { Int(truncatingIfNeeded: key >> 32) }
  }
}
