/// What a clause may hold that words are said of, as bits that show most targets to be absent without looking for them.
public struct TargetTrace: Sendable, BitwiseCopyable {
  /// The signatures of words.
  private var words: UInt64
  /// One bit for each theme, some of which share one.
  private var themes: UInt64

  /// Nothing but what every clause has.
  public static var empty: TargetTrace { TargetTrace(words: Signature.always, themes: 0) }

  private init(words: UInt64, themes: UInt64) {
    self.words = words
    self.themes = themes
  }

  /// - Parameter slotSignatures: see `PatternSet.signatures`.
  init(_ target: TargetValence.Target, slotSignatures: (PatternSet.SlotNumber) -> UInt64) {
    switch target {
    case .any: self.init(words: ~0, themes: 0)
    case .theme(let theme): self.init(words: 0, themes: Self.bit(theme))
    case .words(let slot): self.init(words: slotSignatures(slot), themes: 0)
    }
  }

  private static func bit(_ theme: ThemeCatalogue.Index) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: theme) }

  /// Adds words by their signatures.
  public mutating func add(words signatures: UInt64) { words |= signatures }

  /// Adds a theme or a group of themes.
  public mutating func add(theme: ThemeCatalogue.Index) { themes |= Self.bit(theme) }

  /// 1 if two share anything, else 0: in numbers, as whether they do is as good as random.
  @inline(__always)
  func meets(_ other: TargetTrace) -> UInt64 {
    let shared = words & other.words | themes & other.themes
    return (shared | (0 &- shared)) &>> 63
  }
}

/// The values of words by what they are said of.
public struct TargetTable: Sendable {
  /// How many rows are looked at together.
  public static let blockSize = 64

  /// Number of a word or phrase → its first row; one more at the end.
  let starts: FixedArray<Int32>
  let rows: FixedArray<TargetValence>
  /// By row, what a clause must hold some of.
  private let traces: FixedArray<TargetTrace>

  init(_ groups: [[TargetValence]], _ patterns: PatternSet) {
    var starts: [Int32] = [0]
    for group in groups { starts.append(starts[starts.count - 1] + Int32(group.count)) }
    self.starts = FixedArray(starts)
    rows = FixedArray(Array(groups.joined()))
    traces = FixedArray(rows.map { TargetTrace($0.target, slotSignatures: patterns.signatures) })
  }

  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) {
    starts = try image.array()
    rows = try image.array()
    traces = try image.array()
    guard starts.count > 0, starts[starts.count - 1] == rows.count, rows.count == traces.count else {
      throw LexiconImage.Broken()
    }
  }

  func write(to image: inout LexiconImage.Writer) {
    image.add(starts)
    image.add(rows)
    image.add(traces)
  }

  func prefetch(_ group: Int) { traces.prefetch(Int(starts[group])) }

  /// How many targets a word or phrase has.
  public func count(_ group: Int) -> Int { Int(starts[group + 1] - starts[group]) }

  /// Which targets of a word or phrase may be there, one bit for each of the `blockSize` from one on.
  ///
  /// - Parameter clause: what is there.
  public func mayStand(_ group: Int, from first: Int, in clause: TargetTrace) -> UInt64 {
    let start = Int(starts[group]) &+ first
    var row = min(Int(starts[group + 1]), start &+ Self.blockSize)
    var found: UInt64 = 0
    while row > start {
      row &-= 1
      found = found &<< 1 | traces[row].meets(clause)
    }
    return found
  }

  /// What a word or phrase says of one of its targets.
  public subscript(group: Int, row: Int) -> TargetValence { rows[Int(starts[group]) + row] }
}
