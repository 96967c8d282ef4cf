import Opina

/// The example of README.md, so that it compiles, as it must with `import Opina` alone; `ReadmeTests` compares the two
/// letter for letter.
func readmeExample(print: (Any...) -> Void) throws {
  // README begins
  let analyzer = try Analyzer()  // loads the lexicons; share it between threads
  let reader = try analyzer.makeReader()  // one for each thread
  let tagged = reader.tag("El personal muy amable, pero tardaron tres semanas.")

  let themes = tagged.themes.map { "\($0.theme): \($0.sentiment.label)" }
  print(tagged.language.code, themes)
  // README ends
}

/// The example of Opina.docc/Opina.md.
func surveyExample(bytes: [UInt8]) async throws -> [SurveyReport.File: [UInt8]] {
  let analyzer = try Analyzer()
  // Opina.md begins
  let export = try ExportReader(name: "survey.csv", bytes: bytes)  // or path: "survey.csv"
  for guess in export.layout.guesses { print(guess) }

  let reading = try await OrderedReading.survey([export], with: analyzer, jobs: 2)
  let report = SurveyReport(reading: reading, locale: .english)
  let files = try await report.files(of: [(name: "survey.csv", export: export)])
  // Opina.md ends
  return files
}
