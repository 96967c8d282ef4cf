/// Numbers for forms that tell apart only what slots do: forms that the same slots take have one, as most forms of a lemma
/// have. Slots that name kinds instead of forms are half as long.
struct FormKinds {
  /// Form → its kind; 0 for forms that no slot takes.
  let kinds: [Int32]

  /// - Parameter slots: all that ask for forms.
  init(of slots: some Sequence<PatternSlot>, formCount: Int) {
    var parts = [Int32](repeating: 0, count: formCount)
    var next: Int32 = 1
    var known: Set<[Vocabulary.Form]> = []
    for slot in slots where known.insert(slot.forms).inserted {
      // What was one part so far becomes two where the slot takes some of it.
      var taken: [Int32: Int32] = [:]
      for form in slot.forms {
        let part = parts[Int(form)]
        if let other = taken[part] {
          parts[Int(form)] = other
        } else {
          taken[part] = next
          parts[Int(form)] = next
          next += 1
        }
      }
    }
    var numbers: [Int32: Int32] = [0: 0]
    kinds = parts.map { part in
      if let number = numbers[part] { return number }
      let number = Int32(numbers.count)
      numbers[part] = number
      return number
    }
  }

  /// The kinds of some forms, sorted.
  func kinds(of forms: [Vocabulary.Form]) -> [Int32] { Set(forms.map { kinds[Int($0)] }).sorted() }
}
