internal import CPrefetch

// The rounds in which patterns are found and held against their conditions.
extension PatternSet {
  /// Second round: the patterns of the runs that were found.
  public func findRuns(_ workspace: inout Workspace) {
    let lists = table.lists.elements.baseAddress.unsafelyUnwrapped
    let patterns = table.tagged.elements.baseAddress.unsafelyUnwrapped
    let sizeBits = table.sizeBits
    var count = 0
    workspace.places.removeAll()
    for place in workspace.runPlaces.elements {
      let run = PatternRuns.run(lists, at: place.run, sizeBits: sizeBits)
      let size = run.count
      let last = UnsafeRawPointer(patterns + run.upperBound) - 1
      opina_prefetch(last)
      let room = UnsafeMutableRawPointer(workspace.places.extend(size &+ PatternPlace.Chunk.scalarCount))
      // A chunk at a time without asking how many: what is put down behind the run is written over.
      var chunk = PatternPlace(pattern: run.lowerBound, position: place.position).chunk
      var written = 0
      repeat {
        PatternPlace.prefetchChunk(patterns + run.lowerBound + written, notBehind: last)
        room.storeBytes(
          of: chunk, toByteOffset: written &* MemoryLayout<PatternPlace>.stride, as: PatternPlace.Chunk.self)
        written &+= PatternPlace.Chunk.scalarCount
        chunk &+= PatternPlace.chunkStep
      } while written < size
      count &+= size
      workspace.places.keep(count)
    }
  }

  /// Which patterns of the runs have both conditions met.
  func findPlaces(_ workspace: inout Workspace) {
    let patterns = UnsafeRawPointer(table.tagged.elements.baseAddress.unsafelyUnwrapped)
    let rows = workspace.surroundings.signatures.elements.baseAddress.unsafelyUnwrapped
    let places = workspace.places.memory
    var count = 0
    for place in places {
      let pattern = (patterns + place.pattern).assumingMemoryBound(to: TaggedPattern.self).pointee
      let row = rows + Surroundings.row(place.position)
      // Every one is put down, and stays if it passes.
      places[count] = place
      count &+=
        Signature.meet(pattern.first, row[pattern.entry.firstPlace])
        & Signature.meet(pattern.second, row[pattern.entry.secondPlace])
    }
    workspace.places.keep(count)
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
      let candidate = Candidate(entry, at: position)
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
