import Testing

@testable import OpinaThemes

struct DiscoveryStatisticsTests {
  /// The example of Dunning (1993), table 2: "the swiss".
  @Test func associationOfDunningsExample() {
    let statistic = PhraseStatistic(both: 110, first: 110 + 2442, second: 110 + 111, all: 110 + 2442 + 111 + 29114)
    #expect(abs(statistic.association - 270.72) < 0.01)
    #expect(statistic.isPhrase)
  }

  @Test func independentWordsAreNoPhrase() {
    let statistic = PhraseStatistic(both: 10, first: 100, second: 100, all: 1000)
    #expect(abs(statistic.association) < 1e-9)
    #expect(!statistic.isPhrase)
  }

  @Test func wordsThatAvoidEachOtherAreNoPhrase() {
    let statistic = PhraseStatistic(both: 1, first: 300, second: 300, all: 1000)
    #expect(statistic.association > PhraseStatistic.leastAssociation)
    #expect(!statistic.isPhrase)
  }

  @Test func randIndexOfTheSameGroupsIsOne() {
    #expect(AdjustedRandIndex.of([1, 1, 2, 2, 3], [9, 9, 7, 7, 8]) == 1)
    #expect(AdjustedRandIndex.of([1, 1], [1, 1]) == 1)
    #expect(AdjustedRandIndex.of([Int](), [Int]()) == 1)
  }

  @Test func randIndexOfGroupsThatDiffer() {
    #expect(abs(AdjustedRandIndex.of([0, 0, 1, 1], [0, 0, 1, 2]) - 4.0 / 7) < 1e-12)
    #expect(AdjustedRandIndex.of([0, 0, 1, 1], [0, 1, 0, 1]) < 0)
  }

  @Test(arguments: [("Habitación", "habitacion"), ("l'app", "l-app"), ("  ", ""), ("5G", "5g"), ("日本", "")])
  func slugs(text: String, slug: String) {
    #expect(TermUnits.slug(text) == slug)
  }
}
