import OpinaText

/// Where sentences of tokens begin by UAX #29 and our tailorings.
enum TailoredSentences {
  /// Offsets of the tokens that begin sentences: a sentence begins with its first token that is no punctuation.
  ///
  /// - Parameter tokens: those of the text, which tell what is an address, an emoticon or an abbreviation; of where they
  ///   begin sentences they are not asked.
  static func starts(of text: [UInt8], _ tokens: [Token], _ tailorings: UnicodeSentences.Tailorings) -> [Int] {
    let breaks = UnicodeSentences.breaks(text, tailorings, beforeExtenders: true) { offset in
      switch place(offset, tokens) {
      case .mark: false
      case .token: tailorings.contains(.tokens)
      case .abbreviation, .nowhere: tailorings.contains(.abbreviations)
      }
    }
    let words = tokens.filter { $0.kind != .punctuation }
    let first = words.first { !tailorings.contains(.addressed) || $0.kind != .mention }
    guard let first else { return [] }
    var starts: [Int] = []
    var next = 0
    for offset in breaks {
      while next < words.count, Int(words[next].start) < offset { next += 1 }
      guard next < words.count else { break }
      let start = Int(max(words[next].start, first.start))
      if starts.last ?? -1 < start { starts.append(start) }
    }
    return starts
  }

  /// Where a mark stands that may end a sentence.
  enum Place {
    case mark, token, abbreviation, nowhere
  }

  static func place(_ offset: Int, _ tokens: [Token]) -> Place {
    // The last token that begins no later.
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return .nowhere }
    let token = tokens[low - 1]
    guard offset < token.range.upperBound else {
      return token.isAbbreviated && token.range.upperBound == offset ? .abbreviation : .nowhere
    }
    return token.kind == .punctuation || token.kind == .emoji ? .mark : .token
  }

  /// Offsets of the marks that are in no token and cut no word short: there may be none.
  static func lostMarks(of text: [UInt8], _ tokens: [Token]) -> [Int] {
    UTF8.scalars(text).filter { item in
      let kind = UnicodeSentences.kind(item.scalar, .all)
      return (kind == .point || kind == .mark) && place(item.offset, tokens) == .nowhere
    }.map(\.offset)
  }
}
