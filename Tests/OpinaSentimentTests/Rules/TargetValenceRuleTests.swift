import Opina
import OpinaLexicon
import OpinaSentiment
import Testing

struct TargetValenceRuleTests {
  /// The same word is good of the one and bad of the other.
  private static let pairs = [
    MinimalPair(.spanish, "La calidad es alta", "El precio es alto"),
    MinimalPair(.spanish, "Calidad muy alta", "Tarifas muy altas"),
    MinimalPair(.portuguese, "A qualidade é alta", "O preço é alto"),
    MinimalPair(.portuguese, "Desempenho alto", "Taxa alta"),
    MinimalPair(.italian, "La qualità è alta", "Il prezzo è alto"),
    MinimalPair(.italian, "Livello alto", "Tariffe alte"),
    MinimalPair(.english, "The quality is high", "The price is high"),
    MinimalPair(.english, "High standards", "High fees"),
  ]

  @Test(arguments: pairs) func theTargetDecides(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < 0)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Un árbol alto"), SpokenText(.portuguese, "Uma árvore alta"),
    SpokenText(.italian, "Un albero alto"),
    SpokenText(.english, "A high mountain"),
  ])
  func withoutATargetTheWordTakesNoSide(_ comment: SpokenText) throws { #expect(try comment.read().score == 0) }

  /// A target of another clause decides nothing.
  @Test(arguments: [
    SpokenText(.spanish, "Un árbol alto, el precio"), SpokenText(.portuguese, "Uma árvore alta, o preço"),
    SpokenText(.italian, "Un albero alto, il prezzo"), SpokenText(.english, "A high mountain, the price"),
  ])
  func targetsOfOtherClausesDoNotCount(_ comment: SpokenText) throws { #expect(try comment.read().score == 0) }

  @Test func targetRowsAreNamed() throws {
    for language in Language.allCases {
      let names = try Self.pairs.filter { $0.language == language }.flatMap { pair in
        let (plain, changed) = try pair.read()
        return (plain.explanation.lines + changed.explanation.lines).flatMap { line in
          [line.row] + line.steps.compactMap(\.row)
        }
      }
      #expect(names.contains { $0.hasPrefix("\(language.rawValue)/targets.tsv:") }, "\(language): \(names)")
    }
  }

  @Test(arguments: [
    SpokenText(.spanish, "El precio, muy alto"), SpokenText(.portuguese, "O preço, muito alto"),
    SpokenText(.italian, "Il prezzo, molto alto"), SpokenText(.english, "The price, very high"),
  ])
  func theTargetMayStandInTheClauseBefore(_ comment: SpokenText) throws { #expect(try comment.read().score < 0) }
}
