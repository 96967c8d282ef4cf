import OpinaLexicon
import OpinaSentiment
import Testing

struct DeniedListTests {
  private static let pairs = [
    MinimalPair(.spanish, "Sin problemas, con retrasos", "Sin problemas o retrasos"),
    MinimalPair(.portuguese, "Sem problemas, com atrasos", "Sem problemas ou atrasos"),
    MinimalPair(.italian, "Senza problemi, con ritardi", "Senza problemi o ritardi"),
    MinimalPair(.english, "No problems, some delays", "No problems or delays"),
  ]

  @Test(arguments: pairs) func whatOrAddsIsDeniedAsWell(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(changed.label == .positive)
    #expect(changed.score > plain.score)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Sin problemas y sucio"), SpokenText(.english, "No problems, delays and dirt everywhere"),
  ])
  func anAndDeniesNoMore(_ comment: SpokenText) throws {
    #expect(try comment.read().label != .positive)
  }

  @Test(arguments: [
    SpokenText(.spanish, "No es bonito y cómodo"), SpokenText(.spanish, "Falta de respeto, educación y limpieza"),
    SpokenText(.portuguese, "O quarto não estava limpo e arrumado"),
    SpokenText(.portuguese, "Sem educação, respeito ou cuidado"), SpokenText(.italian, "Non è pulito e comodo"),
    SpokenText(.italian, "La camera non era pulita e ordinata"),
    SpokenText(.english, "The room was not clean and comfortable"),
    SpokenText(.english, "No courtesy, respect or professionalism"),
  ])
  func aListOfPraiseIsDeniedAsAWhole(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .negative)
  }

  /// What is praised of something else is no member of the list.
  @Test(arguments: [
    SpokenText(.portuguese, "Sem educação, mas comida ótima"),
    SpokenText(.italian, "Non è pulito ma il personale è gentile"),
    SpokenText(.english, "No queues, friendly staff and great food"),
  ])
  func praiseOfSomethingElseStands(_ comment: SpokenText) throws {
    #expect(try comment.read().label != .negative)
  }
}
