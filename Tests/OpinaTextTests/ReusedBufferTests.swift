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
    let room = buffer.room(for: 1000)
    for number in 0..<1000 { (room + number).initialize(to: Int32(number)) }
    buffer.finish(1000)
    let more = buffer.roomBehind(for: 1000)
    for number in 1000..<2000 { (more + number).initialize(to: Int32(number)) }
    buffer.finish(2000)
    #expect(buffer.elements.elementsEqual(0..<2000))
  }
}
