internal import CPrefetch

// The rounds in which patterns are found and held against their conditions.
extension PatternSet {
  /// Second round: the patterns of the runs that were found.
  public func findRuns(_ workspace: inout Workspace) {
    let lists = table.lists.elements.baseAddress.unsafelyUnwrapped
    let patterns = UnsafeRawPointer(table.tagged.elements.baseAddress.unsafelyUnwrapped)
    let rows = workspace.surroundings.signatures.elements.baseAddress.unsafelyUnwrapped
    let places = workspace.runPlaces.elements
    let runs = workspace.runs.refill(places.count &+ 1)
    var size = 0
    for (index, place) in places.enumerated() {
      let run = PatternRuns.run(lists, at: place.run)
      let last = run.end &- 1
      opina_prefetch(patterns + run.first)
      opina_prefetch(patterns + last)
      let position = place.position
      runs[index] = Run(first: run.first, last: last, row: rows + Surroundings.row(position), position: position)
      size &+= run.end &- run.first
    }
    // One that is looked at behind the last.
    runs[places.count] = Run(first: 0, last: 0, row: rows, position: 0)
    workspace.runs.keep(places.count)
    workspace.patternCount = size / MemoryLayout<TaggedPattern>.stride
  }

  /// Which patterns of the runs have both conditions met. One loop goes from pattern to pattern and from run to run: how
  /// many patterns a run has is as good as random.
  func findPlaces(_ workspace: inout Workspace) {
    let patterns = UnsafeRawPointer(table.tagged.elements.baseAddress.unsafelyUnwrapped)
    let places = workspace.places.refill(workspace.patternCount &+ 1)
    let runs = workspace.runs.memory
    var run = UnsafePointer(runs.baseAddress.unsafelyUnwrapped)
    let end = run + runs.count
    var place = places
    var next = run.pointee.first
    while run < end {
      let pattern = (patterns + next).assumingMemoryBound(to: TaggedPattern.self)
      let row = run.pointee.row
      // Every one is put down, and stays if it passes.
      place.initialize(to: PatternPlace(pattern: next, position: run.pointee.position))
      place +=
        Signature.meet(pattern.pointee.first, row[pattern.pointee.firstPlace])
        & Signature.meet(pattern.pointee.second, row[pattern.pointee.secondPlace])
      next &+= MemoryLayout<TaggedPattern>.stride
      // All bits if that was the last of its run, else none.
      let isDone = (run.pointee.last &- next) >> (Int.bitWidth - 1)
      // The next run is looked at in any case.
      next &+= (run[1].first &- next) & isDone
      run -= isDone
    }
    workspace.places.keep(place - places)
  }

  /// Parts those that can match at one place only from the others, and drops those of them that would reach out of the
  /// comment. Has the slots fetched that stand beside the anchors.
  func partCandidates(_ words: UnsafeBufferPointer<Word>, _ workspace: inout Workspace) {
    let patterns = UnsafeRawPointer(table.tagged.elements.baseAddress.unsafelyUnwrapped)
    let slots = table.slots.elements.baseAddress.unsafelyUnwrapped
    let places = workspace.places.elements
    let plain = workspace.plain.refill(places.count &+ 1)
    let open = workspace.open.refill(places.count &+ 1)
    let last = words.count &- 1
    var plainCount = 0
    var openCount = 0
    for place in places {
      let pattern = (patterns + place.pattern).assumingMemoryBound(to: TaggedPattern.self)
      let position = place.position
      let entry = pattern.pointee.entry
      let candidate = Candidate(pattern.pointee.number, at: position, entry)
      // Every one is put down on both sides, and stays on its own.
      plain[plainCount] = candidate
      open[openCount] = candidate
      let isOutside = ((position &- entry.before) | (last &- position &- entry.behind)) >> (Int.bitWidth - 1)
      plainCount &+= entry.isPlain & ~isOutside & ~words[position].breaks(at: entry.before)
      openCount &+= entry.isPlain ^ 1
      // Any address will do where there is no such slot.
      opina_prefetch(slots + (entry.slot &- 1))
      opina_prefetch(slots + (entry.slot &+ 1))
    }
    workspace.plain.keep(plainCount)
    workspace.open.keep(openCount)
  }
}
