extension FoldedKey {
  /// Folds and hashes UTF-8 bytes with runs of the same letter cut to a length: `buenisimoooo` to `buenisimo`.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, runsUpTo longest: Int) {
    var plain = KeyHash()
    var accented = KeyHash()
    var last: UInt32 = 0
    var run = 0
    Fold.forEachLetter(bytes) { letter in
      run = letter.plain == last ? run + 1 : 1
      last = letter.plain
      guard run <= longest else { return }
      plain.add(letter.plain)
      accented.add(letter.accented)
    }
    self.init(plain: plain.value, accented: accented.value)
  }
}
