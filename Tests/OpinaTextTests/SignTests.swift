import OpinaLexicon
import OpinaTestSupport
import OpinaText
import Testing

/// What is no word: prices, scores, addresses, emoji, emoticons.
struct SignTests {
  @Test(arguments: ["30 €", "30€", "R$ 10,50", "R$10,50", "€30", "€ 30", "$5", "£9.99", "1.200 €"], Language.allCases)
  func pricesAreOneToken(price: String, language: Language) throws {
    let text = try TokenizedText("x \(price) y", language)
    #expect(text.texts == ["x", price, "y"])
    #expect(text.tokens[1].kind == .price)
  }

  @Test(arguments: ["30 e", "10 R", "$ ok", "30, €", "no 30", "€ e 30"], Language.allCases)
  func otherNumbersAreNoPrices(number: String, language: Language) throws {
    #expect(try TokenizedText("x \(number) y", language).texts(.price) == [])
  }

  @Test(arguments: Language.allCases) func marksInARowAreOneToken(language: Language) throws {
    #expect(try TokenizedText("ok!!! ok?! ok... ok", language).texts == ["ok", "!!!", "ok", "?!", "ok", "...", "ok"])
    #expect(try TokenizedText("ok ! ! ok.), ok", language).texts == ["ok", "!", "!", "ok", ".", ")", ",", "ok"])
  }

  @Test(arguments: ["9/10", "10/10", "0/10", "4/5", "5/5", "5*", "1*", "90/100", "7,5/10", "9 / 10", "0 / 10"])
  func scoresAreOneToken(score: String) throws {
    let text = try TokenizedText("x \(score) y", .spanish)
    #expect(text.texts == ["x", score, "y"])
    #expect(text.tokens[1].kind == .score)
  }

  @Test(arguments: ["24/7", "1/2", "12/05/2024", "5/10/2023", "10.000,50", "20%", "24 / 7", "10 / 10 / 2026"])
  func otherNumbersAreNoScores(number: String) throws {
    let text = try TokenizedText("x \(number) y", .spanish)
    #expect(text.texts(.score) == [])
    #expect(text.texts(.price) == [])
    #expect(text.texts(.number).joined().filter(\.isNumber) == number.filter(\.isNumber))
  }

  @Test(arguments: ["9:30", "18:05", "09:00", "9:30h", "9:30pm", "11:15AM"], Language.allCases)
  func timesAreOneToken(time: String, language: Language) throws {
    let text = try TokenizedText("x \(time) y", language)
    #expect(text.texts == ["x", time, "y"])
    #expect(text.tokens[1].kind == .number)
  }

  @Test(arguments: ["3:1", "10:15:30", "9:75", "100:30", "9:305", "9: 30"])
  func otherNumbersAreNoTimes(numbers: String) throws {
    #expect(try TokenizedText("x \(numbers) y", .spanish).texts.contains(":"))
  }

  @Test(arguments: [
    ("Ver https://ejemplo.es/a?b=1&c=2, gracias", "https://ejemplo.es/a?b=1&c=2"),
    ("www.esempio.it.", "www.esempio.it"),
    ("(http://example.com/x)", "http://example.com/x"), ("HTTP://EXAMPLE.COM", "HTTP://EXAMPLE.COM"),
    ("Veja www.exemplo.com.br/ajuda!", "www.exemplo.com.br/ajuda"), ("sull'www.esempio.it", "www.esempio.it"),
    ("v2.1www.ejemplo.es", "www.ejemplo.es"), ("www.ejemplo.es\u{A0}bien", "www.ejemplo.es"),
    ("«https://ejemplo.es/a»", "https://ejemplo.es/a"), ("www.ejemplo.es\u{2028}Bien", "www.ejemplo.es"),
    ("www.ejemplo.es…", "www.ejemplo.es"), ("www.ejemplo.es/ñandú.", "www.ejemplo.es/ñandú"),
  ])
  func linksAreOneToken(text: String, link: String) throws {
    #expect(try TokenizedText(text, .spanish).texts(.url) == [link])
  }

  @Test(arguments: ["ana.perez@correo.es", "a_b-c@mail.example.com", "x+y@example.org"], Language.allCases)
  func mailAddressesAreOneToken(address: String, language: Language) throws {
    let text = try TokenizedText("Mi correo: \(address).", language)
    #expect(text.texts(.email) == [address])
    #expect(text.texts.last == ".")
  }

