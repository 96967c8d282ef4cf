import Opina
import OpinaSentiment
import OpinaTestSupport
import OpinaText
import OpinaThemes
import Testing

/// Comments in languages that are not read are left alone, whatever words of the four they seem to have.
@Suite struct ForeignCommentTests {
  @Test(arguments: [
    ("de", "Das Zimmer war sehr schön und der Strand nur fünf Minuten entfernt."),
    ("de", "Das Personal war leider unfreundlich, und wir mussten lange warten."),
    ("fr", "Le personnel est très agréable et la chambre était propre, rien à redire."),
    ("nl", "De kamer was schoon en het personeel was erg vriendelijk."),
    ("ro", "Camera a fost foarte curată și personalul foarte amabil cu noi."),
  ])
  func nothingIsReadInThem(language: String, comment: String) throws {
    let tagged = try BuiltIn.analyzer.makeReader().tag(comment)
    #expect(tagged.language.code == language)
    #expect(tagged.sentiment?.label == .neutral)
    #expect(tagged.sentiment?.score == 0)
    #expect(tagged.themes.isEmpty)
    #expect(tagged.intents.isEmpty)
    #expect(tagged.untagged == .notUnderstood)
  }

  @Test(arguments: ["Very friendly staff, mein Freund!", "El Strudel con Sahne, buenísimo."])
  func foreignWordsInOneOfOursAreNone(comment: String) throws {
    #expect(try BuiltIn.analyzer.makeReader().tag(comment).sentiment?.label == .positive)
  }
}
