import OpinaLexicon
import OpinaTestSupport
import Testing

@testable import OpinaSentiment

/// A set of tokens is a set, below 64 and above.
struct TokenSetTests {
  @Test(arguments: [1, 31, 63, 64, 65, 127, 128, 200]) func isASet(count: Int) {
    var numbers = SeededNumbers(seed: UInt64(count))
    let memory = KeptMemory()
    defer { withExtendedLifetime(memory) {} }
    var tokens = TokenSet(memory)
    for _ in 0..<200 {
      tokens.removeAll(of: count)
      var members: Set<Int> = []
      for _ in 0..<4 {
        let token = Int.random(in: 0..<count, using: &numbers)
        tokens.insert(token)
        members.insert(token)
        let some = range(in: count, &numbers)
        tokens.insert(some)
        members.formUnion(some)
        let others = range(in: count, &numbers)
        tokens.remove(others)
        members.subtract(others)
      }
      #expect((0..<count).allSatisfy { tokens.contains($0) == members.contains($0) })
      let asked = range(in: count, &numbers)
      #expect(tokens.holdsAny(of: asked) == asked.contains { members.contains($0) })
      for token in 0...count { #expect(tokens.next(from: token) == members.filter { $0 >= token }.min()) }
    }
  }

  @Test(arguments: [1, 63, 64, 65, 130]) func isFilledPartByPart(count: Int) {
    let memory = KeptMemory()
    defer { withExtendedLifetime(memory) {} }
    var tokens = TokenSet(memory)
    tokens.removeAll(of: count)
    for first in stride(from: 0, to: count, by: TokenSet.partLength) {
      let members = (first..<min(first + TokenSet.partLength, count)).filter { $0 % 3 == 0 }
      tokens.setPart(from: first, to: members.reduce(0) { $0 | 1 << UInt64($1 - first) })
    }
    #expect((0..<count).allSatisfy { tokens.contains($0) == ($0 % 3 == 0) })
  }

  private func range(in count: Int, _ numbers: inout SeededNumbers) -> Range<Int> {
    let start = Int.random(in: 0..<count, using: &numbers)
    return start..<min(count, start + Int.random(in: 0...6, using: &numbers))
  }

  @Test(arguments: [1, 63, 64, 65, 130, 300]) func knowsItsLastMembers(count: Int) {
    let memory = KeptMemory()
    defer { withExtendedLifetime(memory) {} }
    var tokens = TokenSet(memory)
    tokens.removeAll(of: count)
    for token in 0..<count { tokens.insert(token, if: token % 7 == 3) }
    for token in 0..<count { #expect(tokens.last(upTo: token) == (0...token).last { $0 % 7 == 3 }) }
  }

  @Test(arguments: [10, 64, 65, 200]) func notesWhatIsThereTwice(count: Int) {
    let memory = KeptMemory()
    defer { withExtendedLifetime(memory) {} }
    var numbers = SeededNumbers(seed: UInt64(count))
    var tokens = TokenSet(memory)
    var repeated = TokenSet(memory)
    tokens.removeAll(of: count)
    repeated.removeAll(of: count)
    var members: Set<Int> = []
    var doubles: Set<Int> = []
    for round in 0..<20 {
      let start = Int(numbers.next() % UInt64(count))
      let range = start..<min(count, start + 1 + Int(numbers.next() % 5))
      tokens.insert(range, under: round % 3 != 0 ? ~0 : 0, repeated: &repeated)
      guard round % 3 != 0 else { continue }
      doubles.formUnion(members.intersection(range))
      members.formUnion(range)
    }
    for token in 0..<count {
      #expect(tokens.contains(token) == members.contains(token))
      #expect(repeated.contains(token) == doubles.contains(token))
    }
  }

  @Test(arguments: [1, 10, 63, 64, 65, 127, 128, 200]) func addsWhatFollows(count: Int) {
    let memory = KeptMemory()
    defer { withExtendedLifetime(memory) {} }
    var tokens = TokenSet(memory)
    var marks = TokenSet(memory)
    var rest = TokenSet(memory)
    tokens.removeAll(of: count)
    marks.removeAll(of: count)
    rest.removeAll(of: count)
    for token in 0..<count {
      tokens.insert(token, if: token % 11 == 0)
      marks.insert(token, if: token % 3 == 0 || token % 64 == 63 || token == count - 1)
      rest.insert(token, if: token % 6 == 0)
    }
    tokens.insertNext(after: marks, without: rest, count: count)
    for token in 0..<count {
      let follows = token > 0 && marks.contains(token - 1) && !rest.contains(token - 1)
      #expect(tokens.contains(token) == (follows || token % 11 == 0))
    }
    #expect(tokens.next(from: count) == nil)
    let spared = (0..<count).filter { tokens.contains($0) && rest.contains($0) }
    tokens.subtract(marks, without: rest)
    for token in 0..<count where marks.contains(token) { #expect(tokens.contains(token) == spared.contains(token)) }
  }

  @Test(arguments: [10, 64, 65, 200]) func addsAnotherSetWithoutAThird(count: Int) {
    let memory = KeptMemory()
    defer { withExtendedLifetime(memory) {} }
    var tokens = TokenSet(memory)
    var other = TokenSet(memory)
    var rest = TokenSet(memory)
    tokens.removeAll(of: count)
    other.removeAll(of: count)
    rest.removeAll(of: count)
    for token in 0..<count {
      tokens.insert(token, if: token % 5 == 0)
      other.insert(token, if: token % 2 == 0)
      rest.insert(token, if: token % 3 == 0)
    }
    tokens.formUnion(other, without: rest)
    for token in 0..<count {
      #expect(tokens.contains(token) == (token % 5 == 0 || token % 2 == 0 && token % 3 != 0))
    }
  }

  @Test(arguments: [1, 7, 63, 64, 65, 150])
  func stretchesReachFromMemberToMember(count: Int) {
    let memory = KeptMemory()
    defer { withExtendedLifetime(memory) {} }
    var numbers = SeededNumbers(seed: UInt64(count))
    var tokens = TokenSet(memory)
    tokens.removeAll(of: count)
    for _ in 0..<count / 6 { tokens.insert(Int(numbers.next() % UInt64(count))) }
    for token in 0..<count {
      let first = (0...token).last { tokens.contains($0) } ?? 0
      let end = (token + 1..<count).first { tokens.contains($0) } ?? count
      #expect(tokens.stretch(around: token, of: count) == first..<end)
      if count <= TokenSet.partLength {
        #expect(tokens.part(around: token, of: count) == TokenSet.mask(first..<end))
      }
    }
  }
}
