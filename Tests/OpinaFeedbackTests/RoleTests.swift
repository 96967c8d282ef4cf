import OpinaLexicon
import Testing

@testable import OpinaFeedback

/// Which column plays which role, by name and by value.
@Suite struct RoleTests {
  private static let wide = [
    "es":
      "Fecha;Puntuación;Idioma;¿Qué es lo que le gustó más? le gusto mas;¿Qué es lo que menos le gustó?;¿Qué podemos mejorar?;¿Por qué?",
    "pt": "Data;Nota;Idioma;Do que você mais gostou?;Do que menos gostou?;O que podemos melhorar?;por que",
    "it": "Data;Voto;Idioma;Cosa le è piaciuto?;Cosa non le è piaciuto?;Cosa possiamo migliorare?;por que",
    "en":
      "Date;Rating;Language;What did you like most?;What did you dislike?;What could we improve?;Reason for your score",
  ]

  @Test(arguments: ["es", "pt", "it", "en"])
  func severalQuestions(_ language: String) throws {
    let rows = (1...4).map { "2026-02-1\($0);\($0 + 5);\(language);uno dos \($0);tre;quattro \($0);five six" }
    let export = try ReadExport(([Self.wide[language]!] + rows).joined(separator: "\n"))
    #expect(export.layout.comments.map(\.question) == [.likes, .dislikes, .improve, .reason])
    #expect(export.layout.comments.map(\.column) == [3, 4, 5, 6])
    #expect(export.layout.date == 0)
    #expect(export.layout.score == 1)
    #expect(export.layout.language == 2)
    #expect(export.responses[0].languageHint == Language(rawValue: language))
    #expect(export.responses[0].date == "2026-02-11")
  }

  @Test func aSegmentThatIsSaidTwiceCountsOnce() throws {
    let text = "id,region,comment\n1,north,all was fine here\n2,south,nothing worked at all\n"
    #expect(try ReadExport(text, .init(segments: ["region", "2", "Region"])).layout.segments == [1])
  }

  @Test func blankRowsBehindTheAnswersLeaveTheIDsAnID() throws {
    let export = try ReadExport("id,comment\nR_a,all was fine here\nR_b,nothing worked at all\n,\n , \n")
    #expect(export.layout.id == 0)
    #expect(export.responses.map(\.id) == ["R_a", "R_b"])
    #expect(try ReadExport("id,comment\nR_a,all was fine\n,nothing worked\n").layout.id == nil)
  }

  /// A column that is called a score and is none is not passed over in silence.
  @Test func scoresThatCannotBeReadAreNamed() throws {
    func note(_ values: [String]) throws -> String? {
      let rows = values.enumerated().map { "k\($0.offset),\($0.element),some words of comment \($0.offset)\n" }
      return try ReadExport("key_1,nps,comment\n" + rows.joined()).layout.guesses.first { $0.contains("score") }
    }
    #expect(try note(["Green", "Bad", "Good"])?.contains("0 of 3 values are numbers; its words are of no") == true)
    #expect(try note(["9", "n/a", "10"])?.contains("2 of 3 values are numbers") == true)
    #expect(try note(["-100", "100", "0"])?.contains("go from -100") == true)
    #expect(try note(["9", "3", "10"])?.hasPrefix("score: column \"nps\"") == true)
  }

  @Test func aScoreColumnOfWordsHasNoEndlessRange() throws {
    let export = try ReadExport(
      "id,mood,comment\n1,good,all was fine here\n2,bad,nothing worked\n", .init(score: "mood"))
    #expect(export.layout.guesses.contains { $0.contains("no value is a number") })
    #expect(!export.layout.guesses.contains { $0.contains("inf") })
  }

  @Test func valuesDecideWhatANameLeavesOpen() throws {
    // "nota" is a score in some exports and a remark in others.
    let export = try ReadExport(
      "nota,comentario\n9,todo muy bien aquí\n3,un desastre total hoy\n10,gracias por la ayuda\n")
    #expect(export.layout.score == 0)
    #expect(export.layout.scale == .nps)
    let unnamed = try ReadExport(
      "a_1,b_2,c_3\nx1,9,all was very good here\nx2,3,not so good this time\nx3,10,thanks for all the help\n")
    #expect(unnamed.layout.comments.map(\.column) == [2])
    #expect(unnamed.layout.score == nil || unnamed.layout.score == 1)
    #expect(unnamed.layout.id == 0)
  }

