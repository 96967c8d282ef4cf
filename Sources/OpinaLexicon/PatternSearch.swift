internal import CPrefetch

/// Matches patterns at places.
struct PatternSearch {
  // Bare addresses: whoever searches holds the table.
  let slots: UnsafePointer<PatternTable.Slot>
  let fitting: PatternTable.Fitting
  let words: UnsafeBufferPointer<PatternSet.Word>

  @inline(__always)
  init(_ table: PatternTable, _ words: UnsafeBufferPointer<PatternSet.Word>) {
    slots = table.slots.elements.baseAddress.unsafelyUnwrapped
    fitting = table.fitting
    self.words = words
  }

  /// What was found at one place.
  struct Found {
    /// 1 for a match, 0 for none: in numbers, so that whoever puts matches down needs no branch.
    let count: Int
    /// The tokens of the match.
    let tokens: Range<Int>

    static var nothing: Found { Found(count: 0, tokens: 0..<0) }
  }

  /// Has the forms fetched that slots ask for.
  ///
  /// - Parameters:
  ///   - plain: candidates whose slots all take one word; none reaches out of the comment.
  ///   - open: other candidates, of which the slots beside the anchor are asked first.
  @inline(__always)
  func fetchForms(
    _ plain: UnsafeBufferPointer<PatternSet.Candidate>, _ open: UnsafeBufferPointer<PatternSet.Candidate>
  ) {
    for candidate in plain {
      let end = candidate.entry.behind
      var distance = candidate.entry.firstDistance
      repeat {
        fetchForms(candidate.entry.slot &+ distance, candidate.position &+ distance)
        // The anchor itself is not looked at.
        distance &+= 1 &+ Self.isZero(distance &+ 1)
      } while distance <= end
    }
    for candidate in open {
      // Two on either side; where the first takes one word, as most do, the second is asked next.
      let behind = candidate.entry.slot &+ (slots[candidate.entry.slot].isLast ? 0 : 1)
      fetchForms(behind, min(candidate.position &+ 1, words.count &- 1))
      fetchForms(behind &+ (slots[behind].isLast ? 0 : 1), min(candidate.position &+ 2, words.count &- 1))
      let before = candidate.entry.slot &- (slots[candidate.entry.slot].isFirst ? 0 : 1)
      fetchForms(before, max(candidate.position &- 1, 0))
      fetchForms(before &- (slots[before].isFirst ? 0 : 1), max(candidate.position &- 2, 0))
    }
  }

  @inline(__always)
  private func fetchForms(_ slot: Int, _ position: Int) {
    opina_prefetch(fitting.kinds + slots[slot].bucket(of: words[position].record.kind))
  }

  /// Which candidates match whose slots all take one word: such a pattern, as most are, can stand at one place only. One
  /// loop goes from slot to slot and from candidate to candidate, and looks at every word whatever the one before it is
  /// like: nearly all patterns that come here match.
  ///
  /// - Parameters:
  ///   - candidates: none reaches out of the comment, and their anchors fit.
  ///   - found: takes the result.
  @inline(__always)
  func findPlain(
    _ candidates: KeptArray<PatternSet.Candidate>, _ found: inout KeptArray<Int32>
  ) -> UnsafeBufferPointer<Int32> {
    let matches = found.refill(candidates.count &+ 1)
    // One behind the last is looked at.
    let all = UnsafePointer(candidates.memory.baseAddress.unsafelyUnwrapped)
    var count = 0
    var index = 0
    var distance = all[0].entry.firstDistance
    var fits = 1
    while index < candidates.count {
      let entry = all[index].entry
      let word = words[all[index].position &+ distance]
      let fit = slots[entry.slot &+ distance].fit(word.record, fitting)
      // 1 if any bit is set; a comparison would be made a branch.
      fits &= Int(truncatingIfNeeded: (fit | (0 &- fit)) &>> 63) & ~word.breaks(at: entry.before &+ distance)
      // The anchor itself is not looked at.
      let next = distance &+ 1 &+ Self.isZero(distance &+ 1)
      // All bits behind the last slot, else none.
      let isDone = (entry.behind &- next) >> (Int.bitWidth - 1)
      matches[count] = Int32(truncatingIfNeeded: index)
      count &+= fits & isDone & 1
      index &-= isDone
      distance = next ^ ((next ^ all[index].entry.firstDistance) & isDone)
      fits |= isDone & 1
    }
    found.keep(count)
    return found.elements
  }

  /// 1 for 0, else 0.
  @inline(__always)
  private static func isZero(_ number: Int) -> Int { ~((number | (0 &- number)) >> (Int.bitWidth - 1)) & 1 }
}
