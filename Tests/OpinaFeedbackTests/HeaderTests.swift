import Testing

@testable import OpinaFeedback

/// Rows that name the columns: none, one, two or three.
@Suite struct HeaderTests {
  private func names(_ export: ReadExport) -> [String] { export.layout.columns.map(\.name) }

  @Test func questionTextAndChoiceRow() throws {
    let export = try ReadExport(
      """
      Respondent ID,Start Date,How likely are you to recommend us?,What do you like most?,Which channels?,,
      ,,Response,Open-Ended Response,web,shop,phone
      1001,2026-01-02,9,friendly staff and fast,web,,
      1002,2026-01-03,2,nothing at all really,,shop,
      1003,2026-01-04,7,good prices all year,,,phone
      """)
    #expect(export.layout.headerRows == 2)
    #expect(export.rows.count == 3)
    #expect(names(export)[3] == "What do you like most?")
    #expect(names(export).suffix(3) == ["Which channels?", "Which channels? / shop", "Which channels? / phone"])
    #expect(export.layout.comments == [.init(column: 3, question: .likes)])
    #expect(export.responses.map(\.score) == [9, 2, 7])
  }

  @Test func titlesAboveTheHeaderAreLeftOut() throws {
    let rows = (1...8).map { "r\($0);\($0 + 12)/02/2026;\($0);todo bien por aquí \($0)\n" }.joined()
    let export = try ReadExport("Encuesta de febrero;;;\n;;;\nid;fecha;rating;comentario\n" + rows)
    #expect(names(export) == ["id", "fecha", "rating", "comentario"])
    #expect(export.responses.map(\.id) == (1...8).map { "r\($0)" })
    #expect(export.rows.first?.number == 1)
    #expect(export.layout.guesses[0].hasSuffix("one header row, 1 above it left out"))
    // Above answers without a header stands no title.
    let bare = try ReadExport("r0;;;\n" + rows)
    #expect(!bare.layout.guesses[0].contains("left out"))
  }

  /// Whoever writes a title above a table by hand does not fill it up with separators.
  @Test(arguments: [
    ("Encuesta de marzo", ";", 1), ("Encuesta de marzo\nExportado el 1 de abril", ";", 2),
    ("Encuesta de marzo\n\nFiltro: clientes, sin bajas", ";", 2), ("Encuesta de marzo", "\t", 1),
    ("Encuesta de marzo 2026", ",", 1), ("Encuesta, marzo 2026", ",", 1),
  ])
  func titlesMayBeShorterThanTheTable(title: String, delimiter: String, count: Int) throws {
    let rows = (1...8).map { ["r\($0)", "2026-03-0\($0)", "\($0)", "\"todo bien, por aquí \($0)\"", "es"] }
    let table = ([["id", "fecha", "puntuación", "comentario", "país"]] + rows).map { $0.joined(separator: delimiter) }
    let export = try ReadExport(([title] + table).joined(separator: "\n"))
    #expect(names(export) == ["id", "fecha", "puntuación", "comentario", "país"])
    #expect(export.responses.map(\.id) == (1...8).map { "r\($0)" })
    #expect(export.problems.allSatisfy { $0 == nil })
    #expect(export.layout.guesses[0].hasSuffix("one header row, \(count) above it left out"))
  }

  /// Lines of comments, with or without commas in them, are no table below a title.
  @Test(arguments: [
    ["Bien", "Bueno, bonito, barato", "Malo, caro, lento", "Caro; lento"],
    ["Todo bien", "mal, tarde", "bien, rápido", "bien, barato", "mal, caro", "mal, lejos", "bien, cerca"],
  ])
  func commentsWithCommasAreNoTable(lines: [String]) throws {
    let export = try ReadExport(lines.joined(separator: "\n"))
    #expect(export.rows.count == lines.count)
    #expect(names(export).count == 1)
  }

  /// A header that lacks its last name is not that of a table with names of rows.
  @Test func theLastNameMayBeMissing() throws {
    let rows = (1...8).map { "r\($0);2026-03-0\($0);\($0);todo bien por aquí \($0)\n" }.joined()
    let export = try ReadExport("id;fecha;puntuación\n" + rows)
    #expect(names(export) == ["id", "fecha", "puntuación", "column 4"])
    #expect(export.layout.comments.map(\.column) == [3])
  }

  @Test func idsTextsAndImportIds() throws {
    let export = try ReadExport(
      """
      StartDate,ResponseId,Q1,Q2_TEXT
      Start Date,Response ID,On a scale from 0 to 10?,What do you dislike?
      "{""ImportId"":""startDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"
      2026-01-02 10:00:00,R_1a,9,the long queue
      2026-01-03 11:00:00,R_2b,2,prices and the noise

      """)
    #expect(export.layout.headerRows == 3)
    #expect(names(export) == ["StartDate", "ResponseId", "Q1", "Q2_TEXT"])
    #expect(export.layout.columns[3].title == "What do you dislike?")
    #expect(export.layout.comments == [.init(column: 3, question: .dislikes)])
    #expect(export.responses.map(\.id) == ["R_1a", "R_2b"])
    #expect(export.rows.map(\.line) == [4, 5])
  }

  @Test func codesAndTexts() throws {
    let export = try ReadExport(
      "Q1;Q2\nPuntuación;¿Qué le gustó más? ¿le gusto mas?\n9;el trato del personal\n3;nada de nada\n8;la rapidez\n")
    #expect(export.layout.headerRows == 2)
    #expect(export.layout.columns.map(\.title) == ["Puntuación", "¿Qué le gustó más? ¿le gusto mas?"])
    #expect(export.layout.comments == [.init(column: 1, question: .likes)])
  }

  @Test func none() throws {
    let export = try ReadExport(
      "1,9,muy bien atendido por todos\n2,3,tarde y mal todo el día\n3,5,regular tirando a mal\n")
    #expect(export.layout.headerRows == 0)
    #expect(export.rows.count == 3)
    #expect(names(export) == ["column 1", "column 2", "column 3"])
    #expect(export.layout.comments.map(\.column) == [2])
  }

  @Test func listOfComments() throws {
    let export = try ReadExport("Muy bien, gracias por todo\nEl envío llegó tarde\nNo volveré a comprar aquí\n")
    #expect(export.layout.headerRows == 0)
    #expect(export.comments.count == 3)
  }

  @Test func anAnswerWithoutNumbersIsNoSecondHeader() throws {
    let export = try ReadExport("id,rating,comment\n,,all is well here\n2,5,very good indeed\n3,4,fast and cheap\n")
    #expect(export.layout.headerRows == 1)
    #expect(export.rows.count == 3)
  }

  @Test func emptyAndDoubleNamesBecomeDistinct() throws {
    let export = try ReadExport("id,comment,,comment,\n1,a b,x,c d,y\n2,e f,x,g h,y\n3,i j,x,k l,y\n")
    #expect(names(export) == ["id", "comment", "column 3", "comment (2)", "column 5"])
    #expect(export.layout.comments.map(\.column) == [1, 3])
  }

  @Test func rowNamesWithoutAName() throws {
    let export = try ReadExport("comment,rating\n1,all fine,5\n2,too late,1\n3,ok then,3\n4,yes,4\n")
    #expect(names(export) == ["column 1", "comment", "rating"])
    #expect(export.comments[1] == ["too late"])
    #expect(export.problems.allSatisfy { $0 == nil })
  }
}