  @Test(arguments: [
    ("rating", ["5", "1", "4"], "stars:1-5"), ("nps", ["9", "0", "4"], "nps"), ("CSAT", ["5", "1", "4"], "csat:1-5"),
    ("rating 1-10", ["5", "1", "4"], "csat:1-10"), ("rating (0 to 10)", ["5", "1", "4"], "nps"),
    ("CES", ["7", "1", "4"], "ces:1-7:high-good"), ("rating", ["85", "10", "40"], "csat:0-100"),
    ("rating", ["10", "0", "7"], "nps"),
  ])
  func scales(_ name: String, _ values: [String], _ scale: String) throws {
    let rows = values.enumerated().map { "k\($0.offset),\($0.element),some words of comment \($0.offset)" }
    let export = try ReadExport("key_1,\(name),comment\n" + rows.joined(separator: "\n"))
    #expect(export.layout.scale?.description == scale)
    #expect(export.responses.map(\.score) == values.map { Double($0) })
  }

  @Test func contactsAreNoSegments() throws {
    let rows = (1...60).map {
      "\($0),p\($0 % 2)@mail.com,+34 600 000 00\($0 % 2),\($0 % 2 == 0 ? "Ana" : "Luis"),\($0 % 3 == 0 ? "web" : "tienda"),\($0 % 2 == 0 ? "Sur" : "Norte"),comentario número \($0) aquí"
    }
    let export = try ReadExport(
      "id,correo,teléfono,nombre,canal_x,región_x,comentario\n" + rows.joined(separator: "\n"))
    #expect(export.layout.segments.map { export.layout.columns[$0].name } == ["canal_x", "región_x"])
    #expect(export.responses[2].segments == ["web", "Norte"])
  }

  @Test func optionsOverruleTheGuess() throws {
    let text = "ID,Rating,Comment,Other,Region\n7,5,first,9,a\n8,1,second,2,b\n9,3,third,4,a\n"
    let options = ExportOptions(
      id: "rating", comments: [("OTHER", .improve), ("3", nil)], score: "other", scale: .nps, customer: "1",
      segments: ["comment"])
    let export = try ReadExport(text, options)
    #expect(export.layout.id == 1)
    #expect(export.layout.comments == [.init(column: 3, question: .improve), .init(column: 2, question: .open)])
    #expect(export.layout.score == 3)
    #expect(export.layout.customer == 0)
    #expect(export.layout.segments == [2])
    #expect(export.responses[0].id == "5")
    #expect(export.comments[0] == ["9", "first"])
  }

  @Test func idsThatRepeatAreNoIds() throws {
    let export = try ReadExport("id,comment\n1,one two three\n1,four five six\n2,seven eight\n")
    #expect(export.layout.id == nil)
    #expect(export.responses.map(\.id) == ["1", "2", "3"])
  }

  @Test func guessesSayWhatWasGuessed() throws {
    let export = try ReadExport("id,rating,comment\n1,5,one two three\n2,4,four five six\n3,1,seven eight\n")
    #expect(export.layout.guesses.first == "format: UTF-8 text, separated by ,, one header row")
    #expect(export.layout.guesses.contains("comments (open): column \"comment\" (its name)"))
    #expect(export.layout.description.first == LayoutField("format", .text("delimited")))
  }

