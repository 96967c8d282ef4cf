import OpinaTestSupport
import Testing

@testable import OpinaLexicon

struct PatternSetTests {
  /// Words that patterns need: an inflected verb and adjective, articles, nouns.
  private static let grammar = [
    "es/paradigms.tsv": [
      "A-o  o  -  feminine  a as  -", "A-o  o  -  superlative  ísimo  -", "N  -  -  plural  s  -",
      "V-ar  ar  -  past  é ó  -", "V-ar  ar  -  present  o a  -", "V-ar  ar  -  first  é o  -",
      "V-ar  ar  -  third  ó a  -",
    ],
    "es/words.tsv": [
      "casa  N  noun  -  -", "el  0  determiner  la/feminine  -", "llamar  V-ar  verb  -  -", "muy  0  adverb  -  -",
      "dos  0  numeral  -  -", "vez  0  noun  veces/plural  -",
    ],
    "es/polarity.tsv": ["bueno  A-o  2  -  -  -", "malo  A-o  -2  -  -  -"],
  ]

  private func lexicon(_ patterns: String...) throws -> LanguageLexicon {
    var rows = Self.grammar
    rows["es/phrases.tsv"] = patterns.map { "\($0)  1  opinion  -  -" }
    let lexicon = try SmallLexicon(rows).load()
    #expect(lexicon.problems == [])
    return lexicon
  }

  @Test func wordsMatchWhateverTheirCaseAndMissingAccents() throws {
    let lexicon = try lexicon("más café")
    #expect(lexicon.matches(in: "MAS Cafe") == ["más café: MAS Cafe"])
    #expect(lexicon.matches(in: "más café") == ["más café: más café"])
    #expect(lexicon.matches(in: "más casa") == [])
  }

  @Test func rightAccentsOfAnotherWordDoNotMatch() throws {
    let lexicon = try lexicon("el año", "el ano")
    #expect(lexicon.matches(in: "el año") == ["el año: el año"])
    #expect(lexicon.matches(in: "el ano").contains("el ano: el ano"))
  }

  @Test func lemmasMatchAllTheirForms() throws {
    let lexicon = try lexicon("<llamar> dos")
    for form in ["llamar", "llamé", "llamó", "llama", "llame"] {
      #expect(lexicon.matches(in: "\(form) dos") == ["<llamar> dos: \(form) dos"])
    }
  }

  @Test func featuresNarrowALemma() throws {
    let lexicon = try lexicon("<llamar:past> dos", "<llamar:present,infinitive> veces")
    #expect(lexicon.matches(in: "llamó dos") == ["<llamar:past> dos: llamó dos"])
    #expect(lexicon.matches(in: "llama dos") == [])
    #expect(lexicon.matches(in: "llamar veces") == ["<llamar:present,infinitive> veces: llamar veces"])
    #expect(lexicon.matches(in: "llamó veces") == [])
  }

