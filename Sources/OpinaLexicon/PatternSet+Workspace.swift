extension PatternSet {
  /// What matching keeps between comments, so that it allocates nothing.
  public struct Workspace: Sendable {
    var surroundings: Surroundings
    var blocks: KeptArray<TagBlock>
    var places: KeptArray<TagPlace>
    var candidates: KeptArray<Candidate>

    /// - Parameter memory: whoever holds the workspace holds it beside.
    public init(_ memory: KeptMemory) {
      surroundings = Surroundings(memory)
      blocks = memory.array()
      places = memory.array()
      candidates = memory.array()
    }
  }

  /// Tags of one list that were looked at together.
  struct TagBlock: BitwiseCopyable, Sendable {
    /// The first of them.
    let first: TagPlace
    /// Which of the tags were found, one bit each.
    let found: UInt32
  }

  /// A tag of a word's list, and where the word stands.
  struct TagPlace: BitwiseCopyable, Sendable {
    private let number: UInt64

    @inline(__always)
    init(tag: Int, position: Int) {
      number = UInt64(truncatingIfNeeded: position) << 32 | UInt64(truncatingIfNeeded: tag)
    }

    private init(number: UInt64) { self.number = number }

    @inline(__always)
    var tag: Int { Int(truncatingIfNeeded: number & 0xFFFF_FFFF) }
    @inline(__always)
    var position: Int { Int(truncatingIfNeeded: number >> 32) }

    /// Another tag of the same list.
    @inline(__always)
    func advanced(by count: Int) -> TagPlace { TagPlace(number: number &+ UInt64(truncatingIfNeeded: count)) }
  }

  /// A pattern that may match, and where its anchor stands.
  struct Candidate: BitwiseCopyable, Sendable {
    let position: Int32
    let pattern: Int32

    @inline(__always)
    init(_ pattern: Int, at position: Int) {
      self.position = Int32(truncatingIfNeeded: position)
      self.pattern = Int32(truncatingIfNeeded: pattern)
    }
  }
}
