import Opina
import OpinaLexicon
import OpinaSentiment
import OpinaTestSupport
import OpinaText
import OpinaThemes
import Testing

/// Comments that change their language are read sentence by sentence, each in its own.
struct LanguageChangeTests {
  /// Praise of the staff and a complaint about the room, in each language.
  private static let praise: [Language: String] = [
    .spanish: "El personal del hotel fue muy amable con nosotros.",
    .portuguese: "Os funcionários do hotel foram muito simpáticos connosco.",
    .italian: "Il personale dell'albergo è stato molto gentile con noi.",
    .english: "The hotel staff were very friendly with all of us.",
  ]
  private static let complaint: [Language: String] = [
    .spanish: "Pero la habitación estaba sucia y la ducha no funcionaba.",
    .portuguese: "Mas o quarto estava sujo e o chuveiro não funcionava.",
    .italian: "Ma la camera era sporca e la doccia non funzionava.",
    .english: "But our room was dirty and the shower did not work.",
  ]
  private static let directions = Language.allCases.flatMap { first in
    Language.allCases.filter { $0 != first }.map { (first, $0) }
  }

  @Test(arguments: directions) func eachSentenceIsReadInItsOwn(first: Language, second: Language) throws {
    let (praise, complaint) = (try #require(Self.praise[first]), try #require(Self.complaint[second]))
    let whole = try BuiltIn.explain("\(praise) \(complaint)")
    #expect(whole.sentences.map(\.language) == [first, second])
    #expect(whole.sentences.map(\.text).joined() == "\(praise) \(complaint)")
    #expect([first.rawValue, second.rawValue].contains(whole.tagged.language.code))
    // The same themes with the same polarity as each by itself, at their places.
    let parts = [try BuiltIn.tag(praise, in: first), try BuiltIn.tag(complaint, in: second)]
    #expect(whole.tagged.themes.map(\.theme) == parts.flatMap(\.themes).map(\.theme))
    #expect(whole.tagged.themes.map(\.sentiment.label) == parts.flatMap(\.themes).map(\.sentiment.label))
    let start = praise.utf8.count + 1
    let places =
      parts[0].themes.map(\.clause)
      + parts[1].themes.map { $0.clause.lowerBound + start..<$0.clause.upperBound + start }
    #expect(whole.tagged.themes.map(\.clause) == places)
    let total = whole.lines.reduce(whole.lean) { $0 + $1.contribution }
    #expect(abs(total - (whole.tagged.sentiment?.score ?? 0)) < 1e-9)
  }

  @Test(arguments: Language.allCases) func theGreaterPartIsTheLanguageOfTheComment(language: Language) throws {
    let (praise, complaint) = (try #require(Self.praise[language]), try #require(Self.complaint[language]))
    for other in Language.allCases where other != language {
      let foreign = try #require(Self.praise[other])
      for text in ["\(foreign) \(praise) \(complaint)", "\(praise) \(complaint) \(foreign)"] {
        let explanation = try BuiltIn.explain(text)
        #expect(explanation.tagged.language.code == language.rawValue, "\(text)")
        #expect(explanation.sentences.count(where: { $0.language == language }) == 2, "\(text)")
      }
    }
  }

  /// Spanish and Portuguese together look like Galician, until each sentence is asked by itself; then short ones count, too.
  @Test(arguments: [
    ("Muy buen precio. Mas o tecido é fino demais.", [Language.spanish, .portuguese]),
    ("O atendimento foi ótimo. La comida llegó fría.", [.portuguese, .spanish]),
    ("Habitación pequeña. Banheiro limpo e cheiroso.", [.spanish, .portuguese]),
  ])
  func twoOfOursAreNoThird(text: String, languages: [Language]) throws {
    let explanation = try BuiltIn.explain(text)
    #expect(explanation.sentences.map(\.language) == languages)
    #expect(explanation.tagged.language.language.map { languages.contains($0) } == true)
  }

  /// Sentences of which one is in a foreign language are that.
  @Test(arguments: ["Moi boa atención. Non volverei.", "Muy bien todo. Aínda non me devolveron os cartos."])
  func oneInAThirdStays(text: String) throws {
    #expect(try BuiltIn.explain(text).sentences.isEmpty)
  }

  /// A few words, a name or a slip change no language.
  @Test(arguments: [
    "Muy buen hotel. Check-in very easy. Volveremos el año que viene.",
    "Great staff. Muchas gracias! See you next year.",
    "Ottima posizione. Bed and breakfast. Torneremo presto con gli amici.",
    "Ótimo atendimento. Happy hour top. Voltaremos com os amigos.",
    "The Torre de Belém was lovely. We ate pastéis de nata. Loved it.",
  ])
  func aFewWordsChangeNothing(text: String) throws {
    #expect(try BuiltIn.explain(text).sentences.isEmpty)
  }

  @Test(arguments: Language.allCases) func aLanguageThatTheUserDecidedStays(language: Language) throws {
    let text = try #require(Self.praise[.spanish]) + " " + #require(Self.complaint[.english])
    #expect(try BuiltIn.explain(text, in: language).sentences.isEmpty)
  }

  /// Comments in one language stay whole, whatever words they hold.
  @Test func annotatedCommentsStayWhole() throws {
    let reader = try BuiltIn.analyzer.makeReader()
    var divided: [String] = []
    for comment in ReadableComments.annotated {
      _ = reader.tag(comment.text, answering: comment.question)
      if reader.change != nil { divided.append(comment.text) }
    }
    #expect(divided.count * 300 <= ReadableComments.annotated.count, "\(divided)")
  }
}
