import Opina

/// The example of README.md, so that it compiles; `ReadmeTests` compares the two letter for letter.
func readmeExample(print: (Any...) -> Void) throws {
  // README begins
  let analyzer = try Analyzer()  // loads the lexicons; share it between threads
  let reader = try analyzer.makeReader()  // one for each thread
  let tagged = reader.tag("El personal muy amable, pero tardaron tres semanas.")

  let themes = tagged.themes.map { "\($0.theme): \($0.sentiment.label)" }
  print(tagged.language.code, themes)
  // README ends
}
