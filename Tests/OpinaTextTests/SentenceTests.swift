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
    (.spanish, "La Dña. Carmen y el Excmo. Sr. Ruiz"), (.spanish, "Por ejemplo, p. ej. El Corte Inglés"),
    (.spanish, "Ocupa el no. 5 de la calle"), (.portuguese, "O Exmo. Sr. Silva"), (.portuguese, "aprox. 5 ou 6"),
    (.italian, "La Sig.ra Bianchi e la Dott.ssa Verdi"), (.italian, "La S.p.A. non risponde"),
    (.english, "St. Mary's ward"), (.english, "e.g. Anna, i.e. Bob"), (.english, "Acme Ltd. never answers"),
  ]

  @Test(arguments: abbreviations) func abbreviationsEndNoSentence(language: Language, text: String) throws {
    let starts = try TokenizedText(text, language).sentenceStarts
    #expect(starts.count == 1, "\(starts)")
  }

  /// A point between digits cuts no word, and a line ends a sentence however Unicode writes its end.
  @Test(arguments: Language.allCases) func versionsAreOneWord(language: Language) throws {
    let text = try TokenizedText("App v2.1 iOS17.2 ok", language)
    #expect(text.texts == ["App", "v2.1", "iOS17.2", "ok"])
    #expect(text.sentenceStarts == ["App"])
  }

  @Test(arguments: ["\n", "\r\n", "\u{85}", "\u{2028}", "\u{2029}", "。", "！", "‼", "⁉️", "․ ", "؟"], Language.allCases)
  func whatEndsLinesAndSentencesElsewhereEndsThem(mark: String, language: Language) throws {
    #expect(try TokenizedText("xaa xbb\(mark) xcc", language).sentenceStarts == ["xaa", "xcc"])
  }

  @Test(arguments: Language.allCases) func marksBehindKeepNoSentenceOpen(language: Language) throws {
    #expect(try TokenizedText("Ok!, xaa", language).sentenceStarts == ["Ok", "xaa"])
    #expect(try TokenizedText("Ok. - Xaa: ok", language).sentenceStarts == ["Ok", "Xaa"])
    #expect(try TokenizedText("Xaa, xbb etc., xcc", language).sentenceStarts == ["Xaa"])
    #expect(try TokenizedText("Ok - xaa: ok", language).sentenceStarts == ["Ok"])
  }

  @Test(arguments: Language.allCases) func aPointBehindAnAddressEndsTheSentence(language: Language) throws {
    #expect(try TokenizedText("Ok www.a.es/b?c=d!e ok", language).sentenceStarts == ["Ok"])
    #expect(try TokenizedText("Ok www.a.es/b. Ok", language).sentenceStarts == ["Ok", "Ok"])
    #expect(try TokenizedText("Ok ana.ruiz@correo.es? Ok", language).sentenceStarts == ["Ok", "Ok"])
  }

  @Test(arguments: Language.allCases) func aSentenceMayBeginWithAPrice(language: Language) throws {
    #expect(try TokenizedText("R$ 10 ok. R$ 20 ok", language).sentenceStarts == ["R$ 10", "R$ 20"])
  }

  /// What one comment ended with says nothing of the next one, whose point stands as far from the beginning.
  @Test func aPointBelongsToTheWordsOfItsOwnComment() throws {
    let reader = try TokenReader()
    _ = reader.tokens(Array("Aaaaa etc".utf8), .spanish)
    let starts = reader.tokens(Array("123456789. 10".utf8), .spanish).filter(\.startsSentence)
    #expect(starts.count == 2)
  }

  /// Before a capital letter the point of most abbreviations ends a sentence as well.
  private static let closing = [
    (Language.spanish, "Llegamos a las 5 p.m. La comida, bien", ["Llegamos", "La"]),
    (.spanish, "Toallas, jabón, etc. Todo perfecto", ["Toallas", "Todo"]),
    (.spanish, "Que no. El hotel", ["Que", "El"]),
    (.spanish, "Llegué a las 10. Muy bien", ["Llegué", "Muy"]),
    (.portuguese, "Toalhas, sabão, etc. Tudo perfeito", ["Toalhas", "Tudo"]),
    (.italian, "Sapone, ecc. Tutto perfetto", ["Sapone", "Tutto"]),
    (.italian, "Tra 9 e 10. Poi basta", ["Tra", "Poi"]),
    (.english, "We left at 5 p.m. The food was good", ["We", "The"]),
    (.english, "Towels etc. We left", ["Towels", "We"]),
    (.english, "They said no. The room", ["They", "The"]), (.english, "We took plan B. We like it", ["We", "We"]),
  ]

  @Test(arguments: closing) func anAbbreviationBeforeACapitalEndsItsSentence(
    language: Language, text: String, starts: [String]
  ) throws {
    #expect(try TokenizedText(text, language).sentenceStarts == starts)
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
