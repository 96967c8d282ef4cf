import Testing

@testable import OpinaFeedback

/// Encodings that survey tools and spreadsheets write.
@Suite struct EncodingTests {
  private static let text = """
    id,comentario
    1,"Atención rápida, señor: ¿cómo no?"
    2,Não é ótimo — açaí à parte
    3,Perché così? È più caro
    4,"Naïve café’s “best” £5"

    """
  private static let comments = [
    "Atención rápida, señor: ¿cómo no?", "Não é ótimo — açaí à parte", "Perché così? È più caro",
    "Naïve café’s “best” £5",
  ]

  private func encode(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf16LittleEndian: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default:
      let table = SingleByteTable(encoding)!.scalars
      return text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : UInt8(table.firstIndex(of: $0)! + 0x80) }
    }
  }

  @Test(arguments: [
    TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252, .macRoman,
  ])
  func withoutMark(_ encoding: TextEncoding) throws {
    let export = try ReadExport(encode(Self.text, encoding))
    #expect(export.layout.encoding == encoding.rawValue)
    #expect(export.comments.map { $0[0] } == Self.comments)
    #expect(export.problems.allSatisfy { $0 == nil })
  }

  @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian])
  func withMark(_ encoding: TextEncoding) throws {
    let export = try ReadExport(encode("\u{FEFF}" + Self.text, encoding))
    #expect(export.layout.columns[0].name == "id")
    #expect(export.comments.map { $0[0] } == Self.comments)
  }

  /// Bytes that a tool broke do not make another encoding of a short text.
  @Test func brokenBytesAreMarked() throws {
    let rows: [[UInt8]] = [
      Array("id;comentario\n1;Muy r".utf8), [0xC3], Array("pido y c".utf8), [0xC3], Array("modo\n2;Atención\n".utf8),
    ]
    let export = try ReadExport(rows.flatMap { $0 })
    #expect(export.layout.encoding == "UTF-8")
    #expect(export.comments.map { $0[0] } == ["Muy r\u{FFFD}pido y c\u{FFFD}modo", "Atención"])
    #expect(export.problems == [.notUTF8, nil])
    // Letters that line up by chance do not make UTF-8 of other text.
    let text = "id;comentario\n1;el “CAFÉ” está así, ¿o no? Qué día, qué rápido, cómodo y cálido\n2;mamá\n"
    #expect(try ReadExport(encode(text, .windows1252)).layout.encoding == "windows-1252")
  }

  @Test(arguments: [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]] as [[UInt8]]) func utf32IsRefused(mark: [UInt8]) throws {
    let isLittle = mark[0] == 0xFF
    let units = "id,comment\n1,all is well\n".unicodeScalars.flatMap { scalar -> [UInt8] in
      isLittle ? [UInt8(scalar.value), 0, 0, 0] : [0, 0, 0, UInt8(scalar.value)]
    }
    let error = #expect(throws: ExportError.self) { try ReadExport(mark + units) }
    #expect(error?.kind == .unsupportedFormat)
    #expect(error?.description.contains("UTF-32") == true)
  }

  @Test func dosCodePage() throws {
    let text = "id,comentario\n1,Atención rápida señor ñandú\n2,avaliação não é ótima às vezes\n3,Perché così\n"
    let export = try ReadExport(encode(text, .dos850))
    #expect(export.layout.encoding == "IBM850")
    #expect(export.comments[1] == ["avaliação não é ótima às vezes"])
  }

  @Test func latin9HasTheEuro() {
    let table = SingleByteTable(.latin9)!
    #expect(table.scalars[0x24] == "€")
    #expect(SingleByteTable(.windows1252)!.scalars[0] == "€")
    #expect(SingleByteTable(.macRoman)!.scalars[0x5B] == "€")
    #expect(SingleByteTable(.dos850)!.scalars[0x24] == "ñ")
    for encoding in SingleByteGuess.candidates { #expect(SingleByteTable(encoding)!.scalars.count == 128) }
  }

  @Test func supplementaryCharactersInUTF16() throws {
    let export = try ReadExport(encode("id,comment\n1,great 😀👍🏽\n", .utf16LittleEndian))
    #expect(export.comments == [["great 😀👍🏽"]])
  }

  @Test func loneSurrogatesAreReplacedAndMarked() throws {
    var units = Array("id,comment\n1,bad ".utf16)
    units += [0xD83D]
    units += Array(" end\n2,fine\n3,".utf16) + [0xDE00] + Array("\n4,ok\n".utf16)
    for swapped in [false, true] {
      let bytes = units.flatMap { swapped ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let export = try ReadExport(bytes)
      #expect(export.problems == [.loneSurrogate, nil, .loneSurrogate, nil])
      #expect(export.comments.map { $0[0] } == ["bad \u{FFFD} end", "fine", "\u{FFFD}", "ok"])
    }
  }

  @Test func brokenBytesInUTF8AreReplacedAndMarked() throws {
    var bytes = Array("id,comment\n1,ñandú y canción\n2,mal ".utf8)
    bytes += [0xF1, 0x6F] + Array("\n3,así\n4,fin ".utf8) + [0xE2, 0x82]
    let export = try ReadExport(bytes)
    #expect(export.layout.encoding == "UTF-8")
    #expect(export.problems == [nil, .notUTF8, nil, .notUTF8])
    #expect(export.comments.map { $0[0] } == ["ñandú y canción", "mal \u{FFFD}o", "así", "fin \u{FFFD}"])
  }

  @Test func zerosAreMarkedAndKept() throws {
    let export = try ReadExport("id,comment\n1,go\0od service\n2,fine and well\n3,\0\n")
    #expect(export.problems == [.nulBytes, nil, .nulBytes])
    #expect(export.comments[0] == ["go\0od service"])
  }

  @Test func lettersBeyondASCIIMayComeLate() throws {
    let plain = (1...60_000).map { "\($0),all is well here\n" }.joined()
    #expect(plain.utf8.count > Sample.size)
    for encoding in [TextEncoding.utf8, .windows1252, .macRoman] {
      let bytes = encode("id,comment\n" + plain + "60001,atención rápida así\n", encoding)
      let export = try ReadExport(bytes)
      #expect(export.comments.last == ["atención rápida así"])
      #expect(export.layout.encoding == encoding.rawValue)
      #expect(export.problems.last == .some(nil))
    }
  }

  @Test func utf8CheckAgreesWithTheStandardLibrary() {
    var generator = SplitMix(state: 3)
    for _ in 0..<4000 {
      let bytes = (0..<Int(generator.next() % 12)).map { _ in generator.textByte() }
      var text = TextBuffer()
      var decoder = TextDecoder(.utf8)
      bytes.withUnsafeBytes { decoder.decode($0, isLast: true, into: &text) }
      #expect(Array(text.bytes[..<text.count]) == Array(String(decoding: bytes, as: UTF8.self).utf8))
    }
  }
}

/// Random numbers that are the same everywhere (S. Vigna, SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A byte of the kind that makes trouble.
  mutating func textByte() -> UInt8 {
    let odd: [UInt8] = [
      0x22, 0x22, 0x22, 0x2C, 0x2C, 0x3B, 0x0A, 0x0A, 0x0D, 0x09, 0x7C, 0x00, 0x20, 0xC3, 0xB1, 0xE2, 0x82, 0xAC, 0xF0,
      0x9F, 0xED, 0xA0, 0xFF, 0xCC, 0x81, 0x61, 0x62, 0x31, 0x39, 0x5C,
    ]
    let value = next()
    return value % 5 == 0 ? UInt8(truncatingIfNeeded: value >> 32) : odd[Int(value >> 8) % odd.count]
  }
}
