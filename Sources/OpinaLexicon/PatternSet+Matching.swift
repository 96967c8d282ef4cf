extension PatternSet {
  /// Appends every match in a comment, each pattern with its longest reading at each anchor: first the patterns of one word,
  /// then the others, both in the order of the comment.
  ///
  /// In rounds, each of which has fetched what the next one looks at: nearly all the time of matching would go by waiting for
  /// memory. Whoever reads several comments takes each round for all of them.
  public func matches(in words: [Word], into result: inout [Match]) {
    let memory = KeptMemory()
    var workspace = Workspace(memory)
    var found: KeptArray<Match> = memory.array()
    words.withUnsafeBufferPointer { words in
      findLists(for: words, &workspace, into: &found)
      findEntries(&workspace)
      findCandidates(&workspace)
      fetchForms(words, &workspace)
      search(words, &workspace, into: &found)
    }
    withExtendedLifetime(memory) { result += found }
  }

  /// First round: the matches of patterns of one word, in the place of what was found before, and tags that fit.
  public func findLists(
    for words: UnsafeBufferPointer<Word>, _ workspace: inout Workspace, into result: inout KeptArray<Match>
  ) {
    findWords(words, into: &result)
    findTags(words, &workspace)
    unfoldBlocks(&workspace)
  }

  private func findWords(_ words: UnsafeBufferPointer<Word>, into result: inout KeptArray<Match>) {
    let matches = result.refill(words.count * table.mostWords + 1)
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
    result.keep(count)
  }

  private func findTags(_ words: UnsafeBufferPointer<Word>, _ workspace: inout Workspace) {
    let most = workspace.surroundings.note(words)
    let tags = table.tags.elements.baseAddress!
    let behind = workspace.surroundings.behind
    let before = workspace.surroundings.before
    let blocks = workspace.blocks.refill(most + 1)
    var count = 0
    for position in words.indices {
      let record = words[position].record
      var tag = Int(record.firstTag)
      var left = record.blockCount
      let tagBehind = behind[position]
      let tagBefore = before[position]
      repeat {
        // Every block is put down, and stays if it holds something.
        let found = PatternTags.find(tags + tag, behind: tagBehind, before: tagBefore)
        blocks[count] = TagBlock(first: TagPlace(tag: tag, position: position), found: found)
        count &+= found == 0 ? 0 : 1
        tag &+= PatternTags.blockSize
        left &-= 1
      } while left > 0
    }
    // One that is looked at behind the last.
    blocks[count] = TagBlock(first: TagPlace(tag: 0, position: 0), found: 1)
    workspace.blocks.keep(count)
  }

  /// Puts each tag that was found down by itself. One loop goes from tag to tag and from block to block: how many tags a
  /// block has is as good as random.
  private func unfoldBlocks(_ workspace: inout Workspace) {
    let count = workspace.blocks.count
    let blocks = workspace.blocks.memory.baseAddress!
    let places = workspace.places.refill(count * PatternTags.blockSize + 1)
    var placeCount = 0
    var index = 0
    var found = blocks[0].found
    while index < count {
      let place = blocks[index].first.advanced(by: found.trailingZeroBitCount)
      table.tagged.prefetch(place.tag)
      places[placeCount] = place
      placeCount &+= 1
      found &= found &- 1
      // All bits if that was the last of the block: the highest is set below zero only. A comparison would be made a branch.
      let isDone = Int32(bitPattern: found &- 1) >> (Int32.bitWidth - 1)
      index &-= Int(isDone)
      found |= blocks[index].found & UInt32(bitPattern: isDone)
    }
    workspace.places.keep(placeCount)
  }

  /// Second round: the patterns of these tags whose first condition holds.
  public func findEntries(_ workspace: inout Workspace) {
    let places = workspace.places.elements
    let signatures = workspace.surroundings.signatures.elements
    let candidates = workspace.candidates.refill(places.count + 1)
    var count = 0
    for place in places {
      let pattern = table.tagged[place.tag]
      // Every one is put down, and stays if it passes.
      candidates[count] = Candidate(pattern.pattern, at: place.position)
      count &+= Signature.meet(
        pattern.signature, signatures[Surroundings.row(place.position) &+ pattern.place])
    }
    workspace.candidates.keep(count)
    for candidate in workspace.candidates { table.entries.prefetch(Int(candidate.pattern)) }
  }

  /// Third round: those of them whose second condition holds as well.
  public func findCandidates(_ workspace: inout Workspace) {
    let candidates = workspace.candidates.memory
    let signatures = workspace.surroundings.signatures.elements
    var count = 0
    for candidate in candidates {
      let entry = table.entries[Int(candidate.pattern)]
      candidates[count] = candidate
      count &+= Signature.meet(
        entry.signature, signatures[Surroundings.row(Int(candidate.position)) &+ entry.place])
    }
    workspace.candidates.keep(count)
    for candidate in workspace.candidates {
      table.prefetchSlots(beside: Int(table.entries[Int(candidate.pattern)].slot))
    }
  }

  /// Fourth round: has the forms fetched that the words beside anchors are looked for among.
  public func fetchForms(_ words: UnsafeBufferPointer<Word>, _ workspace: inout Workspace) {
    for candidate in workspace.candidates {
      let position = Int(candidate.position)
      table.prefetchForms(
        beside: Int(table.entries[Int(candidate.pattern)].slot), before: words[max(0, position &- 1)].form,
        behind: words[min(words.count &- 1, position &+ 1)].form)
    }
  }

  /// Last round: appends those that match.
  public func search(
    _ words: UnsafeBufferPointer<Word>, _ workspace: inout Workspace, into result: inout KeptArray<Match>
  ) {
    let search = PatternSearch(table: table, words: words)
    let known = result.count
    let matches = result.extend(workspace.candidates.count + 1)
    var count = 0
    for candidate in workspace.candidates {
      let entry = table.entries[Int(candidate.pattern)]
      let found = search.match(entry, at: Int(candidate.position))
      // Every one is put down, and stays if it matches.
      matches[count] = Match(pattern: Int(candidate.pattern), tokens: found.tokens, place: entry.rank)
      count &+= found.count
    }
    result.keep(known + count)
    for match in result { meanings.prefetch(match.pattern) }
  }
}

extension PatternSet.Match {
  @inline(__always)
  fileprivate init(_ pattern: WordPattern, at position: Int) {
    self.init(pattern: pattern.pattern, tokens: position..<position &+ 1, place: pattern.rank)
  }
}
