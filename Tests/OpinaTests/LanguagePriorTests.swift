import OpinaFeedback
import OpinaHealth
import OpinaLexicon
import OpinaTestSupport
import OpinaText
import OpinaThemes
import Testing

@testable import Opina

/// What decides about the language of a comment that does not tell it.
struct LanguagePriorTests {
  private func response(_ customer: String?, hint: Language? = nil) -> Response {
    Response(
      id: "1", record: 1, score: nil, customer: customer, date: nil, languageHint: hint, segments: [], comments: [])
  }

  @Test func nearlyTheWholeSurveyDecides() {
    func mix(_ counts: (String, Int)...) -> LanguageMix {
      var mix = LanguageMix()
      for (code, count) in counts {
        for _ in 0..<count { mix.add(LanguageGuess(code: code, confidence: 0.99)) }
      }
      return mix
    }
    #expect(mix(("pt", 97), ("es", 3)).main?.language == .portuguese)
    #expect(mix(("pt", 90), ("es", 10)).main == nil, "a tenth in another language leaves doubt")
    #expect(mix(("pt", 10)).main == nil, "ten comments prove nothing")
    #expect(mix(("fr", 60), ("es", 40)).main == nil)
    var doubtful = LanguageMix()
    doubtful.add(LanguageGuess(code: "pt", confidence: 0.6))
    #expect(doubtful.total == 0)
  }

  @Test func theRowGoesBeforeTheCustomerBeforeTheSurvey() {
    var customers = CustomerLanguages()
    let told: [(String, Int)] = [("A", 1), ("B", 0), ("A", 1), ("B", 1)]
    customers.add(
      told.map { CustomerLanguages.Told(customer: CustomerLanguages.key($0), language: Language.allCases[$1]) })
    let prior = LanguagePrior(survey: .english, customers: customers)
    #expect(prior.hint(for: response("A")) == Language.allCases[1])
    #expect(prior.hint(for: response("A", hint: .italian)) == .italian)
    #expect(prior.hint(for: response("B")) == .english, "who writes in two languages tells nothing")
    #expect(prior.hint(for: response(nil)) == .english)
    #expect(LanguagePrior.none.hint(for: response("A", hint: .italian)) == nil)
  }

  private static let rows = [
    "1,A,O atendimento foi muito bom e a entrega chegou antes do prazo",
    "2,B,La atención fue muy buena y llegó a tiempo",
    "3,A,normal", "4,B,normal", "5,A,Gostei muito do produto e recomendo a todos os meus amigos",
    "6,B,Me gustó mucho el producto y lo recomiendo a todos", "7,C,normal",
  ]

  /// The languages by id, of rows in some order.
  private func languages(_ rows: [String], jobs: Int) async throws -> [String: String] {
    let folder = try TemporaryFolder(["e.csv": "response id,customer,comment\n" + rows.joined(separator: "\n") + "\n"])
    func open() throws -> ExportReader {
      try ExportReader(path: folder.path("e.csv"), columnNames: try ColumnNames(.builtIn))
    }
    let first = OrderedReading(analyzer: BuiltIn.analyzer, jobs: jobs, language: nil)
    var noted = CustomerLanguages()
    var sample = CommentSample()
    var whole = try open()
    try sample.add(all: &whole, noting: &noted)
    let customers = try await first.languages(of: noted, in: [try open()]) { _ in try open() }
    let reading = OrderedReading(
      analyzer: BuiltIn.analyzer, jobs: jobs, language: nil, prior: LanguagePrior(survey: nil, customers: customers))
    var languages: [String: String] = [:]
    var export = try open()
    try await reading.run(&export) { batch, layout, reader in
      reading.records(of: batch, layout: layout, with: reader)
        .map { ($0.response.id, $0.comments[0].tagged.language.code) }
    } take: { found, _ in
      for (id, language) in found { languages[id] = language }
    }
    return languages
  }

  @Test func theSameCustomerDecidesInWhateverOrder() async throws {
    let found = try await languages(Self.rows, jobs: 1)
    #expect(found["3"] == "pt" && found["4"] == "es")
    #expect(found["1"] == "pt" && found["2"] == "es", "clear words go before everything")
    #expect(try await languages(Self.rows.reversed(), jobs: 3) == found)
  }
}
