import OpinaFeedback
import Testing

@Suite struct ScaleTests {
  @Test(arguments: [
    ("nps", "nps"), ("NPS", "nps"), ("enps", "enps"), ("csat:1-5", "csat:1-5"), ("csat", "csat:1-5"),
    ("csat:1-10", "csat:1-10"), ("ces:1-7:high-good", "ces:1-7:high-good"), ("ces", "ces:1-7:high-good"),
    ("ces:1-10:low-good", "ces:1-10:low-good"), ("stars:1-5", "stars:1-5"), ("nps:0-10", "nps"),
  ])
  func reads(_ text: String, _ written: String) throws {
    #expect(try Scale.parse(text).description == written)
  }

  @Test(arguments: [
    "", "npss", "csat:5", "csat:5-1", "csat:a-b", "nps:1-5", "nps:0-10:low-good", "ces:1-7:up", "a:1-2:3:4",
  ])
  func refuses(_ text: String) {
    #expect(throws: ScaleError.self) { try Scale.parse(text) }
  }

  @Test func categoriesOfNPS() {
    let expected: [NPSCategory] = .init(repeating: .detractor, count: 7) + [.passive, .passive, .promoter, .promoter]
    for score in 0...10 { #expect(Scale.nps.npsCategory(of: Double(score)) == expected[score]) }
    for score in [-1, 6.5, 8.5, 9.9, 10.5, 11, .nan, .infinity] { #expect(Scale.nps.npsCategory(of: score) == nil) }
    #expect(Scale(kind: .csat, range: 1...5).npsCategory(of: 5) == nil)
  }

  @Test(arguments: [
    ("stars:1-5", "dduss"), ("csat:1-10", "ddduuuusss"), ("ces:1-7:high-good", "dddusss"),
    ("ces:1-10:low-good", "sssuuuuddd"),
  ])
  func boxes(_ scale: String, _ expected: String) throws {
    let scale = try Scale.parse(scale)
    var found = ""
    for score in Int(scale.range.lowerBound)...Int(scale.range.upperBound) {
      switch scale.satisfaction(of: Double(score)) {
      case .satisfied?: found += "s"
      case .dissatisfied?: found += "d"
      case .neutral?: found += "u"
      case nil: found += "-"
      }
    }
    #expect(found == expected)
  }
}
