import OpinaLexicon
import OpinaSentiment
import Testing

struct AdviceTests {
  private static let pairs = [
    MinimalPair(.spanish, "Una habitación tranquila", "Aconsejo una habitación tranquila"),
    MinimalPair(.spanish, "Una mesa bonita", "Os aconsejo una mesa bonita"),
    MinimalPair(.spanish, "Ropa cómoda", "Hay que tener ropa cómoda"),
    MinimalPair(.spanish, "Una mesa cómoda", "Mejor pedir una mesa cómoda"),
    MinimalPair(.portuguese, "Um quarto tranquilo", "Aconselho a um quarto tranquilo"),
    MinimalPair(.portuguese, "Um quarto confortável", "Sugiro que vocês peçam um quarto confortável"),
    MinimalPair(.portuguese, "Uma mesa bonita", "Pra quem quer uma mesa bonita"),
    MinimalPair(.portuguese, "Sapatos confortáveis", "Se você tiver sapatos confortáveis"),
    MinimalPair(.italian, "Una camera tranquilla", "Vi consiglio di chiedere una camera tranquilla"),
    MinimalPair(.italian, "Scarpe comode", "Il consiglio è scarpe comode"),
    MinimalPair(.italian, "Una camera luminosa", "Ricordate di chiedere una camera luminosa"),
    MinimalPair(.italian, "Una camera comoda", "Assicuratevi una camera comoda"),
    MinimalPair(.english, "A quiet room", "Make sure you ask for a quiet room"),
    MinimalPair(.english, "Comfortable shoes", "My advice is comfortable shoes"),
    MinimalPair(.english, "Comfortable shoes", "Remember to wear comfortable shoes"),
    MinimalPair(.english, "A comfortable room", "You should ask for a comfortable room"),
  ]

  @Test(arguments: pairs) func adviceIsHardlyPraise(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < plain.score)
    #expect(!changed.touched(by: .advice).isEmpty)
  }

  @Test(arguments: pairs) func plainPraiseIsNotTouched(_ pair: MinimalPair) throws {
    #expect(try pair.read().plain.touched(by: .advice).isEmpty)
  }

  /// Advice that one was given is told, and the word may name what one praises.
  @Test(arguments: [
    SpokenText(.spanish, "Me aconsejaron una habitación tranquila"),
    SpokenText(.spanish, "El consejo del médico fue útil"),
    SpokenText(.portuguese, "Aconselharam um quarto tranquilo"),
    SpokenText(.portuguese, "O conselho do médico foi útil"),
    SpokenText(.italian, "Mi hanno consigliato una camera tranquilla"),
    SpokenText(.italian, "Il consiglio del medico è stato utile"),
    SpokenText(.english, "They advised a quiet room"), SpokenText(.english, "The doctor's advice was helpful"),
  ])
  func whatIsToldOfAdviceIsNotTouched(_ comment: SpokenText) throws {
    let trace = try comment.read()
    #expect(trace.score > 0)
    #expect(trace.touched(by: .advice).isEmpty)
  }
}
