import OpinaFeedback
import Testing

struct CalendarDayTests {
  @Test(arguments: [("1970-01-01", 0), ("2000-02-29", 11016), ("2026-03-01", 20513), ("1969-12-31", -1)])
  func days(text: String, number: Int) {
    #expect(CalendarDay(text)?.number == number)
    #expect(CalendarDay(text)?.text == text)
  }

  @Test func timeBehindIsIgnored() {
    #expect(CalendarDay("2026-03-01T10:00:00Z")?.text == "2026-03-01")
  }

  @Test(arguments: ["", "2026-3-1", "01/03/2026", "2026-13-01", "2026-00-10", "2026-01-32", "abcd-ef-gh"])
  func otherTextIsNoDay(text: String) {
    #expect(CalendarDay(text) == nil)
  }
}
