import Opina
import OpinaLexicon
import OpinaSentiment
import OpinaThemes
import Testing

struct MarkedThemesTests {
  @Test(arguments: [
    SpokenText(.spanish, "Comida 10, limpieza 3, precio 7"), SpokenText(.spanish, "Comida: 9. Limpieza: 4."),
    SpokenText(.portuguese, "Comida 10, limpeza 3, preço 7"), SpokenText(.portuguese, "Comida nota 10, limpeza nota 2"),
    SpokenText(.italian, "Cibo 10, pulizia 3, prezzo 7"), SpokenText(.italian, "Cibo 5/5, pulizia 2/5"),
    SpokenText(.english, "Food 10, cleanliness 3, price 7"),
    SpokenText(.english, "9 for the food, 4 for the cleanliness"),
  ])
  func eachMarkIsAVerdictOnItsTheme(_ comment: SpokenText) throws {
    let themes = try comment.read().explanation.tagged.themes
    #expect(themes.first { $0.theme == "food-quality" }?.sentiment.label == .positive)
    #expect(themes.first { $0.theme == "cleanliness" }?.sentiment.label == .negative)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Habitación 10, puerta 4"), SpokenText(.spanish, "Desayuno 10, cena 25"),
    SpokenText(.spanish, "Comida 2, bebida 3"), SpokenText(.spanish, "Desayuno 7-10, cena 8-10"),
    SpokenText(.portuguese, "Quarto 10, portão 4"), SpokenText(.portuguese, "Almoço 10, jantar 25"),
    SpokenText(.portuguese, "Comida 2, bebida 3"), SpokenText(.portuguese, "Almoço às 8, entrega às 10"),
    SpokenText(.italian, "Camera 10, binario 4"), SpokenText(.italian, "Colazione 10, cena 25"),
    SpokenText(.italian, "Cibo 2, bevande 3"), SpokenText(.italian, "Colazione alle 8, consegna alle 10"),
    SpokenText(.english, "Room 10, gate 4"), SpokenText(.english, "Breakfast 10, dinner 25"),
    SpokenText(.english, "Food 2, drinks 3"), SpokenText(.english, "Breakfast at 8, checkout at 10"),
  ])
  func otherNumbersAreNoMarks(_ comment: SpokenText) throws {
    #expect(try comment.read().touched(by: .scoreAsVerdict).isEmpty)
  }

  @Test(arguments: [
    MinimalPair(.spanish, "Extensión: 10", "Limpieza: 10"), MinimalPair(.portuguese, "Ramal: 10", "Limpeza: 10"),
    MinimalPair(.italian, "Interno: 10", "Pulizia: 10"), MinimalPair(.english, "Extension: 10", "Staff: 10"),
  ])
  func aFullMarkOfOneThemeMayBeAll(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.score == 0)
    #expect(changed.label == .positive)
  }
}
