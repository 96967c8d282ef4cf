import Opina
import OpinaLexicon
import OpinaTestSupport
import OpinaThemes
import Testing

/// What a word means depends on the trade of the survey.
struct SenseTests {
  struct Said: Sendable, CustomTestStringConvertible {
    let pack: String
    let theme: String
    let texts: [Language: String]

    init(
      _ pack: String, _ theme: String, _ spanish: String, _ portuguese: String, _ italian: String, _ english: String
    ) {
      self.pack = pack
      self.theme = theme
      texts = [.spanish: spanish, .portuguese: portuguese, .italian: italian, .english: english]
    }

    var testDescription: String { "\(pack): \(theme)" }
  }

  private static let service = (
    "El servicio fue excelente", "O serviço foi excelente", "Il servizio è stato eccellente",
    "The service was excellent"
  )
  private static let help = (
    "Me ayudaron mucho", "Eles me ajudaram muito", "Mi hanno aiutato molto", "They helped me a lot"
  )
  private static let view = (
    "La vista es preciosa", "A vista é linda", "La vista è bellissima", "The view is beautiful"
  )
  private static let speed = (
    "La velocidad es malísima", "A velocidade é péssima", "La velocità è pessima", "The speed is terrible"
  )
  private static let line = (
    "La línea se corta siempre", "A linha é péssima", "La linea è pessima", "The line is terrible"
  )
  private static let connection = (
    "Perdimos la conexión", "Perdemos a conexão", "Abbiamo perso la connessione", "We missed our connection"
  )

  private static let said = [
    Said("health", "care-treatment", service.0, service.1, service.2, service.3),
    Said("bank", "service-general", service.0, service.1, service.2, service.3),
    Said("health", "care-treatment", help.0, help.1, help.2, help.3),
    Said("bank", "staff-helpfulness", help.0, help.1, help.2, help.3),
    Said("hotel", "location", view.0, view.1, view.2, view.3),
    Said("food", "atmosphere", view.0, view.1, view.2, view.3),
    Said("telecom", "internet-wifi", speed.0, speed.1, speed.2, speed.3),
    Said("device", "product-performance", speed.0, speed.1, speed.2, speed.3),
    Said("software", "digital-speed", speed.0, speed.1, speed.2, speed.3),
    Said("telecom", "internet-wifi", line.0, line.1, line.2, line.3),
    Said("travel", "punctuality", connection.0, connection.1, connection.2, connection.3),
  ]

  private static func themes(_ text: String, _ packs: [String], _ language: Language) throws -> [String] {
    let analyzer = BuiltIn.analyzer.using(CodeFrame(BuiltIn.catalogue, packs: packs))
    return try analyzer.makeReader().tag(text, in: language).themes.map(\.theme)
  }

  @Test(arguments: said, Language.allCases) func tradeDecides(said: Said, language: Language) throws {
    let text = said.texts[language]!
    let themes = try Self.themes(text, ["general", said.pack], language)
    #expect(themes.contains(said.theme), "\(text): \(themes)")
  }

  @Test(arguments: zip(Language.allCases, [service.0, service.1, service.2, service.3]))
  func whereTheTradeIsUnknownAWordHasItsPlainTheme(language: Language, text: String) throws {
    #expect(try Self.themes(text, BuiltIn.catalogue.packs, language) == ["service-general"])
  }

  @Test(arguments: zip(Language.allCases, [speed.0, speed.1, speed.2, speed.3]))
  func elsewhereAWordMaySayNothing(language: Language, text: String) throws {
    let themes = try Self.themes(text, ["general", "hotel"], language)
    #expect(!themes.contains { ["internet-wifi", "product-performance", "digital-speed"].contains($0) }, "\(themes)")
  }

  @Test func senseIsNoThemeOfAFrame() {
    let themes = CodeFrame.whole(BuiltIn.catalogue).themes
    #expect(!themes.contains("view") && !themes.contains("care-or-help"))
  }
}
