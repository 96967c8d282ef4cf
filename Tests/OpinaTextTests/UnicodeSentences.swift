import Foundation

/// Where sentences end by the rules of UAX #29, and with our tailorings: rule by rule, without regard to speed.
enum UnicodeSentences {
  /// Where ours departs from UAX #29; `Decisions/Segmentation.md` says why.
  struct Tailorings: OptionSet, Hashable {
    let rawValue: Int

    /// A point ends the sentence before a small letter as well (without SB8).
    static let smallLetters = Tailorings(rawValue: 1)
    /// A point ends the sentence where its space was left out (without SB6 and SB7).
    static let missingSpaces = Tailorings(rawValue: 2)
    /// A mark ends the sentence before a comma, colon or dash as well (without that part of SB8a).
    static let marksBehind = Tailorings(rawValue: 4)
    /// `…` ends the sentence.
    static let ellipses = Tailorings(rawValue: 8)
    /// Points of abbreviations and initials do not.
    static let abbreviations = Tailorings(rawValue: 16)
    /// Marks inside addresses, emoticons and words do not.
    static let tokens = Tailorings(rawValue: 32)
    /// The first sentence begins behind who is addressed.
    static let addressed = Tailorings(rawValue: 64)

    static let all: Tailorings = [
      .smallLetters, .missingSpaces, .marksBehind, .ellipses, .abbreviations, .tokens, .addressed,
    ]

    /// Each by its name.
    static let named: [(name: String, tailoring: Tailorings)] = [
      ("small letters", .smallLetters), ("missing spaces", .missingSpaces), ("marks behind", .marksBehind),
      ("ellipses", .ellipses), ("abbreviations", .abbreviations), ("tokens", .tokens), ("addressed", .addressed),
    ]
  }

  /// Classes of scalars; the names are Unicode's.
  enum Class: UInt8 {
    case other, carriageReturn, lineFeed, separator, extend, format, space, lower, upper, letter, numeric, point, mark,
      continuing, closing
  }

  private static let classes = UnicodeData.table(
    "auxiliary/SentenceBreakProperty.txt",
    [
      "CR": 1, "LF": 2, "Sep": 3, "Extend": 4, "Format": 5, "Sp": 6, "Lower": 7, "Upper": 8, "OLetter": 9,
      "Numeric": 10, "ATerm": 11, "STerm": 12, "SContinue": 13, "Close": 14,
    ])

  /// The class of a scalar; an ellipsis is a mark that ends sentences where that tailoring holds.
  static func kind(_ scalar: Unicode.Scalar, _ tailorings: Tailorings = []) -> Class {
    if scalar.value == 0x2026, tailorings.contains(.ellipses) { return .mark }
    return Class(rawValue: classes[Int(scalar.value)]) ?? .other
  }

  /// UTF-8 offsets of the boundaries, both ends included; none of a text without scalars.
  ///
  /// - Parameters:
  ///   - tailorings: of those rules that they name, which are not applied.
  ///   - beforeExtenders: a boundary stands before what extends the mark before it, not behind that, as words are cut.
  ///   - isSilent: whether the mark at an offset ends no sentence, whatever stands around it.
  static func breaks(
    _ text: [UInt8], _ tailorings: Tailorings = [], beforeExtenders: Bool = false,
    isSilent: (Int) -> Bool = { _ in false }
  ) -> [Int] {
    let scalars = UTF8.scalars(text)
    guard !scalars.isEmpty else { return [] }
    // What SB5 leaves: scalars without what only extends them.
    var kinds: [Class] = []
    var offsets: [Int] = []
    var end = 0
    var last = Class.separator
    for (scalar, offset) in scalars {
      var kind = kind(scalar, tailorings)
      let extends = kind == .extend || kind == .format
      if extends, !isLine(last) { continue }
      last = kind
      if kind == .point || kind == .mark || kind == .closing, isSilent(offset) { kind = .other }
      kinds.append(extends ? .other : kind)
      offsets.append(beforeExtenders ? end : offset)
      end = offset + UTF8.width(scalar)
    }
    var breaks = [0]
    for place in kinds.indices.dropFirst() where cuts(place, kinds, tailorings) { breaks.append(offsets[place]) }
    return breaks + [text.count]
  }

  private static func isLine(_ kind: Class) -> Bool {
    kind == .carriageReturn || kind == .lineFeed || kind == .separator
  }

  /// Whether there is a boundary before a place.
  private static func cuts(_ place: Int, _ kinds: [Class], _ tailorings: Tailorings) -> Bool {
    let (before, next) = (kinds[place - 1], kinds[place])
    // SB3, SB4
    if before == .carriageReturn, next == .lineFeed { return false }
    if isLine(before) { return true }
    // SB6, SB7
    if before == .point, !tailorings.contains(.missingSpaces) {
      if next == .numeric { return false }
      if next == .upper, place > 1, kinds[place - 2] == .upper || kinds[place - 2] == .lower { return false }
    }
    var end = place - 1
    while end >= 0, kinds[end] == .space { end -= 1 }
    let isSpaced = end < place - 1
    while end >= 0, kinds[end] == .closing { end -= 1 }
    guard end >= 0, kinds[end] == .point || kinds[end] == .mark else { return false }
    // SB8
    if kinds[end] == .point, !tailorings.contains(.smallLetters) {
      var ahead = place
      while ahead < kinds.count, ![.letter, .upper, .lower, .point, .mark].contains(kinds[ahead]), !isLine(kinds[ahead])
      {
        ahead += 1
      }
      if ahead < kinds.count, kinds[ahead] == .lower { return false }
    }
    // SB8a
    if next == .point || next == .mark { return false }
    if next == .continuing, !tailorings.contains(.marksBehind) { return false }
    // SB9, SB10, SB11
    if next == .space || isLine(next) { return false }
    return isSpaced || next != .closing
  }
}