  @Test func aPersonNarrowsTheOtherFeatures() throws {
    let lexicon = try lexicon("<llamar:past,third> dos", "<llamar:first> veces")
    #expect(lexicon.matches(in: "llamó dos") == ["<llamar:past,third> dos: llamó dos"])
    for form in ["llamé", "llama"] { #expect(lexicon.matches(in: "\(form) dos") == []) }
    for form in ["llamé", "llamo"] {
      #expect(lexicon.matches(in: "\(form) veces") == ["<llamar:first> veces: \(form) veces"])
    }
    #expect(lexicon.matches(in: "llamó veces") == [])
  }

  @Test func classesMatchByWordClassFeatureAndSign() throws {
    let lexicon = try lexicon(
      "muy [adjective]", "el [noun]", "dos [plural]", "vez [positive]", "vez [negative]", "la [unknown]")
    #expect(lexicon.matches(in: "muy buena") == ["muy [adjective]: muy buena"])
    #expect(lexicon.matches(in: "muy casa") == [])
    #expect(lexicon.matches(in: "el casa") == ["el [noun]: el casa"])
    #expect(lexicon.matches(in: "dos casas") == ["dos [plural]: dos casas"])
    #expect(lexicon.matches(in: "dos casa") == [])
    #expect(lexicon.matches(in: "vez buenísimo") == ["vez [positive]: vez buenísimo"])
    #expect(lexicon.matches(in: "vez mala") == ["vez [negative]: vez mala"])
    #expect(lexicon.matches(in: "la xyz").contains("la [unknown]: la xyz"))
  }

  @Test func alternativesMatchOneOfThem() throws {
    let lexicon = try lexicon("casa|<malo>|[numeral] veces")
    #expect(lexicon.matches(in: "casa veces").count == 1)
    #expect(lexicon.matches(in: "malas veces").count == 1)
    #expect(lexicon.matches(in: "dos veces").count == 1)
    #expect(lexicon.matches(in: "bueno veces") == [])
  }

  @Test func optionalSlotsMayBeAbsent() throws {
    let lexicon = try lexicon("el muy? bueno dos?")
    #expect(lexicon.matches(in: "el bueno") == ["el muy? bueno dos?: el bueno"])
    #expect(lexicon.matches(in: "el muy bueno dos") == ["el muy? bueno dos?: el muy bueno dos"])
  }

  @Test func oneAnyWord() throws {
    let lexicon = try lexicon("casa _ bueno", "vez _? malo")
    #expect(lexicon.matches(in: "casa xyz bueno") == ["casa _ bueno: casa xyz bueno"])
    #expect(lexicon.matches(in: "casa bueno") == [])
    #expect(lexicon.matches(in: "casa x y bueno") == [])
    #expect(lexicon.matches(in: "casa . bueno") == [])
    #expect(lexicon.matches(in: "vez malo") == ["vez _? malo: vez malo"])
    #expect(lexicon.matches(in: "vez x malo") == ["vez _? malo: vez x malo"])
    #expect(lexicon.matches(in: "vez x y malo") == [])
  }

  @Test(arguments: 0...5) func gapsTakeUpToThreeWords(words: Int) throws {
    let lexicon = try lexicon("casa ... bueno")
    let line = "casa " + String(repeating: "x ", count: words) + "bueno"
    #expect(lexicon.matches(in: line) == (words <= 3 ? ["casa ... bueno: \(line)"] : []))
  }

  @Test func gapsCrossNoPunctuation() throws {
    let lexicon = try lexicon("casa ... bueno")
    #expect(lexicon.matches(in: "casa x , bueno") == [])
    #expect(lexicon.matches(in: "casa x . bueno") == [])
  }

  @Test func theLongestReadingWins() throws {
    let lexicon = try lexicon("casa ... bueno")
    // Each word that finds the pattern has one reading, the longest.
    let found = lexicon.matches(in: "casa bueno x bueno")
    #expect(found.contains("casa ... bueno: casa bueno x bueno"))
    #expect(found.count <= 2)
  }

  @Test func commasAreMatchedOnlyByTheirSlot() throws {
    let lexicon = try lexicon("casa , bueno", "casa malo")
    #expect(lexicon.matches(in: "casa , bueno") == ["casa , bueno: casa , bueno"])
    #expect(lexicon.matches(in: "casa bueno") == [])
    #expect(lexicon.matches(in: "casa . bueno") == [])
    #expect(lexicon.matches(in: "casa , malo") == [])
  }

  @Test func sentenceStart() throws {
    let lexicon = try lexicon("^ casa bueno")
    #expect(lexicon.matches(in: "casa bueno").count == 1)
    #expect(lexicon.matches(in: "¡ casa bueno").count == 1)
    #expect(lexicon.matches(in: "x . casa bueno").count == 1)
    #expect(lexicon.matches(in: "x casa bueno") == [])
    #expect(lexicon.matches(in: "x , casa bueno") == [])
  }

  @Test func sentenceEnd() throws {
    let lexicon = try lexicon("casa bueno $")
    #expect(lexicon.matches(in: "casa bueno").count == 1)
    #expect(lexicon.matches(in: "casa bueno .").count == 1)
    #expect(lexicon.matches(in: "casa bueno ! x").count == 1)
    #expect(lexicon.matches(in: "casa bueno x") == [])
    #expect(lexicon.matches(in: "casa bueno , x") == [])
  }

  @Test func patternsDoNotReachIntoTheNextSentence() throws {
    let lexicon = try lexicon("casa bueno", "casa _? malo")
    #expect(lexicon.matches(in: "casa . bueno") == [])
    #expect(lexicon.matches(in: "casa ! malo") == [])
  }

  @Test func everyAnchorIsFound() throws {
    let lexicon = try lexicon("casa bueno")
    #expect(lexicon.matches(in: "casa bueno casa bueno").count == 2)
    #expect(lexicon.matches(in: "") == [])
  }

  @Test func spellingsStandForTheirWord() throws {
    var rows = Self.grammar
    rows["es/phrases.tsv"] = ["porque bueno  1  opinion  -  -"]
    rows["es/spellings.tsv"] = ["xq  porque  -"]
    #expect(try SmallLexicon(rows).load().matches(in: "xq bueno") == ["porque bueno: xq bueno"])
  }

  @Test func targetsAreToldByTheirThemeOrAWord() {
    let word = Signature.lemma(17)
    func trace(_ target: TargetValence.Target) -> TargetTrace { TargetTrace(target, slotSignatures: { _ in word }) }
    var clause = TargetTrace.empty
    clause.add(theme: 70)
    #expect(trace(.any).meets(clause) == 1)
    #expect(trace(.theme(70)).meets(clause) == 1)
    #expect(trace(.theme(71)).meets(clause) == 0)
    #expect(trace(.words(PatternSet.SlotNumber(value: 0))).meets(clause) == 0)
    clause.add(words: word)
    #expect(trace(.words(PatternSet.SlotNumber(value: 0))).meets(clause) == 1)
  }

  @Test func aWideGapTakesUpToSixWords() throws {
    let lexicon = try lexicon("llamar .... veces", "casa ... dos")
    #expect(lexicon.matches(in: "llamar a b c d e f veces") == ["llamar .... veces: llamar a b c d e f veces"])
    #expect(lexicon.matches(in: "llamar veces") == ["llamar .... veces: llamar veces"])
    #expect(lexicon.matches(in: "llamar a b c d e f g veces") == [])
    #expect(lexicon.matches(in: "casa a b c d dos") == [])
  }

  @Test func aStopReachesOverTheEndOfASentence() throws {
    let lexicon = try lexicon("<llamar> . dos veces", "casa ,|. muy")
    #expect(lexicon.matches(in: "llamó . dos veces") == ["<llamar> . dos veces: llamó . dos veces"])
    #expect(lexicon.matches(in: "llamó ! dos veces") == ["<llamar> . dos veces: llamó ! dos veces"])
    #expect(lexicon.matches(in: "llamó dos veces") == [])
    #expect(lexicon.matches(in: "llamó , dos veces") == [])
    #expect(lexicon.matches(in: "llamó . el . dos veces") == [])
    #expect(lexicon.matches(in: "casa . muy") == ["casa ,|. muy: casa . muy"])
    #expect(lexicon.matches(in: "casa , muy") == ["casa ,|. muy: casa , muy"])
  }

  /// Whichever of its words finds the row, and whatever slots stand beside the end of the sentence.
  @Test(arguments: ["xyz ... . dos", "dos ... . xyz", "dos . ... xyz", "xyz . dos?", "xyz . _ dos"])
  func aStopBesideOtherSlots(pattern: String) throws {
    let lexicon = try lexicon(pattern)
    let line = pattern.split(separator: " ").map {
      $0 == "..." ? "el la" : $0 == "_" ? "el" : String($0.prefix { $0 != "?" })
    }
    .joined(separator: " ")
    #expect(lexicon.matches(in: line) == ["\(pattern): \(line)"])
  }

  /// Words that may be missing, and are, leave the sentence behind them one that begins.
  @Test(arguments: ["xyz . ... dos", "dos . ... xyz", "xyz . el? dos", "dos . el? la? xyz", "xyz ... . ... dos"])
  func aStopBesideSlotsThatTakeNoWord(pattern: String) throws {
    let words = pattern.split(separator: " ").filter { $0 != "..." && !$0.hasSuffix("?") }.joined(separator: " ")
    #expect(try lexicon(pattern).matches(in: words) == ["\(pattern): \(words)"])
  }
}
