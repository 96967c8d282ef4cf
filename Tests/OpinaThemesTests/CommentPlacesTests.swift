import OpinaTestSupport
import OpinaThemes
import Testing

/// Where a comment speaks of a theme, as a part of the string that was tagged.
struct CommentPlacesTests {
  @Test(arguments: [
    "El baño estaba sucio, pero el desayuno buenísimo", "👩‍👧‍👦 Ótimo atendimento, preço justo 😀",
    "e\u{301}so: pésimo servicio\u{0}; comida buenísima", "\u{FEFF}Il personale è stato gentile\r\ne la camera sporca",
    "الخدمة ممتازة but the staff was rude and the room dirty",
  ])
  func quoteIsTheClausesBytes(comment: String) throws {
    let themes = try BuiltIn.tag(comment).themes
    #expect(themes.count > 1)
    for mention in themes {
      #expect(Array(mention.quote(in: comment).utf8) == Array(Array(comment.utf8)[mention.clause]))
      let range = try #require(mention.range(in: comment))
      #expect(comment[range] == mention.quote(in: comment))
    }
  }

  @Test func anotherTextHasNoSuchPlace() throws {
    let mention = try #require(try BuiltIn.tag("todo bien, pero la habitación muy sucia").themes.last)
    #expect(mention.range(in: "corto") == nil)
    #expect(mention.quote(in: "corto") == "")
    // The clause begins inside a character of this one.
    #expect(mention.range(in: "x" + String(repeating: "🛏", count: 40)) == nil || mention.clause.lowerBound % 4 == 1)
  }
}
