import OpinaLexicon
import Testing

/// Single capital letters with a point before a capital: initials of names, behind which the sentence goes on, and letters
/// that name something else, behind which it ends.
struct InitialTests {
  /// Names with initials, at the beginning and within, of known words too, behind titles, with particles.
  private static let initials = [
    (Language.spanish, "J. R. Gómez fue amable"), (.spanish, "Me atendió Juan P. García"),
    (.spanish, "Á. Torres nos ayudó"), (.spanish, "La doctora M. Flores es un encanto"),
    (.spanish, "El Sr. A. López llamó"), (.spanish, "J. De la Cruz fue amable"), (.spanish, "Hablé con M.A. Ruiz ayer"),
    (.portuguese, "J. R. Souza foi gentil"), (.portuguese, "Falei com a Maria S. Costa"),
    (.portuguese, "A Dra. M. Fernandes atendeu"), (.portuguese, "O técnico A. Da Silva veio"),
    (.portuguese, "É. Ramos ajudou"), (.portuguese, "O vendedor J.P. Moura foi gentil"),
    (.italian, "G. B. Rossi è gentile"), (.italian, "Ho parlato con Luca M. Bianchi"),
    (.italian, "Il dott. P. Verdi riceve"), (.italian, "M. Di Stefano è stata gentile"),
    (.italian, "M. D'Angelo è gentile"), (.italian, "L'infermiere G.L. Conti è bravo"),
    (.english, "J. R. Smith was kind"), (.english, "I spoke to John B. Smith"), (.english, "Dr. A. Good saw me"),
    (.english, "J. O'Brien was kind"), (.english, "J. Smith's attitude was awful"), (.english, "P. Baker was rude"),
    (.english, "J.R. Smith was kind"), (.english, "We met J.R.R. Tolkien"),
  ]

  @Test(arguments: initials) func initialsEndNoSentence(language: Language, text: String) throws {
    let starts = try TokenizedText(text, language).sentenceStarts
    #expect(starts.count == 1, "\(starts)")
  }

  /// Letters that name something else, and names cut short: what no name begins with begins a sentence.
  private static let letters = [
    (Language.spanish, "La opción B. Muy bien", ["La", "Muy"]),
    (.spanish, "Puerta C. Excelente trato", ["Puerta", "Excelente"]),
    (.spanish, "Me atendió Laura M. Nos ayudó mucho", ["Me", "Nos"]), (.spanish, "Plan B. ¿Y ahora?", ["Plan", "Y"]),
    (.spanish, "Laura M. Excelente atención", ["Laura", "Excelente"]),
    (.spanish, "Zona B. En general bien", ["Zona", "En"]),
    (.spanish, "Sala B. Habitaciones sucias", ["Sala", "Habitaciones"]),
    (.portuguese, "Escolhi a opção B. Muito boa", ["Escolhi", "Muito"]),
    (.portuguese, "Fui atendido pela Ana P. Ela foi ótima", ["Fui", "Ela"]),
    (.portuguese, "Portão C. Péssimo serviço", ["Portão", "Péssimo"]),
    (.portuguese, "Sala B. Com muito barulho", ["Sala", "Com"]),
    (.italian, "Ho scelto l'opzione B. Molto buona", ["Ho", "Molto"]),
    (.italian, "Cancello C. Pessimo servizio", ["Cancello", "Pessimo"]),
    (.italian, "Seguita da Laura M. Mi ha aiutato tanto", ["Seguita", "Mi"]),
    (.italian, "Piano B. L'hotel è bello", ["Piano", "L'"]),
    (.english, "We took plan B. Very good", ["We", "Very"]),
    (.english, "Gate C. Terrible service", ["Gate", "Terrible"]),
    (.english, "Served by Laura M. She was great", ["Served", "She"]),
    (.english, "Gate C. Staff were rude", ["Gate", "Staff"]), (.english, "Room B. In general fine", ["Room", "In"]),
  ]

  @Test(arguments: letters) func lettersThatAreNoInitialsEndTheirSentence(
    language: Language, text: String, starts: [String]
  ) throws {
    #expect(try TokenizedText(text, language).sentenceStarts == starts)
  }
}
