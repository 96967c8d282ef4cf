/// Which stretches of a comment belong to links, e-mail addresses and mentions, which are in no language.
struct AddressedStretches {
  private let spans: [ProtectedSpans.Span]
  private var next = 0
  /// Where the next address begins that was not passed yet.
  private var start: Int

  init(_ addresses: [ProtectedSpans.Span]) {
    spans = addresses
    start = addresses.first?.range.lowerBound ?? Int.max
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
