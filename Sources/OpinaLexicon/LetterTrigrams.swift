/// How likely three letters in a row are in each language: `shared/language-trigrams.tsv`.
///
/// The file is written by `opina lexicon language-model` from our own words; see `LetterTrigrams.trained`. It speaks for
/// words that no list knows.
public struct LetterTrigrams: Sendable {
  static let file = "shared/language-trigrams.tsv"
  static let columns = ["trigram", "costs"]
  /// A cost of one is a probability of e to the power of minus this.
  static let unit: Float = 0.25
  /// What the file writes a cost as, from nothing on.
  static let digits = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
  /// Letters are numbered below this; the last number is for all that `numbered` does not hold.
  static let alphabet = 64
  private static let other = 63
  /// Stands for any letter in the file.
  static let any: Character = "*"
  /// The edge of a word in the file.
  static let edge: Character = "_"
  /// Letters from number 1 on, in lower case.
  private static let numbered = "abcdefghijklmnopqrstuvwxyz'àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœășț"
  /// Words are judged by so many letters; what is longer was typed by a cat.
  private static let longest = 20

  /// The number of every letter in lower case up to U+021F.
  private let numbers: [UInt8]
  private let costs: FixedArray<SIMD16<UInt8>>

  /// Reads the file; without one every letter is equally likely everywhere.
  public init(folders: [LexiconFolder]) throws(LexiconError) {
    let numbers = Self.numbers
    var costs = [SIMD16<UInt8>](repeating: .zero, count: Self.alphabet * Self.alphabet * Self.alphabet)
    for folder in folders {
      guard let table = try folder.table(Self.file, columns: Self.columns) else { continue }
      // A letter costs what its row says; with no row behind two letters what it costs behind one, or at all.
      for wildcards in [2, 1, 0] {
        for row in table.rows {
          let letters = row.cells[0].unicodeScalars.map { Self.number($0, numbers) }
          guard letters.count == 3, letters.count(where: { $0 == nil }) == wildcards, let third = letters[2] else {
            continue
          }
          let value = try Self.costs(row, table)
          for second in letters[1].map({ $0..<$0 + 1 }) ?? 0..<Self.alphabet {
            for first in letters[0].map({ $0..<$0 + 1 }) ?? 0..<Self.alphabet {
              costs[(first * Self.alphabet + second) * Self.alphabet + third] = value
            }
          }
        }
      }
    }
    self.numbers = numbers
    self.costs = FixedArray(costs)
  }

  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) {
    numbers = Self.numbers
    costs = try image.array()
  }

  func write(to image: inout LexiconImage.Writer) { image.add(costs) }

  private static func costs(_ row: LexiconTable.Row, _ table: LexiconTable) throws(LexiconError) -> SIMD16<UInt8> {
    let cell = Array(row.cells[1].utf8)
    let costs = cell.compactMap { digits.firstIndex(of: $0) }
    guard cell.count == IdentifiedLanguage.allCases.count, costs.count == cell.count else {
      throw LexiconError(
        file: table.file, line: row.line, column: 2,
        problem: "\(row.cells[1]) is not one letter for each of \(IdentifiedLanguage.allCases.count) languages",
        remedy: "write the file anew with opina lexicon language-model")
    }
    var result = SIMD16<UInt8>.zero
    for (lane, cost) in costs.enumerated() { result[lane] = UInt8(cost) }
    return result
  }

  // MARK: Letters

  private static let numbers: [UInt8] = {
    var numbers = [UInt8](repeating: UInt8(other), count: 0x220)
    for (index, letter) in numbered.unicodeScalars.enumerated() { numbers[Int(letter.value)] = UInt8(index + 1) }
    // Romanian is typed with a cedilla as often as with a comma, and its capitals are not folded.
    for (typed, meant) in [(0x15F, 0x219), (0x163, 0x21B), (0x218, 0x219), (0x21A, 0x21B)] {
      numbers[typed] = numbers[meant]
    }
    return numbers
  }()

  /// The number of a letter of the file; `nil` for any letter.
  private static func number(_ scalar: Unicode.Scalar, _ numbers: [UInt8]) -> Int? {
    if Character(scalar) == any { return nil }
    if Character(scalar) == edge { return 0 }
    return scalar.value < numbers.count ? Int(numbers[Int(scalar.value)]) : other
  }

  /// The letters of a word in lower case as the file writes them, between edges; letters without a number are left out.
  static func spelled(_ word: String) -> [Character] {
    var letters: [Character] = [edge, edge]
    var word = word
    word.withUTF8 { bytes in
      Fold.forEachLetter(bytes) { letter in
        guard let scalar = Unicode.Scalar(letter.accented), letter.accented < numbers.count,
          numbers[Int(letter.accented)] != other
        else { return }
        letters.append(numbered.first { numbers[Int($0.unicodeScalars.first!.value)] == numbers[Int(scalar.value)] }!)
      }
    }
    // An elided word goes on behind its apostrophe.
    if letters.last != "'" { letters.append(edge) }
    return letters
  }

  /// How likely the letters of a word are in each language: natural logarithms.
  func logLikelihood(_ word: UnsafeBufferPointer<UInt8>) -> LanguageEvidence {
    var sum = Sum(costs: costs.elements.baseAddress.unsafelyUnwrapped)
    var last = -1
    var run = 0
    var count = 0
    numbers.withUnsafeBufferPointer { numbers in
      Fold.forEachLetter(word) { letter in
        let position = Int(letter.accented)
        let number = position < numbers.count ? Int(numbers[position]) : Self.other
        run = number == last ? run &+ 1 : 0
        last = number
        // Stretched letters (`boooom`) say no more than two of them.
        guard run < 2, count < Self.longest else { return }
        count &+= 1
        sum.add(number)
      }
    }
    if last != Self.apostrophe { sum.add(0) }
    return LanguageEvidence(sum.total) * -Self.unit
  }

  /// The costs of letters one behind the other.
  private struct Sum {
    let costs: UnsafePointer<SIMD16<UInt8>>
    var total = SIMD16<UInt16>.zero
    /// The two letters before.
    private var context = 0

    init(costs: UnsafePointer<SIMD16<UInt8>>) { self.costs = costs }

    @inline(__always)
    mutating func add(_ letter: Int) {
      let place = context &* LetterTrigrams.alphabet &+ letter
      total &+= SIMD16<UInt16>(truncatingIfNeeded: costs[place])
      context = place & (LetterTrigrams.alphabet &* LetterTrigrams.alphabet &- 1)
    }
  }

  private static let apostrophe = 27
}
