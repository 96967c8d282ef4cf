extension FoldedKey {
  /// Lengths that stretched letters are shortened to, in the order in which they are tried: `gooood` is `good`, and
  /// `buenisimoooo` is `buenisimo`.
  public static let stretchedLengths = [2, 1]

  /// A letter that stands so often in a row or more is stretched; twice is how many words are written.
  public static let leastStretch = 3

  /// Folds and hashes UTF-8 bytes with stretched letters shortened to a length: `brilliaaant` to `brilliant`, whose double
  /// letters stay.
  ///
  /// - Parameter least: how often a letter must stand in a row to be shortened.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, shortenedTo length: Int, from least: Int = leastStretch) {
    var shortened = ShortenedLetters(length: length, least: least)
    Fold.forEachLetter(bytes) { letter in
      if letter.plain == shortened.last.plain {
        shortened.run += 1
      } else {
        shortened.close()
        shortened.last = letter
        shortened.run = 1
      }
    }
    shortened.close()
    self.init(plain: shortened.plain.value, accented: shortened.accented.value)
  }

  /// The letters before the last run of the same, hashed, and that run.
  private struct ShortenedLetters {
    let length: Int
    let least: Int
    var plain = LetterHash()
    var accented = LetterHash()
    var last = Fold.Letter(plain: 0, accented: 0)
    var run = 0

    @inline(__always)
    mutating func close() {
      for _ in 0..<(run >= least ? length : run) {
        plain.add(last.plain)
        accented.add(last.accented)
      }
    }
  }
}