  @Test func builtInNamesLoad() throws {
    let names = try ColumnNames(.builtIn)
    let expected: [(String, ColumnNames.Role)] = [
      ("Comentario", .comment), ("¿Qué es lo que más le gustó?", .likes), ("¿Qué podemos mejorar?", .improve),
      ("O que podemos melhorar?", .improve), ("Data", .date), ("Cosa non le è piaciuto?", .dislikes),
      ("What did you dislike most?", .dislikes), ("What do you like most?", .likes), ("ResponseId", .id),
      ("IPAddress", .ignore), ("customerId", .customer), ("How likely are you to recommend us?", .nps),
    ]
    for (name, role) in expected { #expect(names.matches(name).first?.role == role, "\(name)") }
  }

  private func layout(_ name: String, _ values: [Int], columns: String = "key", value: String = "k") throws
    -> ExportLayout
  {
    let rows = values.enumerated().map { "\(value)\($0.offset),\($0.element),some words of comment \($0.offset)" }
    return try ReadExport(
      "\(columns),\"\(name)\",comment\n" + rows.joined(separator: "\n"), names: builtInNames
    ).layout
  }

  /// The words of the question give the scale away, in four languages.
  @Test(arguments: [
    ("¿Recomendaría esta empresa para trabajar? (0-10)", [9, 3, 10], "enps"),
    ("Recomendaria esta empresa como lugar para trabalhar?", [9, 3, 10], "enps"),
    ("Quanto consiglieresti di lavorare qui? lavorare con noi", [9, 3, 10], "enps"),
    ("How likely are you to recommend us as a place to work?", [9, 3, 10], "enps"),
    ("How likely are you to recommend us to a friend? (0-10)", [9, 3, 10], "nps"),
    ("¿Qué tan satisfecho está con la atención? (1-5)", [5, 1, 3], "csat:1-5"),
    ("Qual o seu grau de satisfação?", [5, 1, 3], "csat:1-5"), ("Quanto è soddisfatto?", [10, 1, 3], "csat:1-10"),
    ("How satisfied were you with your flight? (1-5)", [5, 1, 3], "csat:1-5"),
    ("How easy was it to solve your problem? (1-7)", [7, 1, 3], "ces:1-7:high-good"),
    ("Estrelas", [5, 1, 3], "stars:1-5"), ("NPS (1-5)", [5, 1, 3], "stars:1-5"),
  ])
  func scalesByWords(_ name: String, _ values: [Int], _ scale: String) throws {
    let layout = try layout(name, values)
    #expect(layout.scale?.description == scale)
    #expect(layout.guesses.contains { $0.hasPrefix("scale: \(scale) (") })
  }

  @Test func employeesGiveAnENPS() throws {
    #expect(try layout("NPS", [9, 3, 10], columns: "Employee ID").scale?.kind == .enps)
  }

  @Test func anAddressIsACustomerOnlyWhereNothingElseIs() throws {
    func customer(_ columns: String, _ cells: String) throws -> String? {
      let rows = (1...5).map { "\(cells.replacing("#", with: String($0))),some words of comment \($0)" }
      let layout = try ReadExport(
        columns + ",comment\n" + rows.joined(separator: "\n"), names: builtInNames
      ).layout
      return layout.customer.map { layout.columns[$0].name }
    }
    #expect(try customer("email,nombre,id cliente", "p#@mail.com,Ana Ruiz,C-#") == "id cliente")
    #expect(try customer("email,account", "p#@mail.com,Acme #") == "account")
    #expect(try customer("email,first name", "p#@mail.com,Ana") == "email")
    #expect(try customer("first name,region", "Ana,north") == nil)
  }

  /// Beside the code of an account stands its name, which is shown and groups nothing.
  @Test func aNameBesideTheIdOfACustomer() throws {
    func roles(_ columns: String, _ cells: String, _ options: ExportOptions = .init()) throws -> [String?] {
      let rows = (1...30).map { row in
        let account = row % 12
        return
          "\(cells.replacing("#", with: "\(account)").replacing("%", with: "\(account % 2)")),some words of comment \(row)\n"
      }
      let layout = try ReadExport(
        Array((columns + ",comment\n" + rows.joined()).utf8), options, names: builtInNames
      ).layout
      return [layout.customer, layout.customerName].map { $0.map { layout.columns[$0].name } }
    }
    #expect(try roles("account_id,account_name", "A-#,Acme #") == ["account_id", "account_name"])
    #expect(try roles("account_name,account_id", "Acme #,A-#") == ["account_id", "account_name"])
    #expect(try roles("id_cliente,cliente", "A-#,Acme #") == ["id_cliente", "cliente"])
    #expect(try roles("código cliente,razón social", "A-#,Acme #") == ["código cliente", "razón social"])
    #expect(try roles("id cliente,empresa", "A-#,Acme #") == ["id cliente", "empresa"])
    #expect(try roles("id do cliente,razão social", "A-#,Acme #") == ["id do cliente", "razão social"])
    #expect(try roles("codice cliente,ragione sociale", "A-#,Acme #") == ["codice cliente", "ragione sociale"])
    // A name that several ids share splits them, and an address is no name.
    #expect(try roles("account_id,company", "A-#,Group %") == ["account_id", nil])
    #expect(try roles("customer id,email", "A-#,p#@mail.com") == ["customer id", nil])
    #expect(try roles("account_name", "Acme #") == ["account_name", nil])
    #expect(try roles("account_id,city", "A-#,Town #", .init(customerName: "city")) == ["account_id", "city"])
  }

  @Test func textThatIsNotReadIsSaid() throws {
    let rows = (1...12).map { "\($0),todo muy bien \($0),unas palabras más de la vez \($0)" }
    let layout = try ReadExport(
      "id,comentario,zz_libre\n" + rows.joined(separator: "\n"), names: builtInNames
    ).layout
    #expect(layout.comments.map(\.column) == [1])
    let said = layout.guesses.filter { $0.hasPrefix("not read: ") }
    #expect(said.count == 1 && said[0].contains("--comment \"zz_libre\"") && !said[0].contains("palabras"))
  }
}
