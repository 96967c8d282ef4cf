import OpinaLexicon
import Testing

@testable import OpinaFeedback

/// Scores in words are read if all of them stand on one scale.
@Suite struct ScaleLabelsTests {
  private func export(_ name: String, _ labels: [String], _ options: ExportOptions = .init()) throws -> ReadExport {
    let rows = labels.enumerated().map { "r\($0.offset);\($0.element);unas palabras de comentario \($0.offset)\n" }
    return try ReadExport(Array(("id;\(name);comentario\n" + rows.joined()).utf8), options, names: builtInNames)
  }

  @Test(arguments: [
    (
      "satisfacción",
      ["Muy satisfecho", "Satisfecho", "Ni satisfecho ni insatisfecho", "Insatisfecho", "Muy insatisfecho"]
    ),
    (
      "¿Qué tan satisfecho está?",
      ["Muy satisfecho/a", "Bastante satisfecho/a", "Algo satisfecho/a", "Poco satisfecho/a", "Nada satisfecho/a"]
    ),
    ("grau de satisfação", ["Muito satisfeito", "Satisfeito", "Neutro", "Insatisfeito", "Muito insatisfeito"]),
    ("nota", ["Ótimo", "Bom", "Regular", "Ruim", "Péssimo"]),
    (
      "Quanto è soddisfatto?",
      ["Molto soddisfatto", "Abbastanza soddisfatto", "Così così", "Poco soddisfatto", "Per niente soddisfatto"]
    ),
    ("voto", ["Ottimo", "Buono", "Discreto", "Sufficiente", "Insufficiente"]),
    (
      "How satisfied are you?",
      ["Extremely satisfied", "Very satisfied", "Somewhat satisfied", "Not so satisfied", "Not at all satisfied"]
    ),
    (
      "satisfaction",
      [
        "Extremely satisfied", "Somewhat satisfied", "Neither satisfied nor dissatisfied", "Somewhat dissatisfied",
        "Extremely dissatisfied",
      ]
    ),
    ("How likely are you to recommend us?", ["Very likely", "Likely", "Neutral", "Unlikely", "Very unlikely"]),
    ("rating", ["Excellent", "Very good", "Good", "Fair", "Poor"]),
  ])
  func fivePlaces(name: String, labels: [String]) throws {
    let export = try export(name, labels + ["N/A"] + labels)
    #expect(export.layout.score == 1)
    #expect(export.layout.scale == Scale(kind: .csat, range: 1...5))
    #expect(export.responses.map(\.score) == [5, 4, 3, 2, 1, nil, 5, 4, 3, 2, 1])
    #expect(export.layout.guesses.contains { $0.hasPrefix("scale: csat:1-5 (answers in words: 5 \(labels[0])") })
  }

  @Test func sevenPlaces() throws {
    let labels = [
      "Strongly agree", "Agree", "Somewhat agree", "Neither agree nor disagree", "Somewhat disagree", "Disagree",
      "Strongly disagree",
    ]
    let export = try export("score", labels)
    #expect(export.layout.scale == Scale(kind: .csat, range: 1...7))
    #expect(export.responses.map(\.score) == [7, 6, 5, 4, 3, 2, 1])
  }

  @Test func easeIsAnEffortScore() throws {
    let export = try export("ease of use", ["Very easy", "Easy", "Difficult", "easy"])
    #expect(export.layout.scale?.kind == .ces)
    #expect(export.responses.map(\.score) == [5, 4, 2, 4])
  }

  @Test func languagesMayBeMixed() throws {
    let labels = ["Muy satisfecho", "Satisfeito", "Molto insoddisfatto", "Dissatisfied", "Muito satisfeito"]
    #expect(try export("satisfaction", labels).responses.map(\.score) == [5, 4, 1, 2, 5])
  }

  /// A column with one value that no scale has is none, and that is said with what to do.
  @Test(arguments: [
    ["Muy satisfecho", "Satisfecho", "Verde"], ["Excelente", "Muy bueno", "Bueno", "Regular", "Malo", "Muy malo"],
  ])
  func whatStandsOnNoScaleIsNoScore(labels: [String]) throws {
    let export = try export("satisfacción", labels)
    #expect(export.layout.score == nil)
    #expect(
      export.layout.guesses.contains { $0.hasPrefix("no score: column \"satisfacción\"") && $0.contains("scales.tsv") })
  }

  @Test func everybodyMayAnswerTheSame() throws {
    #expect(
      try export("satisfacción", ["Satisfecho", "Satisfecho", "satisfecho"]).responses.map(\.score) == [4, 4, 4])
    #expect(try export("Q3", ["Satisfecho", "Satisfecho", "Satisfecho"]).layout.score == nil)
  }

  @Test func numbersGoBeforeWords() throws {
    let rows = [
      "9;Satisfecho;bien todo lo visto", "2;Insatisfecho;mal todo lo visto", "7;Satisfecho;normal y corriente",
    ]
    let export = try ReadExport(
      Array(("nps;satisfacción;comentario\n" + rows.joined(separator: "\n")).utf8), names: builtInNames)
    #expect(export.layout.score == 0)
    #expect(export.layout.scale == .nps)
  }

  @Test func aColumnWithoutANameForItIsAScoreIfItIsAlone() throws {
    let labels = ["Muy satisfecho", "Satisfecho", "Insatisfecho", "Satisfecho"]
    #expect(try export("Q3", labels).responses.map(\.score) == [5, 4, 2, 4])
    #expect(try export("estado", ["Bueno", "Malo", "Regular", "Bueno"]).layout.score == nil)
  }

  @Test func theUserMayNameIt() throws {
    let labels = ["Bueno", "Malo", "Regular", "Bueno"]
    #expect(try export("estado", labels, .init(score: "estado")).responses.map(\.score) == [4, 2, 3, 4])
    let note = try export("estado", labels, .init(score: "estado", scale: .nps)).layout.guesses
    #expect(note.contains("scale nps: not used, the answers are words of another"))
  }
}