  @Test func mentionsAndHashtags() throws {
    let text = try TokenizedText("@tienda nunca más #pésimo #NuncaMais", .spanish)
    #expect(text.texts(.mention) == ["@tienda"])
    #expect(text.texts(.word).suffix(2) == ["pésimo", "NuncaMais"])
  }

  @Test func aLoneAtSignIsNoAddress() throws {
    let text = try TokenizedText("2 @ 3 a@b @", .english)
    #expect(text.texts(.email) == [])
    #expect(text.texts(.mention) == [])
    #expect(text.texts(.word) == ["a", "b"])
  }

  @Test(arguments: ["👍", "👍🏽", "❤️", "👨‍👩‍👧", "🇪🇸", "😡", "👩🏾‍💻", "⭐", "☹️", "✅"], Language.allCases)
  func emojiSequencesAreOneToken(emoji: String, language: Language) throws {
    let text = try TokenizedText("ok \(emoji) ok", language)
    #expect(text.texts == ["ok", emoji, "ok"])
    #expect(text.tokens[1].kind == .emoji)
  }

  @Test func emojiInARowAreSeparate() throws {
    let text = try TokenizedText("👍👍🏽👏😀", .spanish)
    #expect(text.texts == ["👍", "👍🏽", "👏", "😀"])
  }

  @Test func emojiStickToNoWord() throws {
    #expect(try TokenizedText("bueno👍malo", .spanish).texts == ["bueno", "👍", "malo"])
  }

  /// Skin tone and presentation do not change what an emoji means.
  @Test func emojiAreFoundWhateverTheirSkinTone() throws {
    let symbols = try Self.symbols()
    for emoji in ["👍", "👍🏻", "👍🏿", "👍\u{FE0F}"] {
      let token = try #require(try TokenizedText(emoji, .english, symbols: symbols).tokens.first)
      #expect(token.symbol >= 0, "\(emoji)")
      #expect(symbols.symbols[Int(token.symbol)].text == "👍")
    }
    #expect(try TokenizedText("👎", .english, symbols: symbols).tokens[0].symbol == -1)
  }

  /// A symbol table of the test's own, so that it does not depend on which rows are built in.
  private static func symbols() throws -> SymbolLexicon {
    let folder = try TemporaryFolder([
      "shared/emoji.tsv": "emoji\tvalence\tname\n👍\t2\tthumbs up\n",
      "shared/emoticons.tsv":
        "emoticon\tvalence\tname\n:)\t1\tsmile\n:-)\t1\tsmile\n:D\t2\tlaugh\nxD\t2\tlaugh\n:(\t-1\tsad\n<3\t2\theart\n",
    ])
    return try SymbolLexicon(folders: [.disk(path: folder.path)])
  }

  @Test(arguments: [":)", ":-)", ":D", "xD", ":(", "<3"]) func emoticonsAreOneToken(emoticon: String) throws {
    let symbols = try Self.symbols()
    for text in ["bien \(emoticon)", "\(emoticon) bien", "bien \(emoticon).", "bien \(emoticon) bien"] {
      let read = try TokenizedText(text, .spanish, symbols: symbols)
      #expect(read.texts(.emoticon) == [emoticon], "\(text)")
      #expect(read.texts(.word).contains("bien"))
    }
  }

  @Test(arguments: ["xDrive", "nota:Desde ayer", "faxD", "x<35"]) func emoticonsDoNotCutWords(text: String) throws {
    #expect(try TokenizedText(text, .spanish, symbols: Self.symbols()).texts(.emoticon) == [])
  }

  /// Lexicons write signs like words.
  @Test(arguments: ["100 % recomendable", "100% recomendable"]) func signsOfALexiconHaveAForm(text: String) throws {
    let tokens = try TokenizedText(text, .spanish).tokens
    #expect(tokens.allSatisfy { $0.form != Vocabulary.unknown })
  }

  @Test func everyEmoticonMayBeginWhereItStands() {
    var found = 0
    for symbol in BuiltIn.symbols.symbols {
      Array(symbol.text.utf8).withUnsafeBufferPointer { text in
        guard BuiltIn.symbols.emoticon(text, at: 0) != nil else { return }
        #expect(BuiltIn.symbols.mayBeginEmoticon(text, at: 0), "\(symbol.text)")
        found += 1
      }
    }
    #expect(found > 100)
    for word in ["no", "un", "o ", "the", ".", ". "] {
      Array(word.utf8).withUnsafeBufferPointer { text in
        #expect(!BuiltIn.symbols.mayBeginEmoticon(text, at: 0), "\(word)")
      }
    }
  }
}
