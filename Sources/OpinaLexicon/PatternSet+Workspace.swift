extension PatternSet {
  /// What matching keeps between comments, so that it allocates nothing.
  public struct Workspace: Sendable {
    /// Places in which a signature may have to be met, in the order of `PatternFilter.Place`.
    static let places = 4

    /// Matches of patterns of one word.
    var words = Room<Match>()
    var blocks = Room<TagBlock>()
    var entries = Room<Candidate>()
    var candidates = Room<Candidate>()
    /// By position, of those that blocks were found for: the signatures of the words in each of `places`.
    private(set) var neighbours = Room<UInt64>()
    /// The signatures of the words, with as many empty ones before and behind as are looked at together.
    private var signatures = Room<UInt64>()
    /// The signatures of all words together.
    private var present: UInt64 = 0

    public init() {}
  }

  /// Tags of one list that were looked at together.
  struct TagBlock: BitwiseCopyable, Sendable {
    static let empty = TagBlock(position: 0, firstTag: 0, found: 0)

    /// Of the word that has the list.
    let position: Int32
    private let first: Int32
    /// Which of the tags were found, one bit each.
    let found: UInt32

    init(position: Int, firstTag: Int, found: UInt32) {
      self.position = Int32(truncatingIfNeeded: position)
      first = Int32(truncatingIfNeeded: firstTag)
      self.found = found
    }

    var firstTag: Int { Int(first) }
  }

  /// A pattern that may match, and where its anchor stands.
  struct Candidate: BitwiseCopyable, Sendable {
    static let none = Candidate(position: 0, pattern: 0)

    let position: Int32
    let pattern: Int32
  }
}

extension PatternSet.Workspace {
  /// Notes the signatures of words.
  ///
  /// - Returns: how many blocks of tags their lists have at most.
  mutating func note(_ words: UnsafeBufferPointer<PatternSet.Word>) -> Int {
    let window = PatternTable.window
    var all = Signature.always
    var blocks = 0
    signatures.fill(atMost: words.count + 2 * window, with: 0) { signatures in
      for index in 0..<window {
        signatures[index] = 0
        signatures[words.count + window + index] = 0
      }
      for position in words.indices {
        let record = words[position].record
        signatures[position &+ window] = record.signature
        all |= record.signature
        blocks &+= record.tagCount / PatternTags.blockSize &+ 1
      }
      return words.count + 2 * window
    }
    present = all
    return blocks
  }

  /// Notes what stands around the words that blocks were found for.
  mutating func noteNeighbours() {
    neighbours.fill(atMost: signatures.count * Self.places, with: 0) { neighbours in
      signatures.read { signatures in
        blocks.read { blocks in
          for block in blocks {
            let place = Int(block.position) &+ PatternTable.window
            var near = Signature.always
            for index in place &- PatternTable.window...place &+ PatternTable.window { near |= signatures[index] }
            let first = Int(block.position) &* Self.places
            neighbours[first] = signatures[place &+ 1] | Signature.always
            neighbours[first &+ 1] = signatures[place &- 1] | Signature.always
            neighbours[first &+ 2] = near
            neighbours[first &+ 3] = present
          }
        }
      }
      return signatures.count * Self.places
    }
  }
}
