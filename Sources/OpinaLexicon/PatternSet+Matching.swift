extension PatternSet {
  /// Has the tags and words fetched that `matches` will look at first.
  public func prefetch(for words: UnsafeBufferPointer<Word>) {
    for word in words { table.tags.prefetch(Int(word.record.firstTag)) }
  }

  /// Appends every match in a comment, each pattern with its longest reading at each anchor: first the patterns of one word,
  /// then the others, both in the order of the comment.
  ///
  /// In rounds, each of which has fetched what the next one looks at: nearly all the time of matching would go by waiting for
  /// memory. Whoever reads several comments takes each round for all of them.
  public func matches(in words: [Word], using workspace: inout Workspace, into result: inout [Match]) {
    let memory = KeptMemory()
    var found: KeptArray<Match> = memory.array()
    words.withUnsafeBufferPointer { words in
      findLists(for: words, &workspace)
      findEntries(&workspace)
      findCandidates(&workspace)
      fetchForms(&workspace)
      search(words, &workspace, into: &found)
    }
    withExtendedLifetime(memory) { result += found }
  }

  /// First round: patterns of one word, and lists in which something is worth a look.
  public func findLists(for words: UnsafeBufferPointer<Word>, _ workspace: inout Workspace) {
    findWords(words, &workspace)
    findTags(words, &workspace)
  }

  private func findWords(_ words: UnsafeBufferPointer<Word>, _ workspace: inout Workspace) {
    workspace.words.fill(atMost: words.count * table.mostWords, with: .nowhere) { matches in
      var count = 0
      for position in words.indices {
        // One is put down for every word, and stays if there is one: which words have any is as good as random.
        var next = Int(words[position].record.firstWord)
        var pattern = table.words[next]
        matches[count] = Match(pattern, at: position)
        count &+= pattern.count
        while !pattern.isLast {
          next &+= 1
          pattern = table.words[next]
          matches[count] = Match(pattern, at: position)
          count &+= 1
        }
      }
      return count
    }
  }

  private func findTags(_ words: UnsafeBufferPointer<Word>, _ workspace: inout Workspace) {
    let most = workspace.note(words)
    guard let tags = table.tags.elements.baseAddress else { return }
    workspace.blocks.fill(atMost: most, with: .empty) { blocks in
      var count = 0
      var before = PatternTags.before(PatternTags.none)
      for position in words.indices {
        let record = words[position].record
        let behind = position &+ 1 < words.count ? words[position &+ 1].record.tag : PatternTags.none
        var tag = Int(record.firstTag)
        var left = record.tagCount
        repeat {
          let found = PatternTags.find(tags + tag, left, behind: behind, before: before)
          // Every block is put down, and stays if it holds something.
          blocks[count] = TagBlock(position: position, firstTag: tag, found: found)
          count &+= found == 0 ? 0 : 1
          tag &+= PatternTags.blockSize
          left &-= PatternTags.blockSize
        } while left > 0
        before = PatternTags.before(record.tag)
      }
      for block in blocks[..<count] { table.tagged.prefetch(block.firstTag &+ block.found.trailingZeroBitCount) }
      return count
    }
  }

  /// Second round: the patterns whose tags were found.
  public func findEntries(_ workspace: inout Workspace) {
    workspace.noteNeighbours()
    let most = workspace.blocks.count * PatternTags.blockSize
    workspace.entries.fill(atMost: most, with: .none) { entries in
      var count = 0
      workspace.blocks.read { blocks in
        for block in blocks {
          var found = block.found
          repeat {
            let pattern = table.tagged[block.firstTag &+ found.trailingZeroBitCount]
            table.entries.prefetch(Int(pattern))
            entries[count] = Candidate(position: block.position, pattern: pattern)
            count &+= 1
            found &= found &- 1
          } while found != 0
        }
      }
      return count
    }
  }

  /// Third round: those of them that the words around their anchors do not rule out.
  public func findCandidates(_ workspace: inout Workspace) {
    workspace.candidates.fill(atMost: workspace.entries.count, with: .none) { candidates in
      var count = 0
      workspace.entries.read { entries in
        workspace.neighbours.read { neighbours in
          for candidate in entries {
            let entry = table.entries[Int(candidate.pattern)]
            // Every one is put down, and stays if it passes.
            candidates[count] = candidate
            let met = neighbours[Int(candidate.position) &* Workspace.places &+ entry.place]
            count &+= Signature.meet(entry.signature, met)
          }
        }
      }
      for candidate in candidates[..<count] {
        table.slots.prefetch(Int(table.entries[Int(candidate.pattern)].slot))
      }
      return count
    }
  }

  /// Fourth round: has the words fetched that stand beside the anchors of patterns.
  public func fetchForms(_ workspace: inout Workspace) {
    workspace.candidates.read { candidates in
      for candidate in candidates { table.prefetchForms(beside: Int(table.entries[Int(candidate.pattern)].slot)) }
    }
  }

  /// Last round: appends those that match.
  public func search(
    _ words: UnsafeBufferPointer<Word>, _ workspace: inout Workspace, into result: inout KeptArray<Match>
  ) {
    workspace.words.read { matches in
      for match in matches { result.append(match) }
    }
    let search = PatternSearch(table: table, words: words)
    workspace.candidates.read { candidates in
      for candidate in candidates {
        let entry = table.entries[Int(candidate.pattern)]
        guard let tokens = search.match(entry, at: Int(candidate.position)) else { continue }
        result.append(Match(pattern: Int(candidate.pattern), tokens: tokens, place: entry.rank))
      }
    }
    for match in result { meanings.prefetch(match.pattern) }
  }
}

extension PatternSet.Match {
  @inline(__always)
  fileprivate init(_ pattern: WordPattern, at position: Int) {
    self.init(pattern: pattern.pattern, tokens: position..<position &+ 1, place: pattern.rank)
  }
}
