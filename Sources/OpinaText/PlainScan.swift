internal import OpinaLexicon

/// Segments what nearly all comments are made of, Latin letters, digits and common punctuation, in one pass that also folds
/// and hashes every word. Its boundaries are those of ICU; whatever it does not know it leaves to ICU.
struct PlainScan {
  /// What a byte can begin or continue.
  enum Class: UInt8 {
    /// A mark or symbol that stands alone.
    case single
    case lower
    case upper
    case digit
    case space
    /// Joins letters, and joins digits: `'` `.`
    case joint
    /// Joins digits: `,` `;`
    case digitJoint
    case carriageReturn
    case lineFeed
    /// Two bytes: U+00A1 … U+017F but for those in `foreign`.
    case twoBytes
    /// Three bytes: the quotes, dashes and signs in `threeBytes`.
    case threeBytes
    /// Left to ICU.
    case foreign
  }

  /// What a scalar of U+0080 … U+017F is.
  enum Latin: UInt8 {
    case letter, single, foreign
  }

  /// What a comment was found to be.
  struct Result {
    /// How many stretches there are, ...
    let stretches: Int
    /// ... and how many words.
    let words: Int
    /// Whether the comment may hold a link, an e-mail address or a mention.
    let mayHoldAddress: Bool
    /// The first stretch that is an inverted mark.
    let opening: Int?
  }

  private let classes = Self.classes
  private let latin = Self.latin

  /// Scans a comment.
  ///
  /// - Parameters:
  ///   - stretches: takes the stretches, for which it has room, at most one for each byte; their entries are not looked up.
  ///   - words: takes the positions of those that are letters or numbers; it has as much room.
  ///   - keys: has the memory fetched in which their entries will be.
  /// - Returns: `nil` if the comment holds something that only ICU knows, and then nothing is of any use.
  func scan(
    _ text: UnsafeBufferPointer<UInt8>, into stretches: UnsafeMutablePointer<ScannedStretch>,
    words: UnsafeMutablePointer<Int32>, fetching keys: KeyPlaces
  ) -> Result? {
    guard let base = text.baseAddress else {
      return Result(stretches: 0, words: 0, mayHoldAddress: false, opening: nil)
    }
    return classes.withUnsafeBufferPointer { classes in
      latin.withUnsafeBufferPointer { latin in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * Pass.tailLength) { tail in
          var pass = Pass(
            text: base, end: text.count, tail: Pass.tail(of: text, in: tail),
            classes: classes.baseAddress.unsafelyUnwrapped, latin: latin.baseAddress.unsafelyUnwrapped,
            stretches: stretches, words: words, keys: keys)
          while pass.index < text.count {
            if pass.isAtSpacedLetter { pass.index &+= 1 }
            if pass.isAtLetter, pass.shortWords() { continue }
            if pass.mayBeAtAccents, pass.accentedWord() { continue }
            guard pass.step() else { return nil }
          }
          return Result(
            stretches: pass.count, words: pass.wordCount, mayHoldAddress: pass.mayHoldAddress, opening: pass.opening)
        }
      }
    }
  }

  // Once for all scans, so that they lie in the fastest memory together.

  private static let classes: [Class] = {
    var classes = [Class](repeating: .foreign, count: 256)
    // Control characters but for these are rare enough for ICU; `_` joins letters, which it does too.
    classes[0x09] = .single
    for byte in 0x21..<0x7F { classes[byte] = .single }
    for byte in 0x30...0x39 { classes[byte] = .digit }
    for byte in 0x41...0x5A { classes[byte] = .upper }
    for byte in 0x61...0x7A { classes[byte] = .lower }
    classes[0x20] = .space
    classes[0x0A] = .lineFeed
    classes[0x0D] = .carriageReturn
    classes[Int(UInt8(ascii: "'"))] = .joint
    classes[Int(UInt8(ascii: "."))] = .joint
    classes[Int(UInt8(ascii: ","))] = .digitJoint
    classes[Int(UInt8(ascii: ";"))] = .digitJoint
    classes[Int(UInt8(ascii: "_"))] = .foreign
    for byte in 0xC2...0xC5 { classes[byte] = .twoBytes }
    classes[0xE2] = .threeBytes
    return classes
  }()

  private static let latin: [Latin] = {
    var latin = [Latin](repeating: .letter, count: 0x180)
    for scalar in 0x80..<0xC0 { latin[scalar] = .single }
    for scalar in [0xAA, 0xB5, 0xBA] { latin[scalar] = .letter }
    latin[0xD7] = .single
    latin[0xF7] = .single
    // The next line, the soft hyphen and the middle dot have rules of their own; pictographs may join others.
    for scalar in Array(0x80..<0xA0) + [0xA9, 0xAD, 0xAE, 0xB7] { latin[scalar] = .foreign }
    return latin
  }()
}
