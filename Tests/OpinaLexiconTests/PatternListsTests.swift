import Testing

@testable import OpinaLexicon

/// Every form finds the patterns that it anchors, in their order, and equal lists are one.
struct PatternListsTests {
  @Test func formsShareEqualLists() {
    let lists = PatternLists(anchors: [[2, 3], [2, 3, 5], [5]], formCount: 6)
    let patterns = lists.listOfForm.map { Array(lists.patterns($0)) }
    #expect(patterns == [[], [], [0, 1], [0, 1], [], [1, 2]])
    #expect(lists.listOfForm[2] == lists.listOfForm[3])
    #expect(lists.count == 3)
  }

  @Test func withoutPatternsAllListsAreEmpty() {
    let lists = PatternLists(anchors: [], formCount: 3)
    #expect(lists.listOfForm.allSatisfy { lists.patterns($0).isEmpty })
  }
}
