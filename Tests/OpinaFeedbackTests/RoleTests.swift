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
      ("IPAddress", .ignore), ("customerId", .customer), ("How likely are you to recommend us?", .score),
    ]
    for (name, role) in expected { #expect(names.matches(name).first?.role == role, "\(name)") }
  }
}
