/// Which stretches of a comment belong to links, e-mail addresses and mentions, which are in no language.
struct AddressedStretches {
  private let spans: [ProtectedSpans.Span]
  private var next = 0
  /// Where the next address begins that was not passed yet.
  private var start: Int

  /// Nearly no comment has any, which the scan knows.
  init(in text: UnsafeBufferPointer<UInt8>, _ scan: borrowing WordScan) {
    var spans: [ProtectedSpans.Span] = []
    if scan.mayHoldAddress { ProtectedSpans.find(in: text, into: &spans) }
    self.spans = spans
    start = spans.first?.range.lowerBound ?? Int.max
  }

  /// Whether a stretch touches an address. They are asked for in their order.
  @inline(__always)
  mutating func hold(_ stretch: ScannedStretch) -> Bool { Int(stretch.end) > start && reaches(stretch) }

  private mutating func reaches(_ stretch: ScannedStretch) -> Bool {
    while next < spans.count, spans[next].range.upperBound <= Int(stretch.start) { next += 1 }
    start = next < spans.count ? spans[next].range.lowerBound : Int.max
    return Int(stretch.end) > start
  }
}
