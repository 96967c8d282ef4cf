import OpinaLexicon
import OpinaSentiment
import Testing

struct DenialAloneTests {
  private static let trouble = [
    MinimalPair(.spanish, "Retrasos: siempre", "Retrasos: ninguno"),
    MinimalPair(.spanish, "Colas: muchas", "Colas: ninguna"),
    MinimalPair(.portuguese, "Atrasos: sempre", "Atrasos: nenhum"),
    MinimalPair(.portuguese, "Filas: muitas", "Filas: nenhuma"),
    MinimalPair(.italian, "Ritardi: sempre", "Ritardi: nessuno"),
    MinimalPair(.italian, "Rumore: continuo", "Rumore: nessuno"),
    MinimalPair(.italian, "Code: tante", "Code: nessuna"),
    MinimalPair(.english, "Delays: always", "Delays: none"),
    MinimalPair(.english, "Queues: plenty", "Queues: none at all"),
  ]

  @Test(arguments: trouble) func troubleThatIsDeniedIsPraise(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score <= 0)
    #expect(changed.label == .positive)
  }

  private static let missing = [
    MinimalPair(.spanish, "Comodidad total", "Comodidad ninguna"),
    MinimalPair(.spanish, "Amabilidad, diez", "Amabilidad, cero"),
    MinimalPair(.spanish, "Toallas: limpias", "Toallas: ni una"),
    MinimalPair(.portuguese, "Conforto total", "Conforto nenhum"),
    MinimalPair(.portuguese, "Simpatia, dez", "Simpatia, zero"),
    MinimalPair(.portuguese, "Limpeza: ótima", "Limpeza: nenhuma"),
    MinimalPair(.italian, "Comodità totale", "Comodità nessuna"),
    MinimalPair(.italian, "Cortesia, dieci", "Cortesia, zero"),
    MinimalPair(.italian, "Pulizia: ottima", "Pulizia: nessuna"),
    MinimalPair(.english, "Comfort: perfect", "Comfort: none"),
    MinimalPair(.english, "Friendliness, ten out of ten", "Friendliness, zero"),
    MinimalPair(.english, "Cleanliness: spotless, tidiness: perfect", "Cleanliness: none, tidiness: none"),
  ]

  @Test(arguments: missing) func whatOneMayExpectAndIsDeniedIsMissing(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.label == .negative)
  }

  @Test func theRuleActs() throws {
    try expectAction(of: .denialAlone, on: Self.trouble)
    try expectAction(of: .denialAlone, on: Self.missing)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Buen trato. Nada"), SpokenText(.spanish, "Buen trato, nada"),
    SpokenText(.portuguese, "Bom atendimento. Nada"), SpokenText(.portuguese, "Bom atendimento, nada"),
    SpokenText(.italian, "Buona accoglienza. Niente"), SpokenText(.italian, "Buona accoglienza, niente"),
    SpokenText(.english, "Friendly staff. Nothing"), SpokenText(.english, "Friendly staff, nothing"),
  ])
  func twoAnswersInOneFieldAreTwo(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.touched(by: .denialAlone).isEmpty)
    #expect(trace.score > 0)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Hijos: ninguno"), SpokenText(.portuguese, "Filhos: nenhum"),
    SpokenText(.italian, "Figli: nessuno"), SpokenText(.english, "Children: none"),
  ])
  func whatIsNoThemeIsNotMissing(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .denialAlone).isEmpty)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Hotel tranquilo, ningún ruido"), SpokenText(.portuguese, "Hotel tranquilo, nenhum barulho"),
    SpokenText(.italian, "Hotel tranquillo, nessun rumore"), SpokenText(.english, "Quiet hotel: no noise"),
  ])
  func aDenialOfSomethingElseIsNone(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.touched(by: .denialAlone).isEmpty)
    #expect(trace.label == .positive)
  }
}
