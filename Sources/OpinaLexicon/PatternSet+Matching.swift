extension PatternSet {
  /// What matching keeps between comments, so that it allocates nothing.
  public struct Workspace: Sendable {
    /// Room for three spans a word, of which the first are in use.
    fileprivate var spans: [Span] = []
    fileprivate var spanCount = 0
    /// Room for all that the lists hold, of which the first are in use.
    fileprivate var candidates: [Candidate] = []
    fileprivate var candidateCount = 0
    /// The signatures of the words, with as many empty ones before and behind as are looked at together.
    fileprivate var signatures: [UInt64] = []

    public init() {}
  }

  /// Patterns that are worth a look for the word at a position.
  fileprivate struct Span: BitwiseCopyable {
    let position: Int32
    let first: Int32
    let end: Int32
  }

  /// A pattern that the words around its anchor do not rule out.
  fileprivate struct Candidate: BitwiseCopyable {
    let position: Int32
    /// Position in `PatternTable.anchored`.
    let entry: Int32
  }

  /// Has the lists of patterns fetched that `matches` will look at.
  public func prefetch(for words: UnsafeBufferPointer<Word>) {
    var before = Signature.always
    for index in words.indices {
      let record = words[index].record
      let buckets = Buckets(
        of: record.crowd, behind: index + 1 < words.count ? words[index + 1].record.signature : Signature.always,
        before: before)
      before = record.signature
      guard let buckets else {
        table.prefetchList(record.firstPattern, record.lastPattern)
        continue
      }
      table.crowdedStarts.prefetch(buckets.behind)
      table.crowdedStarts.prefetch(buckets.before)
      table.crowdedStarts.prefetch(buckets.rest)
    }
  }

  /// What of a crowded list is worth a look for a word between two others.
  private struct Buckets {
    let behind: Int
    let before: Int
    let rest: Int

    /// - Parameters:
    ///   - crowd: the number of the list; there is nothing to say of one that is not crowded.
    ///   - behind: the signature of the next word.
    ///   - before: the signature of the one before.
    @inline(__always)
    init?(of crowd: Int32, behind: UInt64, before: UInt64) {
      guard crowd >= 0 else { return nil }
      let first = Int(crowd) * PatternCrowds.startsPerList
      self.behind = first + (Signature.lemmaBit(behind) ?? PatternCrowds.none)
      self.before = first + (Signature.lemmaBit(before).map { $0 + Int(Signature.lemmaBits) } ?? PatternCrowds.none)
      rest = first + PatternCrowds.rest
    }
  }

  /// Appends every match in a comment, each pattern with its longest reading at each anchor.
  ///
  /// In four rounds, each of which has fetched what the next one looks at: nearly all the time of matching would go by
  /// waiting for memory. Whoever reads several comments takes each round for all of them.
  public func matches(in words: [Word], using workspace: inout Workspace, into result: inout [Match]) {
    let memory = KeptMemory()
    var found: KeptArray<Match> = memory.array()
    words.withUnsafeBufferPointer { words in
      findLists(for: words, &workspace)
      findCandidates(&workspace)
      fetchForms(&workspace)
      search(words, &workspace, into: &found)
    }
    withExtendedLifetime(memory) { result += found }
  }

  /// First round: the lists of patterns that are worth a look.
  public func findLists(for words: UnsafeBufferPointer<Word>, _ workspace: inout Workspace) {
    workspace.signatures.removeAll(keepingCapacity: true)
    workspace.signatures.append(contentsOf: repeatElement(0, count: words.count + 2 * PatternTable.window + 1))
    if workspace.spans.count < 3 * words.count {
      workspace.spans = [Span](repeating: Span(position: 0, first: 0, end: 0), count: 6 * words.count)
    }
    workspace.signatures.withUnsafeMutableBufferPointer { signatures in
      for position in words.indices { signatures[position + PatternTable.window] = words[position].record.signature }
      workspace.spanCount = workspace.spans.withUnsafeMutableBufferPointer { spans in
        var count = 0
        // Every span is put down, and stays if it is not empty: which ones are is as good as random.
        func add(_ first: Int32, _ end: Int32, _ position: Int) {
          spans[count] = Span(position: Int32(truncatingIfNeeded: position), first: first, end: end)
          count += first < end ? 1 : 0
        }
        func add(bucket: Int, _ position: Int) {
          let first = table.crowdedStarts[bucket]
          let end = table.crowdedStarts[bucket + 1]
          table.prefetchList(first, end)
          add(first, end, position)
        }
        for position in words.indices {
          let record = words[position].record
          let place = position + PatternTable.window
          guard let buckets = Buckets(of: record.crowd, behind: signatures[place + 1], before: signatures[place - 1])
          else {
            add(record.firstPattern, record.lastPattern, position)
            continue
          }
          add(bucket: buckets.behind, position)
          add(bucket: buckets.before, position)
          add(bucket: buckets.rest, position)
        }
        return count
      }
    }
  }

  /// Second round: patterns that the words around their anchors do not rule out.
  public func findCandidates(_ workspace: inout Workspace) {
    var most = 0
    for span in workspace.spans[..<workspace.spanCount] { most += Int(span.end - span.first) }
    if workspace.candidates.count < most {
      workspace.candidates = [Candidate](repeating: Candidate(position: 0, entry: 0), count: 2 * most)
    }
    var present = Signature.always
    for signature in workspace.signatures { present |= signature }
    var count = 0
    workspace.candidates.withUnsafeMutableBufferPointer { candidates in
      workspace.signatures.withUnsafeBufferPointer { signatures in
        for span in workspace.spans[..<workspace.spanCount] {
          let place = Int(span.position) + PatternTable.window
          let neighbours = Neighbours(of: place, in: signatures, present: present)
          for index in Int(span.first)..<Int(span.end) {
            // Every entry is put down, and stays if it passes: which ones do is as good as random.
            candidates[count] = Candidate(position: span.position, entry: Int32(truncatingIfNeeded: index))
            count += neighbours.allow(table.anchored[index])
          }
        }
      }
      for index in 0..<count { table.slots.prefetch(Int(table.anchored[Int(candidates[index].entry)].slot)) }
    }
    workspace.candidateCount = count
  }

  /// Third round: has the words fetched that stand beside the anchors of patterns.
  public func fetchForms(_ workspace: inout Workspace) {
    for candidate in workspace.candidates[..<workspace.candidateCount] {
      table.prefetchForms(beside: Int(table.anchored[Int(candidate.entry)].slot))
    }
  }

  /// Last round: appends those that match.
  public func search(
    _ words: UnsafeBufferPointer<Word>, _ workspace: inout Workspace, into result: inout KeptArray<Match>
  ) {
    let search = PatternSearch(table: table, words: words)
    for candidate in workspace.candidates[..<workspace.candidateCount] {
      let position = Int(candidate.position)
      let entry = table.anchored[Int(candidate.entry)]
      let tokens = entry.isWord ? position..<position + 1 : search.match(anchoredBy: Int(entry.slot), at: position)
      guard let tokens else { continue }
      meanings.prefetch(entry.pattern)
      result.append(Match(pattern: entry.pattern, tokens: tokens, place: entry.rank))
    }
  }

  /// The signatures of the words around an anchor.
  private struct Neighbours {
    let behind: UInt64
    let before: UInt64
    let near: UInt64
    let present: UInt64

    /// - Parameter place: of the anchor among the signatures, with `PatternTable.window` before and behind it.
    @inline(__always)
    init(of place: Int, in signatures: UnsafeBufferPointer<UInt64>, present: UInt64) {
      behind = signatures[place + 1] | Signature.always
      before = signatures[place - 1] | Signature.always
      var near = Signature.always
      for index in place - PatternTable.window...place + PatternTable.window { near |= signatures[index] }
      self.near = near
      self.present = present
    }

    /// 1 if a pattern is worth a search, else 0.
    @inline(__always)
    func allow(_ entry: PatternTable.Anchored) -> Int {
      let elsewhere = entry.elsewhere & (entry.isNear ? near : present)
      let all = Self.isSet(entry.behind & behind) & Self.isSet(entry.before & before) & Self.isSet(elsewhere)
      return Int(truncatingIfNeeded: all >> 63)
    }

    /// The highest bit if any bit is set.
    @inline(__always)
    private static func isSet(_ bits: UInt64) -> UInt64 { (bits | (0 &- bits)) & (1 << 63) }
  }
}
