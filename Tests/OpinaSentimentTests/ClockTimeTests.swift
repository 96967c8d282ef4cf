import OpinaLexicon
import OpinaTestSupport
import Testing

@testable import OpinaSentiment

/// Times are compared as numbers are: seen at the hour that was given, or later.
struct ClockTimeTests {
  @Test(arguments: [
    ("9:30", 9.3), ("9:30h", 9.3), ("9:30pm", 21.3), ("12:15pm", 12.15), ("0:05", 0.05), ("9h30", 9.5), ("18h", 18.0),
    ("2H40", 2 + 2 / 3.0), ("11am", 11.0), ("1PM", 13.0),
  ])
  func timesAsPeopleWriteThem(text: String, value: Double) throws {
    var text = text
    let time = try #require(text.withUTF8 { ClockTime($0) })
    #expect(abs(time.value - value) < 1e-9)
  }

  @Test(arguments: ["", "9", "9.30", "h30", "30 €", "x"]) func whatIsNoTime(text: String) {
    var text = text
    #expect(text.withUTF8 { ClockTime($0) } == nil)
  }

  @Test(arguments: [
    MinimalPair(
      .spanish, "Cita a las 9:30 y me atendieron a las 9:30", "Cita a las 9:30 y me atendieron a las 11:00"),
    MinimalPair(.spanish, "Cita a las 10 y entré a las 10", "Cita a las 10 y entré a las 11:30"),
    MinimalPair(.portuguese, "Consulta às 10h e fui atendida às 10h", "Consulta às 10h e fui atendida às 11h30"),
    MinimalPair(
      .portuguese, "Consulta às 9:30 e fui atendido às 9:30", "Consulta às 9:30 e fui atendido às 11:00"),
    MinimalPair(
      .italian, "Appuntamento alle 9:30 e visitata alle 9:30", "Appuntamento alle 9:30 e visitata alle 11:00"),
    MinimalPair(
      .italian, "Appuntamento alle 9.30 e visitata alle 9.30", "Appuntamento alle 9.30 e visitata alle 10.45"),
    MinimalPair(.english, "Appointment at 9:30 and seen at 9:30", "Appointment at 9:30 and seen at 11:00"),
    MinimalPair(.english, "Booked for 11am and called at 11am", "Booked for 11am and called at 1pm"),
  ])
  func theHourThatWasGivenOrALaterOne(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .positive)
    #expect(changed.label == .negative)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Abren a las 9:30 y cierran a las 20:00"),
    SpokenText(.portuguese, "Abre às 9h30 e fecha às 20h"),
    SpokenText(.italian, "Aprono alle 9:30 e chiudono alle 20:00"),
    SpokenText(.english, "It is open from 9:30 to 20:00"),
  ])
  func otherTimesAreNotCompared(_ comment: SpokenText) throws { #expect(try comment.read().score == 0) }
}
