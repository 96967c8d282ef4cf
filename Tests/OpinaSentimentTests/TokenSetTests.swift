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

  @Test(arguments: [1, 63, 64, 65, 130]) func isFilledTokenByToken(count: Int) {
    let memory = KeptMemory()
    defer { withExtendedLifetime(memory) {} }
    var tokens = TokenSet(memory)
    tokens.removeAll(of: count)
    var filling = TokenSet.Filling(count)
    for token in 0..<count { filling.add(token, isMember: token % 3 == 0, to: &tokens) }
    #expect((0..<count).allSatisfy { tokens.contains($0) == ($0 % 3 == 0) })
  }

  private func range(in count: Int, _ numbers: inout SeededNumbers) -> Range<Int> {
    let start = Int.random(in: 0..<count, using: &numbers)
    return start..<min(count, start + Int.random(in: 0...6, using: &numbers))
  }
}
