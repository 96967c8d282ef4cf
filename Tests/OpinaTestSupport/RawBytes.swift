/// Bytes as nobody should send them, the same in every run: words and signs among broken UTF-8, controls, surrogates,
/// and runs of any of these.
public struct RawBytes {
  private var numbers: SeededNumbers

  public init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  private static let sound: [[UInt8]] = [
    "muy", "bueno", "não", "é", "ótimo", "perché", "l'app", "dell’", "don't", "didnt", "Sr.", "J.", "p.ex.", "S.p.A.",
    "recomendarlo", "recomendá-lo", "check-in", "n/a", "jajaja", "kkkk", "buenísimoooo", "TODO", "v2.1", "www.a.es",
    "a@b.es", "@a", "https://", "30 €", "R$ 10", "9/10", "5*", "9:30", ":)", "xD", "<3", "👍🏽", "👨‍👩‍👧", "🇪🇸", "‼", "…",
    ".", "!", "?", "¿", ",", ";", ":", "-", "'", "`", "´", "\"", "(", ")", "_", "/", "@", "#", "%", "$", "*", "\n",
    "\r\n", "\t", " ", "  ", "\u{A0}", "\u{2028}", "\u{301}", "\u{200D}", "日本", "ไทย", "עברית", "7", "1.000,50",
  ].map { Array($0.utf8) }

  private static let broken: [[UInt8]] = [
    // Beginnings without an end, and the other way round.
    [0xC3], [0xE2], [0xE2, 0x80], [0xF0], [0xF0, 0x9F], [0xF0, 0x9F, 0x98], [0x80], [0xBF], [0x99], [0xA9],
    // Longer than needed, beyond the last scalar, and no beginning at all.
    [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF], [0xF0, 0x80, 0x80, 0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFE], [0xFF],
    // Lone surrogates, and a pair of them as CESU-8 writes it.
    [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80],
    // Controls.
    [0x00], [0x00, 0x00], [0x01], [0x1B], [0x7F], [0xC2, 0x85], [0xEF, 0xBF, 0xBD], [0xEF, 0xBB, 0xBF],
  ]

  /// The next bytes.
  ///
  /// - Parameter most: how often one piece is repeated at most.
  public mutating func next(repeating most: Int = 40) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...12, using: &numbers) {
      let piece = piece()
      let isRun = Int.random(in: 0..<12, using: &numbers) == 0
      for _ in 0..<(isRun ? Int.random(in: 2...most, using: &numbers) : 1) { bytes += piece }
    }
    return bytes
  }

  /// Each piece again and again, and each pair of neighbours in turn.
  public static func runs(of length: Int) -> [[UInt8]] {
    let pieces = sound + broken
    return pieces.indices.flatMap { index in
      let pair = pieces[index] + pieces[(index + 1) % pieces.count]
      return [pieces[index], pair].map { piece in
        Array(Array(repeating: piece, count: length / piece.count + 1).joined().prefix(length))
      }
    }
  }

  private mutating func piece() -> [UInt8] {
    switch Int.random(in: 0..<8, using: &numbers) {
    case 0: return [UInt8.random(in: 0...255, using: &numbers)]
    case 1, 2: return Self.broken.randomElement(using: &numbers)!
    case 3: return Self.sound.randomElement(using: &numbers)! + [0x20]
    default: return Self.sound.randomElement(using: &numbers)!
    }
  }
}

/// Well-formed characters among bytes (Unicode's table 3-7).
public enum SoundScalars {
  /// The scalars that are well-formed, each with where it stands.
  public static func all(in bytes: [UInt8]) -> [(scalar: Unicode.Scalar, range: Range<Int>)] {
    var found: [(scalar: Unicode.Scalar, range: Range<Int>)] = []
    var index = 0
    while index < bytes.count {
      let width = width(bytes, index)
      if width > 0, let scalar = String(decoding: bytes[index..<index + width], as: UTF8.self).unicodeScalars.first {
        found.append((scalar, index..<index + width))
      }
      index += max(1, width)
    }
    return found
  }

  private static func width(_ bytes: [UInt8], _ index: Int) -> Int {
    let first = bytes[index]
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch first {
    case ..<0x80: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }
}
