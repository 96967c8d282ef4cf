import Opina
import OpinaLexicon
import OpinaSentiment
import Testing

struct RegretTests {
  private static let pairs = [
    MinimalPair(.spanish, "El baño estaba sucio", "Lástima que el baño estuviera sucio"),
    MinimalPair(.spanish, "La habitación era ruidosa", "La habitación era ruidosa, una pena"),
    MinimalPair(.portuguese, "O banheiro estava sujo", "Que pena que o banheiro estava sujo"),
    MinimalPair(.portuguese, "O quarto era barulhento", "O quarto era barulhento, uma pena"),
    MinimalPair(.italian, "Il bagno era sporco", "Peccato che il bagno fosse sporco"),
    MinimalPair(.italian, "La camera era rumorosa", "La camera era rumorosa, un vero peccato"),
    MinimalPair(.english, "The bathroom was dirty", "It's a pity that the bathroom was dirty"),
    MinimalPair(.english, "The room was noisy", "The room was noisy, what a shame"),
  ]

  /// What words of regret may add to a complaint that is stronger than they are.
  private static let most = 0.15

  @Test(arguments: pairs) func whatIsRegrettedIsOneComplaint(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(changed.label == .negative)
    #expect(changed.score < plain.score)
    #expect(changed.score > plain.score - Self.most)
  }

  @Test func theRuleActs() throws { try expectAction(of: .regret, on: Self.pairs) }

  @Test(arguments: [
    SpokenText(.spanish, "Qué lástima"), SpokenText(.portuguese, "Que pena"), SpokenText(.italian, "Peccato."),
    SpokenText(.english, "What a shame"),
  ])
  func regretAloneIsAComplaint(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.label == .negative)
    #expect(trace.touched(by: .regret).isEmpty)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Lástima de piscina. El camarero fue grosero"),
    SpokenText(.portuguese, "Uma pena a piscina. O garçom foi grosseiro"),
    SpokenText(.italian, "Peccato per la piscina. Il cameriere è stato maleducato"),
    SpokenText(.english, "Such a shame about the pool. The waiter was rude"),
  ])
  func anotherSentenceIsAnotherComplaint(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .regret).isEmpty)
  }
}
