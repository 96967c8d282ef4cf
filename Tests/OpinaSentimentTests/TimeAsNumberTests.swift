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
}
