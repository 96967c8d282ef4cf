internal import OpinaLexicon

/// Customers or responses by hash, each with what is known of it in a few bits: open addressing, at most half full.
struct KeyTable: Sendable {
  /// Each slot is the upper 56 bits of a key and what is noted of it; 0 is free. Of 200,000 keys two share these bits once
  /// in a million surveys.
  private var slots = [UInt64](repeating: 0, count: smallest)
  private(set) var count = 0
  /// Whether any key came more than once.
  private(set) var hasRepeated = false

  private static let smallest = 1024
  private static let notes: UInt64 = 0xFF
  /// The lower notes are languages, one bit each.
  private static let languages: UInt64 = 0x0F
  private static let repeated: UInt64 = 0x40
  /// Of every key, so that no slot in use is 0.
  private static let seen: UInt64 = 0x80

  /// Notes that a key came, and came again.
  mutating func note(_ key: UInt64) {
    let place = place(of: key)
    if slots[place] == 0 {
      slots[place] = key & ~Self.notes | Self.seen
      count += 1
      if count * 2 > slots.count { grow() }
    } else {
      slots[place] |= Self.repeated
      hasRepeated = true
    }
  }

  func isRepeated(_ key: UInt64) -> Bool { slots[place(of: key)] & Self.repeated != 0 }

  /// Notes that a customer wrote in a language.
  mutating func add(_ language: Language, of key: UInt64) {
    let place = place(of: key)
    if slots[place] == 0 {
      note(key)
      return add(language, of: key)
    }
    slots[place] |= 1 << UInt64(language.position)
  }

  /// The only language that a customer wrote in; `nil` for none and for several.
  func onlyLanguage(of key: UInt64) -> Language? {
    let languages = slots[place(of: key)] & Self.languages
    guard languages.nonzeroBitCount == 1 else { return nil }
    return Language(position: languages.trailingZeroBitCount)
  }

  /// Where a key lies, or the free slot where it would.
  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: key >> 8) & mask
    while slots[place] != 0, (slots[place] ^ key) & ~Self.notes != 0 { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for slot in old where slot != 0 { slots[place(of: slot)] = slot }
  }
}
