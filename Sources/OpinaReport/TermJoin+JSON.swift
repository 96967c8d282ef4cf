internal import OpinaLexicon
package import OpinaThemes

extension TermJoin {
  /// The words by language, each with its figures, and how alike they are.
  package var json: JSONValue {
    .object([
      .init("terms", .object([first, second].map { .init($0.language.rawValue, Self.json($0)) })),
      .init("company", .decimal(company, places: 2)), .init("nextCompany", .decimal(nextCompany, places: 2)),
      .init("spelling", .decimal(spelling, places: 2)),
    ])
  }

  private static func json(_ word: Word) -> JSONValue {
    var fields: [JSONValue.Field] = [
      .init("term", .string(word.text)), .init("comments", .integer(word.comments)),
      .init("sentiment", .decimal(word.sentiment, places: 2)),
    ]
    if let score = word.score { fields.append(.init("score", .decimal(score, places: 2))) }
    return .object(fields)
  }
}
