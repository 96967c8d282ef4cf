import OpinaLexicon
import Testing

@testable import Opina

struct KeyTableTests {
  /// Keys whose lower bits are alike, as those of hashes may be.
  private func key(_ customer: Int) -> UInt64 { UInt64(customer) &* 0x1_0000_0001 << 8 }

  @Test func customersStayWhileTheTableGrows() {
    var table = KeyTable()
    for customer in 1...5000 { table.note(key(customer)) }
    #expect(table.count == 5000 && !table.hasRepeated)
    for customer in stride(from: 1, through: 5000, by: 7) { table.note(key(customer)) }
    #expect(table.count == 5000 && table.hasRepeated)
    for customer in 1...5000 { #expect(table.isRepeated(key(customer)) == (customer % 7 == 1)) }
    #expect(!table.isRepeated(key(5001)))
  }

  @Test func oneLanguageTells() {
    var table = KeyTable()
    table.add(.italian, of: key(1))
    table.add(.italian, of: key(1))
    table.add(.spanish, of: key(2))
    table.add(.english, of: key(2))
    table.note(key(3))
    #expect(table.onlyLanguage(of: key(1)) == .italian)
    #expect(table.onlyLanguage(of: key(2)) == nil)
    #expect(table.onlyLanguage(of: key(3)) == nil)
    #expect(table.onlyLanguage(of: key(4)) == nil)
  }
}
