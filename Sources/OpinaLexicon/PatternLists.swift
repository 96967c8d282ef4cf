/// Which patterns each form can be the anchor of. The forms of a lemma mostly share one list, so each list is kept once:
/// what comments use then lies together.
struct PatternLists {
  /// Patterns of all lists, one behind the other; lists of common forms come first.
  private let patterns: [Int32]
  /// List → its first pattern; one more at the end. List 0 is empty.
  private let starts: [Int32]
  /// Form → list.
  let listOfForm: [Int]

  /// - Parameter anchors: by pattern: the forms of its anchor.
  init(anchors: [[Vocabulary.Form]], formCount: Int) {
    var ends = [Int32](repeating: 0, count: formCount + 1)
    for forms in anchors { for form in forms { ends[Int(form) + 1] += 1 } }
    for form in 0..<formCount { ends[form + 1] += ends[form] }
    var next = ends
    var byForm = [Int32](repeating: 0, count: Int(ends[formCount]))
    for (pattern, forms) in anchors.enumerated() {
      for form in forms {
        byForm[Int(next[Int(form)])] = Int32(pattern)
        next[Int(form)] += 1
      }
    }
    var patterns: [Int32] = []
    var starts: [Int32] = [0, 0]
    var known: [ArraySlice<Int32>: Int] = [[]: 0]
    listOfForm = (0..<formCount).map { form in
      let own = byForm[Int(ends[form])..<Int(ends[form + 1])]
      if let list = known[own] { return list }
      known[own] = starts.count - 1
      patterns += own
      starts.append(Int32(patterns.count))
      return starts.count - 2
    }
    self.patterns = patterns
    self.starts = starts
  }

  /// How many lists there are.
  var count: Int { starts.count - 1 }

  func patterns(_ list: Int) -> ArraySlice<Int32> { patterns[Int(starts[list])..<Int(starts[list + 1])] }
}
