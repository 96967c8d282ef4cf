import OpinaLexicon
import OpinaTestSupport
import OpinaText
import Testing

struct SentenceTests {
  private static let twoSentences = [
    (Language.spanish, "Todo bien. Volveré", "Todo", "Volveré"), (.spanish, "¡Genial! ¿Vuelven?", "Genial", "Vuelven"),
    (.spanish, "Muy bueno.Volveré", "Muy", "Volveré"), (.spanish, "Nada mal\nEl hotel", "Nada", "El"),
    (.portuguese, "Gostei muito! Recomendo", "Gostei", "Recomendo"), (.portuguese, "Ruim.Não volto", "Ruim", "Não"),
    (.portuguese, "Tudo bem... Mas caro", "Tudo", "Mas"),
    (.italian, "Tutto bene. Ci torno", "Tutto", "Ci"), (.italian, "Pessimo!!! Mai", "Pessimo", "Mai"),
    (.italian, "Ottimo…Torno", "Ottimo", "Torno"),
    (.english, "All good. Will return", "All", "Will"), (.english, "Bad food?! Never", "Bad", "Never"),
    (.english, "Slow.Very slow", "Slow", "Very"),
  ]

  @Test(arguments: twoSentences) func sentencesBegin(language: Language, text: String, first: String, second: String)
    throws
  {
    #expect(try TokenizedText(text, language).sentenceStarts == [first, second])
  }

  private static let abbreviations = [
    (Language.spanish, "El sr. Gómez fue amable"), (.spanish, "La sra. Ruiz, p. ej. ayer"),
    (.portuguese, "O sr. Silva foi gentil"),
    (.portuguese, "A dra. Souza atendeu"), (.italian, "Il sig. Rossi è gentile"), (.italian, "Il dott. Bianchi riceve"),
    (.english, "Mr. Smith was kind"), (.english, "Dr. Jones saw me"), (.english, "J. Smith was kind"),
    (.spanish, "Pagué 10.50 por eso"), (.english, "It closes at 5 p.m. on Monday"),
  ]

  @Test(arguments: abbreviations) func abbreviationsEndNoSentence(language: Language, text: String) throws {
    let starts = try TokenizedText(text, language).sentenceStarts
    #expect(starts.count == 1, "\(starts)")
  }

  @Test(arguments: Language.allCases) func theFirstWordBeginsASentence(language: Language) throws {
    for text in ["¿Qué?", "\"Bien\"", "...bien", "1 sola", "👍 bien", "(no)"] {
      let tokens = try TokenizedText(text, language).tokens
      let first = try #require(tokens.firstIndex { $0.kind != .punctuation })
      #expect(tokens[first].startsSentence)
      #expect(tokens.filter(\.startsSentence).count == 1)
    }
  }

  private static let addressed = [
    (Language.spanish, "@tienda gracias por nada", "gracias"), (.portuguese, "@loja @outra, cadê meu pedido?", "cadê"),
    (.italian, "@negozio: mai più", "mai"), (.english, "@shop thanks for nothing", "thanks"),
  ]

  @Test(arguments: addressed) func theSentenceBeginsBehindWhoIsAddressed(
    language: Language, text: String, first: String
  ) throws {
    #expect(try TokenizedText(text, language).sentenceStarts == [first])
  }

  @Test(arguments: Language.allCases) func whoIsNamedLaterBelongsToTheSentence(language: Language) throws {
    #expect(try TokenizedText("Ok. @shop ok", language).sentenceStarts == ["Ok", "@shop"])
    #expect(try TokenizedText("Ok @shop ok", language).sentenceStarts == ["Ok"])
  }

  @Test(arguments: ["", " ", "\n\n", "\u{FEFF}", "\u{200B}"]) func nothingHasNoTokens(text: String) throws {
    #expect(try TokenizedText(text, .spanish).tokens == [])
  }
}
