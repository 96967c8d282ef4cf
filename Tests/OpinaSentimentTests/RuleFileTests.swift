import OpinaLexicon
import OpinaSentiment
import OpinaTestSupport
import Testing

/// One rule, one file, one test with the same name.
struct RuleFileTests {
  @Test func everyRuleHasItsTest() {
    let rules = PackageFolder.files(below: "Sources/OpinaSentiment/Rules").filter { $0.hasSuffix(".swift") }
    let tests = Set(PackageFolder.files(below: "Tests/OpinaSentimentTests/Rules"))
    #expect(!rules.isEmpty)
    for rule in rules {
      let test = rule.dropLast(".swift".count) + "Tests.swift"
      #expect(tests.contains(String(test)), "\(rule) has no \(test)")
    }
  }
}
