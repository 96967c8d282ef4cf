import Opina
import OpinaLexicon
import OpinaSentiment
import OpinaThemes
import Testing

struct FlawTests {
  private static let pairs = [
    MinimalPair(
      .spanish, "Hotel bonito. Muy malo el baño sucio", "Hotel bonito. Lo único malo el baño sucio",
      issue: "es/phrases.tsv calls lo único malo a complaint and no flaw"),
    MinimalPair(.spanish, "Hotel bonito. Muy malo el baño sucio", "Hotel bonito. Por ponerle una pega el baño sucio"),
    MinimalPair(.portuguese, "Hotel bonito. Muito ruim o banheiro sujo", "Hotel bonito. De ruim só o banheiro sujo"),
    MinimalPair(.italian, "Hotel bello. Pessimo il bagno sporco", "Hotel bello. Unica piccola pecca il bagno sporco"),
    MinimalPair(.english, "Nice hotel. Very bad the rude waiter", "Nice hotel. Only flaw the rude waiter"),
  ]

  @Test(arguments: pairs) func theOnlyFlawWeighsLittle(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    pair.expecting {
      #expect(changed.score > plain.score)
      #expect(changed.score > 0)
    }
  }

  @Test func theRuleActs() throws { try expectAction(of: .flaw, on: Self.pairs) }

  @Test(arguments: pairs) func otherComplaintsAreNotTouched(_ pair: MinimalPair) throws {
    #expect(try pair.read().plain.touched(by: .flaw).isEmpty)
  }

  @Test(arguments: [
    SpokenText(.spanish, "El único problema del hotel era que no tiene un spa"),
    SpokenText(.portuguese, "O único problema é que o gerente é grosseiro"),
    SpokenText(.italian, "L'unico problema è che il cameriere è maleducato"),
    SpokenText(.english, "The only problem is that the manager is rude"),
  ])
  func aFlawThatIsAllThatIsToldIsAComplaint(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .negative)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Lo único, el ruido"), SpokenText(.spanish, "Solo el ruido"),
    SpokenText(.portuguese, "Única coisa, o barulho"), SpokenText(.portuguese, "Só o barulho"),
    SpokenText(.italian, "L'unica cosa, il rumore"), SpokenText(.italian, "Solo il rumore"),
    SpokenText(.english, "The only thing: the noise"), SpokenText(.english, "Just the noise"),
  ])
  func aNameThatComplainsByItselfOnlyNamesTheFlaw(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.label == .positive)
    let noise = trace.explanation.tagged.themes.first { $0.theme == "noise" }
    #expect(noise?.sentiment.label == .negative)
  }

  /// It may as well be all that is good.
  @Test(arguments: [
    SpokenText(.spanish, "Solo la atención"), SpokenText(.portuguese, "Só o atendimento"),
    SpokenText(.italian, "Solo il personale"), SpokenText(.english, "Just the staff"),
  ])
  func aNameThatPraisesByItselfAnnouncesNoFlaw(_ comment: SpokenText) throws {
    #expect(try comment.read().label == .neutral)
  }

  @Test(arguments: [
    SpokenText(.spanish, "La única pega, el wifi"), SpokenText(.portuguese, "Único porém o wifi"),
    SpokenText(.italian, "Unica pecca il wifi"), SpokenText(.english, "My only gripe is the wifi"),
  ])
  func whatIsNamedAsTheOnlyFlawIsComplainedOf(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.label == .positive)
    let wifi = trace.explanation.tagged.themes.first { $0.theme == "internet-wifi" }
    #expect(wifi?.sentiment.label == .negative)
  }
}
