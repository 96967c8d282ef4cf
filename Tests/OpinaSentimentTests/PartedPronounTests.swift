import Opina
import OpinaLexicon
import OpinaTestSupport
import Testing

struct PartedPronounTests {
  /// The accent of a verb with two pronouns is not that of the verb.
  @Test(arguments: ["pedírmelo", "medírmelo", "pedírselo", "decírtelo", "dándomelo"])
  func pronounsArePartedFromVerbs(word: String) throws {
    let words = try BuiltIn.explain("hay que \(word)", in: .spanish).words
    #expect(["melo", "selo", "telo"].contains(words.last?.text))
  }
}
