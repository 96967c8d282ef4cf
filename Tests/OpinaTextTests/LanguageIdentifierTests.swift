import OpinaLexicon
import OpinaTestSupport
import OpinaText
import Testing

struct LanguageIdentifierTests {
  private func guess(_ text: String, hint: Language? = nil) throws -> LanguageGuess {
    var scan = WordScan(
      segmenter: try Segmenter(), vocabulary: BuiltIn.joint, usesPlainScan: BuiltIn.usesPlainScan)
    return Array(text.utf8).withUnsafeBufferPointer { bytes in
      scan.scan(bytes)
      return BuiltIn.identifier.guess(bytes, scan: scan, hint: hint)
    }
  }

  private static let clear: [(Language, String)] = [
    (.spanish, "El personal es muy amable"), (.spanish, "Tardaron tres semanas en contestar"),
    (.spanish, "no me gustó nada"), (.spanish, "todo muy bien, gracias"), (.spanish, "Muy caro para lo que es"),
    (.spanish, "habitacion pequeña y sucia"), (.spanish, "¿Cuándo llega mi pedido?"),
    (.spanish, "La aplicación se cierra sola"),
    (.portuguese, "O atendimento foi ótimo"), (.portuguese, "Demoraram três semanas para responder"),
    (.portuguese, "não gostei"), (.portuguese, "muito bom, obrigado"), (.portuguese, "nao recomendo a ninguem"),
    (.portuguese, "quarto pequeno e sujo"), (.portuguese, "O aplicativo fecha sozinho"),
    (.portuguese, "Você não respondeu"),
    (.italian, "Il personale è molto gentile"), (.italian, "Hanno impiegato tre settimane per rispondere"),
    (.italian, "non mi è piaciuto"), (.italian, "tutto bene, grazie"), (.italian, "L'assistenza dell'app non funziona"),
    (.italian, "camera piccola e sporca"), (.italian, "Troppo caro per quello che offre"),
    (.italian, "perche non rispondono?"),
    (.english, "The staff were very friendly"), (.english, "It took them three weeks to answer"),
    (.english, "did not like it"), (.english, "all good, thanks"), (.english, "room was small and dirty"),
    (.english, "The app keeps crashing"), (.english, "too expensive for what you get"),
    (.english, "why is nobody answering?"),
  ]

  @Test(arguments: clear) func clearTextsAreKnown(language: Language, text: String) throws {
    let guess = try guess(text)
    #expect(guess.language == language)
    #expect(guess.confidence > 0.8)
    #expect(guess.confidence <= 1)
  }

  @Test(arguments: ["", " ", "10", "9/10", "...", "👍", "-", "+34 600 000 000", "日本語はわかりません", "12,50 €"])
  func textsWithoutWordsAreUndetermined(text: String) throws {
    #expect(try guess(text).code == "und")
    #expect(try guess(text).confidence == 0)
  }

  /// Letters of another script are none of the languages' own: before, they were all as unlikely, and the first one it was.
  @Test(arguments: [
    "الخدمة ممتازة", "Обслуживание ужасное", "השירות נורא", "Η εξυπηρέτηση", "服务很差", "ужас", "ok ужас", "10 из 10",
  ])
  func anotherScriptIsUndetermined(text: String) throws {
    #expect(try guess(text).code == "und")
  }

  @Test func wordsOfAnotherScriptLeaveTheOthersTheirSay() throws {
    #expect(try guess("great staff الخدمة ممتازة but slow").language == .english)
    #expect(try guess("personal muy amable, спасибо").language == .spanish)
  }

  /// A word of all languages says nothing of the language; whoever guesses is wrong three times of four.
  @Test(arguments: ["ok", "OK", "hotel", "no", "super", "top", "ok ok"]) func wordsOfAllLanguagesAreUndetermined(
    text: String
  ) throws {
    #expect(try guess(text).code == "und")
    #expect(try guess(text).nearest != nil)
  }

