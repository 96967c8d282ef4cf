/// How the bytes of an export stand for characters.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable, Codable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "windows-1252"
  case latin9 = "ISO-8859-15"
  case macRoman = "macintosh"
  case dos850 = "IBM850"
}
