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
      findRuns(&workspace)
      findCandidates(words, &workspace)
      fetchForms(words, &workspace)
      search(words, &workspace, into: &found)
    }
    withExtendedLifetime(memory) { result += found }
  }

  /// First round: the matches of patterns of one word, in the place of what was found before, and the runs of longer ones
  /// that the tags around their anchors allow for.
  public func findLists(
    for words: UnsafeBufferPointer<Word>, _ workspace: inout Workspace, into result: inout KeptArray<Match>
  ) {
    workspace.surroundings.note(words)
    findWords(words, workspace.surroundings.patternWords, into: &result)
    findSides(&workspace)
    placeRuns(&workspace)
  }

  /// Third round: the patterns of the runs whose conditions hold.
  public func findCandidates(_ words: UnsafeBufferPointer<Word>, _ workspace: inout Workspace) {
    findPlaces(&workspace)
    partCandidates(words, &workspace)
  }

  /// Fourth round: the forms that the slots of these patterns ask for, which lie further away than all else.
  ///
  /// - Parameter workspace: is not changed; handed on like this, it is not copied.
  public func fetchForms(_ words: UnsafeBufferPointer<Word>, _ workspace: inout Workspace) {
    PatternSearch(table, words).fetchForms(workspace.plain.elements, workspace.open.elements)
  }

  /// Last round: appends those that match.
  public func search(
    _ words: UnsafeBufferPointer<Word>, _ workspace: inout Workspace, into result: inout KeptArray<Match>
  ) {
    let search = PatternSearch(table, words)
    let known = result.count
    let most = workspace.plain.count &+ workspace.open.count &+ 1
    let matches = result.extend(most)
    let order = workspace.order.refill(most)
    var count = 0
    for index in search.findPlain(workspace.plain, &workspace.found) {
      let candidate = workspace.plain[Int(index)]
      let entry = candidate.entry
      let tokens = Range(
        uncheckedBounds: (candidate.position &- entry.before, candidate.position &+ entry.behind &+ 1))
      matches[count] = Match(pattern: candidate.pattern, tokens: tokens, place: entry.rank)
      order[count] = candidate.key
      count &+= 1
    }
    for candidate in workspace.open {
      let found = search.match(candidate.entry, at: candidate.position)
      // Every one is put down, and stays if it matches.
      matches[count] = Match(pattern: candidate.pattern, tokens: found.tokens, place: candidate.entry.rank)
      order[count] = candidate.key
      count &+= found.count
    }
    Self.sort(matches, by: order, count)
    result.keep(known &+ count)
    for match in result { meanings.prefetch(match.pattern) }
  }

  /// Puts matches in order by insertion: they are few, and nearly in order.
  private static func sort(_ matches: UnsafeMutablePointer<Match>, by order: UnsafeMutablePointer<UInt64>, _ count: Int)
  {
    var index = 1
    while index < count {
      let key = order[index]
      if order[index &- 1] > key {
        let match = matches[index]
        var place = index
        repeat {
          order[place] = order[place &- 1]
          matches[place] = matches[place &- 1]
          place &-= 1
        } while place > 0 && order[place &- 1] > key
        order[place] = key
        matches[place] = match
      }
      index &+= 1
    }
  }
}
