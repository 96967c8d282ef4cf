import Opina
import OpinaLexicon
import OpinaSentiment
import OpinaTestSupport
import Testing

/// Times that are written together are numbers to patterns.
struct TimeAsNumberTests {
  @Test(arguments: [
    SpokenText(.portuguese, "Esperei 2h40 na sala"), SpokenText(.portuguese, "Esperei 3h na sala"),
  ])
  func aLengthOfTimeIsANumber(_ comment: SpokenText) throws { #expect(try comment.read().score < 0) }

  @Test(arguments: [SpokenText(.portuguese, "Comprei o h40 na sala"), SpokenText(.english, "We stayed in 23H")])
  func aNameIsNone(_ comment: SpokenText) throws { #expect(try comment.read().score == 0) }

  @Test(arguments: [
    SpokenText(.spanish, "La cita era a las 10:30 en la sala"), SpokenText(.portuguese, "Cheguei às 10:30 na sala"),
    SpokenText(.italian, "Siamo arrivati alle 10:30 in sala"), SpokenText(.english, "We came at 10:30 to the office"),
  ])
  func theColonOfATimeEndsNoClause(_ comment: SpokenText) throws {
    #expect(try comment.read().explanation.clauses.count == 1)
  }
}
