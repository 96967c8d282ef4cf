import Foundation

/// Where words end by the rules of UAX #29, rule by rule and without regard to speed: what ICU and ours are held against.
enum UnicodeWords {
  /// Classes of scalars; the names are Unicode's.
  private enum Class: UInt8 {
    case other, carriageReturn, lineFeed, newline, extend, joiner, format, katakana, hebrew, letter, singleQuote,
      doubleQuote, midNumLet, midLetter, midNum, numeric, extendNumLet, space, regional
  }

  private static let classes = UnicodeData.table(
    "auxiliary/WordBreakProperty.txt",
    [
      "CR": 1, "LF": 2, "Newline": 3, "Extend": 4, "ZWJ": 5, "Format": 6, "Katakana": 7, "Hebrew_Letter": 8,
      "ALetter": 9, "Single_Quote": 10, "Double_Quote": 11, "MidNumLet": 12, "MidLetter": 13, "MidNum": 14,
      "Numeric": 15, "ExtendNumLet": 16, "WSegSpace": 17, "Regional_Indicator": 18,
    ])

  private static let pictographs = UnicodeData.table("emoji/emoji-data.txt", ["Extended_Pictographic": 1])

  /// What joins words in some versions of ICU and in others not: `:`, `@`, the small and the wide colon.
  static func isJoint(_ scalar: Unicode.Scalar) -> Bool { [0x3A, 0x40, 0xFE55, 0xFF1A].contains(scalar.value) }

  /// Whether a scalar only extends the one before it.
  static func extends(_ scalar: Unicode.Scalar) -> Bool {
    let kind = Class(rawValue: classes[Int(scalar.value)]) ?? .other
    return kind == .extend || kind == .joiner || kind == .format
  }

  /// Whether a scalar belongs to a script in which ICU finds words by its dictionaries, not by UAX #29.
  static func isInDictionaries(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return [
      0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF, 0x0E00...0x0EFF, 0x1000...0x109F,
      0x1780...0x17FF, 0x1950...0x1AAF, 0x2E80...0x30FF, 0x31F0...0x31FF,
    ]
    .contains { $0.contains(value) } || 0x3400...0x9FFF ~= value || 0xA9E0...0xAADF ~= value
      || 0xF900...0xFAFF ~= value || 0xFF66...0xFF9F ~= value || 0x11700...0x1174F ~= value
      || 0x1B000...0x1B16F ~= value || 0x20000...0x3FFFF ~= value
  }

  /// UTF-8 offsets of the boundaries, both ends included; none of a text without scalars.
  ///
  /// - Parameter joinsAtColons: as Unicode has it; ours never does.
  static func breaks(_ text: [UInt8], joinsAtColons: Bool) -> [Int] {
    let scalars = UTF8.scalars(text)
    guard !scalars.isEmpty else { return [] }
    let kinds = scalars.map { item -> Class in
      if !joinsAtColons, isJoint(item.scalar) { return .other }
      return Class(rawValue: classes[Int(item.scalar.value)]) ?? .other
    }
    // What WB4 leaves: scalars without what only extends them.
    var kept: [Int] = []
    for index in kinds.indices where !extends(index, kinds) { kept.append(index) }
    var breaks = [0]
    for place in kept.indices.dropFirst() where cuts(place, kept, kinds, scalars) {
      breaks.append(scalars[kept[place]].offset)
    }
    return breaks + [text.count]
  }

  private static func extends(_ index: Int, _ kinds: [Class]) -> Bool {
    guard index > 0, kinds[index] == .extend || kinds[index] == .format || kinds[index] == .joiner else { return false }
    return ![.carriageReturn, .lineFeed, .newline].contains(kinds[index - 1])
  }

  /// Whether there is a boundary before what is kept at a place.
  private static func cuts(
    _ place: Int, _ kept: [Int], _ kinds: [Class], _ scalars: [(scalar: Unicode.Scalar, offset: Int)]
  ) -> Bool {
    let index = kept[place]
    func kind(_ place: Int) -> Class { kept.indices.contains(place) ? kinds[kept[place]] : .other }
    func isLetter(_ place: Int) -> Bool { kind(place) == .letter || kind(place) == .hebrew }
    func isJoining(_ place: Int, _ own: Class) -> Bool {
      kind(place) == own || kind(place) == .midNumLet || kind(place) == .singleQuote
    }
    let (before, next) = (kind(place - 1), kind(place))
    // WB3, WB3a, WB3b
    if before == .carriageReturn, next == .lineFeed { return false }
    let lines: [Class] = [.carriageReturn, .lineFeed, .newline]
    if lines.contains(before) || lines.contains(next) { return true }
    // WB3c, WB3d: of what stands right before.
    if kinds[index - 1] == .joiner, pictographs[Int(scalars[index].scalar.value)] == 1 { return false }
    if kinds[index - 1] == .space, next == .space { return false }
    // WB5, WB6, WB7
    if isLetter(place - 1), isLetter(place) { return false }
    if isLetter(place - 1), isJoining(place, .midLetter), isLetter(place + 1) { return false }
    if isLetter(place - 2), isJoining(place - 1, .midLetter), isLetter(place) { return false }
    // WB7a, WB7b, WB7c
    if before == .hebrew, next == .singleQuote { return false }
    if before == .hebrew, next == .doubleQuote, kind(place + 1) == .hebrew { return false }
    if kind(place - 2) == .hebrew, before == .doubleQuote, next == .hebrew { return false }
    // WB8, WB9, WB10, WB11, WB12
    if before == .numeric, next == .numeric || isLetter(place) { return false }
    if isLetter(place - 1), next == .numeric { return false }
    if kind(place - 2) == .numeric, isJoining(place - 1, .midNum), next == .numeric { return false }
    if before == .numeric, isJoining(place, .midNum), kind(place + 1) == .numeric { return false }
    // WB13, WB13a, WB13b
    if before == .katakana, next == .katakana { return false }
    let extendable: [Class] = [.numeric, .katakana, .letter, .hebrew]
    if next == .extendNumLet, extendable.contains(before) || before == .extendNumLet { return false }
    if before == .extendNumLet, extendable.contains(next) { return false }
    // WB15, WB16
    if before == .regional, next == .regional {
      var count = 0
      while kind(place - 1 - count) == .regional, place - 1 - count >= 0 { count += 1 }
      return count % 2 == 0
    }
    return true
  }
}
