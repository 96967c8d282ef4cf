import OpinaLexicon
import OpinaSentiment
import Testing

struct ScareQuotesTests {
  private static let pairs = [
    MinimalPair(.spanish, "Unos técnicos profesionales", "Unos técnicos muy \"profesionales\""),
    MinimalPair(.spanish, "Un trato amable", "Un trato «amable»"),
    MinimalPair(.portuguese, "Uns técnicos competentes", "Uns técnicos muito \"competentes\""),
    MinimalPair(.portuguese, "Um atendimento simpático", "Um atendimento “simpático”"),
    MinimalPair(.italian, "Dei tecnici competenti", "Dei tecnici molto \"competenti\""),
    MinimalPair(.italian, "Un cameriere simpatico", "Un cameriere «simpatico»"),
    MinimalPair(.english, "The helpful technicians", "The \"helpful\" technicians"),
    MinimalPair(.english, "A luxurious room", "A “luxurious” room"),
  ]

  @Test(arguments: pairs) func quotedPraiseIsMocked(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < 0)
  }

  @Test func theRuleActs() throws { try expectAction(of: .scareQuotes, on: Self.pairs) }

  /// A longer quotation is what somebody said.
  @Test(arguments: [
    SpokenText(.spanish, "Mi hija dijo \"qué hotel tan bonito\" al llegar"),
    SpokenText(.portuguese, "Minha filha disse \"que hotel tão bonito\" ao chegar"),
    SpokenText(.italian, "Mia figlia ha detto \"che hotel proprio bello\" all'arrivo"),
    SpokenText(.english, "My daughter said \"this is such a nice hotel\" at once"),
  ])
  func speechIsNotMocked(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .scareQuotes).isEmpty)
  }
}
