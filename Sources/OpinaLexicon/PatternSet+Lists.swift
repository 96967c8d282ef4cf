internal import CPrefetch

// The first round of matching: what the lists of words say.
extension PatternSet {
  /// One loop goes from pattern to pattern and from word to word: how many patterns a word has is as good as random.
  ///
  /// - Parameter positions: of words that have any.
  func findWords(
    _ words: UnsafeBufferPointer<Word>, _ positions: KeptArray<Int32>, into result: inout KeptArray<Match>
  ) {
    let matches = result.refill(positions.count &* table.mostWords &+ 1)
    let patterns = table.words.elements.baseAddress.unsafelyUnwrapped
    let positions = positions.elements
    guard !positions.isEmpty else { return result.keep(0) }
    var count = 0
    var index = 0
    var position = Int(positions[0])
    var next = Int(words[position].record.firstWord)
    while true {
      let pattern = patterns[next]
      matches[count] = Match(
        pattern: pattern.pattern, tokens: Range(uncheckedBounds: (position, position &+ 1)), place: pattern.rank)
      count &+= 1
      index &+= pattern.isLastCount
      if index == positions.count { break }
      position = Int(positions[index])
      // The next of the same list, or the first of another one.
      let isSame = pattern.isLastCount &- 1
      let first = Int(words[position].record.firstWord)
      next = first ^ ((first ^ (next &+ 1)) & isSame)
    }
    result.keep(count)
  }

  /// Which sides of which words have a tag that the word's list has a run for.
  func findSides(_ workspace: inout Workspace) {
    let lists = table.lists.elements.baseAddress.unsafelyUnwrapped
    let tags = workspace.surroundings.tags
    let words = workspace.surroundings.listWords
    let sides = workspace.sides.refill(words.count &* PatternSide.count &+ 1)
    var count = 0
    for word in words {
      let list = lists + word.list
      let behind = UInt32(tags.load(fromByteOffset: word.tag, as: UInt8.self))
      let before = UInt32(tags.load(fromByteOffset: word.side(.before).tag, as: UInt8.self))
      // Every side is put down, and stays if there is a run.
      sides[count] = word
      count &+= PatternRuns.hasRun(list, behind: behind)
      sides[count] = word.side(.before)
      count &+= PatternRuns.hasRun(list, before: before)
      sides[count] = word.side(.neither)
      count &+= PatternRuns.hasOpenRun(list)
    }
    workspace.sides.keep(count)
  }

  /// Where the runs are told of, which the next round looks at.
  func placeRuns(_ workspace: inout Workspace) {
    let lists = table.lists.elements.baseAddress.unsafelyUnwrapped
    let tags = workspace.surroundings.tags
    let sides = workspace.sides.elements
    let places = workspace.runPlaces.refill(sides.count)
    for (index, side) in sides.enumerated() {
      let place = PatternRuns.place(
        lists, side.list, isBefore: side.isBefore, tag: tags.load(fromByteOffset: side.tag, as: UInt8.self))
      opina_prefetch(UnsafeRawPointer(lists) + place &* MemoryLayout<UInt32>.size)
      places[index] = RunPlace(run: place, position: side.position)
    }
  }
}
