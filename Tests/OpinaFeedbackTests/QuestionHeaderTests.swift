import Foundation
import OpinaLexicon
import OpinaTestSupport
import Testing

@testable import OpinaFeedback

/// `Corpora/questions.tsv`: how surveys of four languages put their questions, and what each asks. The question decides
/// which side an answer takes, so all of them have to be known.
struct QuestionHeaderTests {
  private static let rows: [(question: String, header: String)] = {
    let file = PackageFolder.root.appending(path: "Corpora/questions.tsv")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t").map(String.init)
      return (cells[0], cells[1])
    }
  }()

  @Test(arguments: Question.allCases) func questionIsKnownByItsHeader(question: Question) throws {
    let names = try ColumnNames(.builtIn)
    let headers = Self.rows.filter { $0.question == question.rawValue }.map(\.header)
    #expect(headers.count >= 20)
    for header in headers {
      // Whatever says nothing is an open question where a column holds comments.
      #expect(names.question(in: names.matches(header)) ?? .open == question, "\(header)")
    }
  }

  @Test(arguments: [
    "Overall satisfaction", "Satisfacción general", "Satisfação geral", "Soddisfazione complessiva", "Customer ID",
    "Fecha", "Data", "Store", "Tienda", "Loja", "Negozio", "Country", "Plan", "Score", "Nota", "Punteggio",
  ]) func headerOfSomethingElseAsksNothing(header: String) throws {
    let names = try ColumnNames(.builtIn)
    #expect(names.question(in: names.matches(header)) == nil)
  }
}
