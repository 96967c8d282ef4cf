import Opina
import OpinaLexicon
import OpinaSentiment
import OpinaTestSupport
import OpinaThemes
import Testing

/// Whoever praises or complains in one sentence and tells a fact in another takes no side on what the fact names.
struct BareFactTests {
  struct Fact: Sendable, CustomTestStringConvertible {
    let language: Language
    let text: String
    let theme: String

    init(_ language: Language, _ text: String, _ theme: String) {
      self.language = language
      self.text = text
      self.theme = theme
    }

    var testDescription: String { "\(language.rawValue): \(text)" }

    func mention() throws -> ThemeMention? {
      try BuiltIn.tag(text, in: language).themes.last { $0.theme == theme }
    }
  }

  @Test(arguments: [
    Fact(.spanish, "El personal fue maravilloso. Nuestra habitación estaba en la segunda planta.", "rooms"),
    Fact(.spanish, "Fatal, no volveré. Reservé la habitación en marzo.", "rooms"),
    Fact(.portuguese, "A equipa foi maravilhosa. O nosso quarto ficava no segundo andar.", "rooms"),
    Fact(.portuguese, "Péssimo, não volto. O quarto ficava no segundo andar.", "rooms"),
    Fact(.italian, "Il personale è stato meraviglioso. La nostra camera era al secondo piano.", "rooms"),
    Fact(.italian, "Pessimo, non ci torno. La camera era al secondo piano.", "rooms"),
    Fact(.english, "The staff were wonderful. Our room was on the second floor.", "rooms"),
    Fact(.english, "Dreadful, never again. Our room was on the second floor.", "rooms"),
  ])
  func aFactBesideASentenceThatTakesASideTakesNone(_ fact: Fact) throws {
    let mention = try #require(try fact.mention())
    #expect(mention.sentiment.label == .neutral)
    // What the rest of the comment lets one guess stays in the score.
    #expect(mention.sentiment.score != 0)
  }

  @Test(arguments: [
    Fact(.spanish, "Estancia estupenda. Habitación, desayuno, piscina.", "breakfast"),
    Fact(.portuguese, "Estadia ótima. Pequeno-almoço, piscina.", "breakfast"),
    Fact(.italian, "Soggiorno splendido. Camera, colazione, piscina.", "breakfast"),
    Fact(.english, "Great stay. Room, breakfast, pool.", "breakfast"),
    Fact(.english, "Our room was on the second floor, the staff were wonderful.", "rooms"),
    Fact(.spanish, "La habitación en la segunda planta, preciosa.", "rooms"),
  ])
  func whatIsOnlyNamedBelowPraiseAndWhatStandsInItsSentenceIsPraised(_ fact: Fact) throws {
    #expect(try fact.mention()?.sentiment.label == .positive)
  }

  @Test(arguments: [
    (Language.spanish, "La piscina. Teníamos la habitación en la segunda planta."),
    (.portuguese, "A piscina. O quarto ficava no segundo andar."),
    (.italian, "La piscina. La camera era al secondo piano."),
    (.english, "The pool. Our room was on the second floor."),
  ])
  func whatIsNamedWhereOneIsAskedWhatOneLikesIsLiked(language: Language, text: String) throws {
    let themes = try BuiltIn.tag(text, in: language, answering: .likes).themes
    #expect(!themes.isEmpty)
    #expect(themes.allSatisfy { $0.sentiment.label == .positive })
  }
}
