import OpinaLexicon
import OpinaTestSupport
import Testing

@testable import OpinaSentiment

/// Two numbers of a sentence say something by which of them is higher.
struct ComparedNumbersTests {
  @Test(arguments: [
    MinimalPair(.spanish, "Pagaba 60 con los otros y ahora pago 25", "Pagaba 25 con los otros y ahora pago 60"),
    MinimalPair(.spanish, "Dijeron 12 días y tardó 5 días", "Dijeron 5 días y tardó 12 días"),
    MinimalPair(.portuguese, "Pagava 80, agora 50", "Pagava 50, agora 80"),
    MinimalPair(.portuguese, "Prazo de 10 dias e chegou em 3 dias", "Prazo de 3 dias e chegou em 10 dias"),
    MinimalPair(.italian, "Pagavo 45, ora 30", "Pagavo 30, ora 45"),
    MinimalPair(
      .italian, "Mi avevano detto 10 giorni e ci hanno messo 3 giorni",
      "Mi avevano detto 3 giorni e ci hanno messo 10 giorni"),
    MinimalPair(.english, "I was paying 45 a month, now I pay 25", "I was paying 25 a month, now I pay 45"),
    MinimalPair(.english, "They said 9 days but it arrived in 3 days", "They said 3 days but it arrived in 9 days"),
  ])
  func theOtherWayRoundSaysTheContrary(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label == .positive)
    #expect(changed.label == .negative)
  }

  @Test(arguments: [
    MinimalPair(.spanish, "Contraté 600 megas y me llegan 600", "Contraté 600 megas y me llegan 40"),
    MinimalPair(.portuguese, "O plano é de 49,90 e a fatura veio 49,90", "O plano é de 49,90 e a fatura veio 93,40"),
    MinimalPair(.italian, "Pago 100 mega e ne arrivano 100", "Pago 100 mega e ne arrivano 12"),
    MinimalPair(.english, "We were quoted £200 and charged £200", "We were quoted £200 and charged £350"),
  ])
  func whatIsKeptIsNoComplaint(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label != .negative)
    #expect(changed.label == .negative)
  }

  @Test(arguments: [
    SpokenText(.spanish, "Abren de 9 a 14"), SpokenText(.portuguese, "Aberto de 9 para 18"),
    SpokenText(.italian, "Prima alle 8, ora alle 9"), SpokenText(.english, "They said 5 days and it came on 3 May"),
  ])
  func otherNumbersAreNotCompared(_ comment: SpokenText) throws { #expect(try comment.read().score == 0) }

  @Test(arguments: [
    MinimalPair(
      .spanish, "Dijeron treinta y cinco días y tardaron veinte", "Dijeron veinte días y tardaron treinta y cinco"),
    MinimalPair(.spanish, "Dijeron dos semanas y tardó dos días", "Dijeron dos días y tardó dos semanas"),
    MinimalPair(.portuguese, "Prometeram trinta dias e levou dez", "Prometeram dez dias e levou trinta"),
    MinimalPair(
      .italian, "Preventivo di cinquecento, conto di trecento", "Preventivo di trecento, conto di cinquecento"),
    MinimalPair(.english, "They said 2 months and it took 2 weeks", "They said 2 weeks and it took 2 months"),
  ])
  func numbersInWordsAndUnitsOfTimeAreCompared(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label != .negative)
    #expect(changed.label == .negative)
  }

  @Test(arguments: [
    MinimalPair(.spanish, "Pedí seis y llegaron seis", "Pedí seis y llegaron cuatro"),
    MinimalPair(.portuguese, "Pedi seis, vieram seis", "Pedi seis, vieram quatro"),
    MinimalPair(.italian, "Ordinati sei, arrivati sei", "Ordinati sei, arrivati quattro"),
    MinimalPair(.english, "I ordered six, six came", "I ordered six, four came"),
  ])
  func asManyAsWereOrdered(_ pair: MinimalPair) throws {
    let (plain, changed) = try pair.read()
    #expect(plain.label != .negative)
    #expect(changed.label == .negative)
  }

  @Test(arguments: [
    ("600", 600), ("49,90 €", 49.9), ("R$ 1.200,50", 1200.5), ("£1,200", 1200), ("1.200", 1200), ("7.5", 7.5), ("", 0),
  ])
  func numbersAsPeopleWriteThem(text: String, value: Double) {
    var text = text
    let read = text.withUTF8 { ComparedNumbers.value($0) }
    #expect(abs(read - value) < 1e-9)
  }
}
