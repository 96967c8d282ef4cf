import Testing

@testable import OpinaText

struct ReusedBufferTests {
  @Test func growsAndKeepsWhatItHolds() {
    var buffer = ReusedBuffer<Int32>(capacity: 1)
    for number in 0..<100 { buffer.append(Int32(number)) }
    #expect(buffer.elements.elementsEqual(0..<100))
    #expect(buffer.removeLast() == 99)
    #expect(buffer.last == 98)
    buffer.removeAll()
    #expect(buffer.last == nil)
    #expect(buffer.room(for: 1000).count >= 1000)
    buffer.finish(0)
    #expect(buffer.elements.isEmpty)
  }
}
