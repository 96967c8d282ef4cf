import OpinaFeedback
import OpinaHealth
import OpinaLexicon
import Testing

@testable import OpinaReport

struct PageTests {
  private func page(_ locale: Language, _ tally: SurveyTally = SyntheticSurvey.tally()) throws -> String {
    String(decoding: try Report(tally: tally, survey: SyntheticSurvey.survey, locale: locale).html(), as: UTF8.self)
  }

  @Test(arguments: Language.allCases)
  func standsAlone(locale: Language) throws {
    let page = try page(locale)
    #expect(page.contains("<html lang=\"\(locale.rawValue)\">"))
    for sign in ["<script", "<link", "src=", "href=", "url(", "@import", "{{", "Optional("] {
      #expect(!page.contains(sign), "\(sign)")
    }
  }

  @Test func whatCustomersWroteIsNoMarkup() throws {
    let page = try page(.spanish)
    #expect(page.contains("&lt;demasiado&gt;"))
    #expect(!page.contains("<demasiado>"))
    #expect(page.contains("Región &lt;norte&gt;"))
  }

  @Test func quotesSayTheirLanguage() throws {
    let page = try page(.english)
    for language in ["es", "pt", "it", "en"] { #expect(page.contains("<p lang=\"\(language)\">")) }
  }

  @Test func sectionsFollowTheData() throws {
    let whole = try page(.english)
    for id in [
      "score", "score-change", "reasons", "passive-reasons", "drivers", "trend", "customers", "coverage", "method",
    ] {
      #expect(whole.contains("id=\"\(id)\""))
    }
    let bare = try page(.english, SurveyTally(scale: nil, segments: 0))
    for id in ["score", "score-change", "reasons", "drivers", "trend", "customers", "mismatches"] {
      #expect(!bare.contains("id=\"\(id)\""))
    }
    #expect(bare.contains("id=\"coverage\""))
  }

  @Test func starsAreNoPromoters() throws {
    let page = try page(.english, SyntheticSurvey.tally(responses: 200, scale: Scale(kind: .stars, range: 1...5)))
    #expect(page.contains("Respondents with high ratings"))
    #expect(page.contains("Why the dissatisfied are dissatisfied"))
    #expect(page.contains("Satisfied (4–5)"))
    #expect(!page.contains("Net Promoter Score"))
  }

  @Test func employeesAreNoCustomers() throws {
    let page = try page(.english, SyntheticSurvey.tally(responses: 60, scale: Scale(kind: .enps, range: 0...10)))
    #expect(page.contains("what employees say</title>"))
    #expect(page.contains("<h1>What employees say</h1>"))
  }

  @Test func oneHeadingOfEachRank() throws {
    let page = try page(.italian)
    #expect(page.components(of: "<h1") == 1)
    #expect(page.components(of: "<main") == 1)
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { split(separator: part).count - (hasPrefix(part) ? 0 : 1) }
}
