/// What the bytes 0x80 … 0xFF mean in the encodings that spend one byte on a character.
///
/// Source: the mapping tables of the Unicode Consortium (`CP1252.TXT`, `8859-15.TXT`, `ROMAN.TXT`, `CP850.TXT`); the five
/// bytes that Windows-1252 leaves open are C1 controls, as in the WHATWG Encoding Standard.
struct SingleByteTable: Sendable {
  /// 128 scalars, of the bytes from 0x80 on.
  let scalars: [Unicode.Scalar]
  /// The same as UTF-8: up to three bytes, lowest first, and their number in the highest byte.
  let utf8: [UInt32]

  /// `nil` for an encoding with more than one byte to a character.
  init?(_ encoding: TextEncoding) {
    switch encoding {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: return nil
    case .windows1252: self.init(upperHalf: Self.windows1252)
    case .latin9: self.init(upperHalf: Self.latin9)
    case .macRoman: self.init(upperHalf: Self.macRoman)
    case .dos850: self.init(upperHalf: Self.dos850)
    }
  }

  private init(upperHalf: [Unicode.Scalar]) {
    precondition(upperHalf.count == 128)
    scalars = upperHalf
    utf8 = upperHalf.map { scalar in
      var packed: UInt32 = 0
      var count: UInt32 = 0
      for unit in UTF8.encode(scalar)! {
        packed |= UInt32(unit) << (8 * count)
        count += 1
      }
      return packed | count << 24
    }
  }

  private static let latin1: [Unicode.Scalar] = (UInt8(0x80)...0xFF).map { Unicode.Scalar($0) }

  private static let windows1252: [Unicode.Scalar] = {
    let first = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ"
    return Array(first.unicodeScalars) + latin1[32...]
  }()

  private static let latin9: [Unicode.Scalar] = {
    var table = latin1
    for (byte, scalar) in [
      (0xA4, "€"), (0xA6, "Š"), (0xA8, "š"), (0xB4, "Ž"), (0xB8, "ž"), (0xBC, "Œ"), (0xBD, "œ"), (0xBE, "Ÿ"),
    ] as [(Int, Unicode.Scalar)] {
      table[byte - 0x80] = scalar
    }
    return table
  }()

  private static let macRoman: [Unicode.Scalar] = Array(
    ("ÄÅÇÉÑÖÜáàâäãåçéè" + "êëíìîïñóòôöõúùûü" + "†°¢£§•¶ß®©™´¨≠ÆØ" + "∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ" + "–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ" + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ" + "\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ").unicodeScalars)

  private static let dos850: [Unicode.Scalar] = Array(
    ("ÇüéâäàåçêëèïîìÄÅ" + "ÉæÆôöòûùÿÖÜø£Ø×ƒ" + "áíóúñÑªº¿®¬½¼¡«»" + "░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
      + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤" + "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀" + "ÓßÔÒõÕµþÞÚÛÙýÝ¯´" + "\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}").unicodeScalars)
}