  /// So does a word that stands alone and is as common in several of the eleven.
  @Test(arguments: ["la", "me", "es", "se", "taxi", "data", "sale", "regular"]) func aLoneWordOfSeveralIsUndetermined(
    text: String
  )
    throws
  {
    #expect(try guess(text).code == "und")
    #expect(try guess(text).nearest != nil)
    for hint in Language.allCases where try guess(text).nearest == hint {
      #expect(try guess(text, hint: hint).language == hint)
    }
  }

  /// Beside another word it tells what it can, and what is one language's alone tells by itself.
  @Test(arguments: [
    (Language.spanish, "bueno"), (.portuguese, "ótimo"), (.italian, "buono"), (.english, "good"), (.spanish, "mi casa"),
    (.italian, "la mia casa"), (.portuguese, "minha casa"), (.english, "they"), (.spanish, "De 10"),
  ])
  func aLoneWordOfOneTells(language: Language, text: String) throws {
    #expect(try guess(text).language == language)
  }

  /// Letters that something joins are marks and abbreviations, in no language unless the export says one.
  @Test(arguments: ["n/a", "N/A", "A+", "C-"]) func joinedLettersAreUndetermined(text: String) throws {
    #expect(try guess(text).code == "und")
    for hint in Language.allCases { #expect(try guess(text, hint: hint).language == hint) }
  }

  /// Most words of a short Galician text are Spanish or Portuguese as well; the others decide.
  @Test(arguments: ["Non me atenderon", "Ben explicado e moi amables", "Chegoume roto"]) func galicianIsKnown(
    text: String
  ) throws {
    #expect(try guess(text).code == "gl")
  }

  /// What is Spanish or Portuguese to the letter stays that.
  @Test(arguments: [
    (Language.spanish, "Volveremos antes de lo previsto"), (.spanish, "Todo perfecto"),
    (.spanish, "Un trato excelente"),
    (.portuguese, "Chegou roto"), (.portuguese, "Pouca luz"), (.portuguese, "Estou farto de esperar"),
  ])
  func whatIsSharedWithGalicianStays(language: Language, text: String) throws {
    #expect(try guess(text).language == language)
  }

  /// Links, e-mail addresses and mentions are in no language.
  @Test(arguments: [
    (Language.spanish, "Muy caro http://muitocaro.example/demais"),
    (.portuguese, "Canal da loja https://elcanaldelatienda.example"),
    (.italian, "Scrivo a the.best.shop@thebestshop.example da mesi"), (.english, "@gracias_tienda thanks"),
  ])
  func addressesAreInNoLanguage(language: Language, text: String) throws {
    #expect(try guess(text).language == language)
  }

  /// Stretched letters are read as those that were meant.
  @Test(arguments: [
    (Language.spanish, "buenísimooooo"), (.portuguese, "muuuuito boooom"), (.italian, "bravissimiiii"),
    (.english, "soooo goooood"), (.english, "brilliaaant"), (.portuguese, "recomendoooo"), (.portuguese, "massss"),
  ])
  func stretchedWordsAreKnown(language: Language, text: String) throws {
    #expect(try guess(text).language == language)
  }

  /// A letter that is doubled by a slip, or a mark that only one language opens sentences with.
  @Test(arguments: [
    (Language.spanish, "excelentiisiimoo"), (.italian, "prezzzi altti"), (.spanish, "¿Central?"),
  ])
  func slipsAndMarksTell(language: Language, text: String) throws {
    #expect(try guess(text).language == language)
  }

  /// A slip of one language that is a word of another one is that word.
  @Test(arguments: [("pt", "Correto"), ("gl", "Bo prezo e bo servizo"), ("pt", "Piscina pequena")])
  func slipsYieldToWords(code: String, text: String) throws {
    #expect(try guess(text).code == code)
  }

  /// Of few words that nobody knows, a letter that only another language writes tells.
  @Test(arguments: ["Vânzători insistenți", "Unhöflichkeit", "Unverschämtheit"]) func foreignLettersTell(text: String)
    throws
  {
    #expect(try guess(text).language == nil)
  }

  /// Of few words that nobody knows, letters that are clearly those of another language tell.
  @Test(arguments: ["Ongemakkelijke stoelen", "Hausgemachter Kuchen"]) func lettersAloneTell(text: String) throws {
    #expect(try guess(text).language == nil)
  }

  /// Articles count for what they are: of Galician sentences they are the greater part.
  @Test(arguments: [("gl", "Dúas horas de espera"), ("gl", "A habitación estaba suxa"), ("es", "Viaje o trabajo")])
  func articlesAndNumbersTell(code: String, text: String) throws {
    #expect(try guess(text).code == code)
  }

  /// Names that are the same everywhere and sounds say nothing, neither alone nor beside words.
  @Test(arguments: ["Amazon", "Samsung iPhone", "uuuuuu", "xxxxxxxx"])
  func namesOfFirmsAndSoundsSayNothing(text: String) throws {
    #expect(try guess(text).code == "und")
  }

  @Test func namesOfFirmsStandBesideAnyLanguage() throws {
    #expect(try guess("Amazon molto bene").language == .italian)
    #expect(try guess("uuuuuu commovente la pubblicità").language == .italian)
  }

  /// Where the space behind a point is missing, each word counts by itself.
  @Test(arguments: [
    (Language.spanish, "Bien.Gracias"), (.portuguese, "Ruim.Não volto"), (.italian, "Bene.Grazie"),
    (.english, "Slow.Very slow"),
  ])
  func wordsAreSplitAtPoints(language: Language, text: String) throws {
    #expect(try guess(text).language == language)
  }

  @Test(arguments: [
    ("fr", "Je n'ai jamais reçu ma commande"), ("ca", "No m'han tornat els diners encara"),
    ("gl", "Aínda non me devolveron os cartos"), ("de", "Ich warte seit drei Wochen auf mein Geld"),
    ("nl", "Niemand neemt de telefoon op"), ("ro", "Nimeni nu răspunde la telefon"),
    ("la", "Diu exspectavi sed nemo respondit"),
  ])
  func otherLanguagesAreNamed(code: String, text: String) throws {
    #expect(try guess(text).code == code)
    #expect(try guess(text).language == nil)
    #expect(try guess(text).nearest != nil)
  }

  /// Where all is said the rest is not read: a long comment costs no more than a short one, and says the same.
  @Test(arguments: clear) func lengthDecidesNothing(language: Language, text: String) throws {
    let long = Array(repeating: text, count: 2000).joined(separator: ". ")
    #expect(try guess(long).language == language)
  }

  @Test(arguments: Language.allCases) func hintsWeighWhereTheTextLeavesIt(language: Language) throws {
    let plain = try guess("hotel")
    let hinted = try guess("hotel", hint: language)
    // A hint decides, or at least casts doubt on another language.
    #expect(hinted.language == language || hinted.confidence < plain.confidence)
    #expect(try guess("", hint: language).code == "und")
  }

  @Test(arguments: Language.allCases) func hintsNeverOverruleClearText(hint: Language) throws {
    for (language, text) in Self.clear where text.utf8.count > 25 {
      #expect(try guess(text, hint: hint).language == language, "\(text) with hint \(hint)")
    }
  }

  @Test(arguments: Language.allCases) func aForcedLanguageIsCertain(language: Language) {
    #expect(BuiltIn.identifier.certain(language) == BuiltIn.identifier.certain(language))
    #expect(BuiltIn.identifier.certain(language).code == language.rawValue)
    #expect(BuiltIn.identifier.certain(language).confidence == 1)
  }

  /// What a language is to a comment does not depend on case or on the space around it.
  @Test(arguments: clear) func caseAndSpaceDecideNothing(language: Language, text: String) throws {
    #expect(try guess("  \(text) \n").language == language)
    #expect(try guess(text.uppercased()).language == language)
  }
}
