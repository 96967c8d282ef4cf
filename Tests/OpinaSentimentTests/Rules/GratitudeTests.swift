import Opina
import OpinaFeedback
import OpinaLexicon
import OpinaSentiment
import OpinaThemes
import Testing

struct GratitudeTests {
  private static let alone = [
    SpokenText(.spanish, "Muchas gracias"), SpokenText(.portuguese, "Obrigada!"), SpokenText(.italian, "Grazie mille"),
    SpokenText(.english, "Yes, thanks!"),
  ]

  @Test(arguments: alone) func thanksAloneAreFaintPraise(_ text: SpokenText) throws {
    let trace = try text.read()
    #expect(trace.label == .positive)
    #expect(trace.score > 0 && trace.score < 0.3)
    #expect(!trace.touched(by: .gratitude).isEmpty)
  }

  @Test(arguments: alone.dropLast() + [SpokenText(.english, "Thank you!")]) func thanksAnswerNoQuestion(
    _ text: SpokenText
  ) throws {
    #expect(try text.read(answering: .dislikes).score > 0)
    #expect(try text.read(answering: .improve).score > 0)
  }

  private static let asking = [
    SpokenText(.spanish, "Necesito una copia del contrato, gracias"),
    SpokenText(.spanish, "¿Abren los domingos? Gracias"), SpokenText(.spanish, "Gracias de antemano"),
    SpokenText(.portuguese, "Preciso da segunda via do contrato, obrigada"),
    SpokenText(.portuguese, "Abrem ao domingo? Obrigado"), SpokenText(.portuguese, "Agradeço desde já"),
    SpokenText(.italian, "Spostare l'appuntamento a giovedì, grazie"),
    SpokenText(.italian, "Aprite la domenica? Grazie"), SpokenText(.italian, "Grazie in anticipo"),
    SpokenText(.english, "I need a copy of the contract, thanks"), SpokenText(.english, "Is it open on Sunday? Thanks"),
    SpokenText(.english, "Thanks in advance"),
  ]

  @Test(arguments: asking) func thanksForWhatIsYetToBeDoneAreNone(_ text: SpokenText) throws {
    #expect(try text.read().touched(by: .gratitude).isEmpty)
  }

  private static let complaining = [
    MinimalPair(.spanish, "Gracias", "Gracias. Sigo sin reembolso"),
    MinimalPair(.portuguese, "Obrigado", "Obrigado. O pedido veio errado"),
    MinimalPair(.italian, "Grazie", "Grazie. Il pacco è arrivato rotto"),
    MinimalPair(.english, "Thanks", "Thanks. The parcel arrived broken"),
  ]

  @Test(arguments: complaining) func thanksBesideAComplaintSayNothing(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score > 0)
    #expect(changed.score < 0)
    #expect(changed.touched(by: .gratitude).isEmpty)
  }

  @Test(arguments: alone) func thanksNameNoTheme(_ text: SpokenText) throws {
    #expect(try text.read().explanation.tagged.themes.isEmpty)
  }

  private static let named = [
    SpokenText(.spanish, "Más cajas, gracias"), SpokenText(.portuguese, "Mais caixas, obrigado"),
    SpokenText(.italian, "Più casse, grazie"), SpokenText(.english, "More tills, thanks"),
  ]

  @Test(arguments: named) func thanksBehindAWishAreNone(_ text: SpokenText) throws {
    #expect(try text.read(answering: .improve).score < 0)
  }
}
