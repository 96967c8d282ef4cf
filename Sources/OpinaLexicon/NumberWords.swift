/// What words count, `numbers.tsv`: `ochocientos`, `y` between two of them, and units of time.
public struct NumberWords: Sendable {
  /// What a word does in a number.
  public enum Kind: String, CaseIterable, Sendable, BitwiseCopyable {
    /// A number; those from 100 on that are a power of ten multiply what stands before them.
    case number
    /// Joins two numbers to one: `treinta y cinco`.
    case and
    /// A unit of time, in minutes.
    case minutes
  }

  /// A form with what it counts.
  public struct Word: BitwiseCopyable, Sendable {
    let form: Vocabulary.Form
    /// What it does in a number.
    public let kind: Kind
    /// The number, or the minutes of a unit of time, 0 … 10⁹; nothing for words that join two.
    public let value: Double
  }

  /// By form.
  private let words: FixedArray<Word>

  /// - Parameter words: of two with one form the first counts.
  init(_ words: [Word]) {
    var seen: Set<Vocabulary.Form> = []
    self.words = FixedArray(words.filter { seen.insert($0.form).inserted }.sorted { $0.form < $1.form })
  }

  init(_ image: inout LexiconImage.Reader) throws(LexiconImage.Broken) { words = try image.array() }

  func write(to image: inout LexiconImage.Writer) { image.add(words) }

  /// What a form counts, `nil` for nearly all.
  public subscript(form: Vocabulary.Form) -> Word? {
    let place = words.firstPlace { $0.form < form }
    return place < words.count && words[place].form == form ? words[place] : nil
  }
}

extension LexiconBuilder {
  mutating func readNumbers() throws(LexiconError) {
    for (row, place) in try rows("numbers", ["word", "value", "kind", "note"]) {
      guard let value = number(row, 1, place, in: 0...1e9), let kind = choice(NumberWords.Kind.self, row, 2, place)
      else { continue }
      do {
        let syntax = try PatternSyntax(row.cells[0])
        guard syntax.slots.count == 1, case .oneOf(let alternatives, false) = syntax.slots[0] else {
          report(place, 1, "\(row.cells[0]) is not one slot", "write one word or lemma")
          continue
        }
        numbers.append((alternatives, kind, value, place))
        addNumberWords(alternatives, kind)
      } catch {
        report(place, 1, error.problem, error.remedy)
      }
    }
  }

  private mutating func addNumberWords(_ alternatives: [PatternSyntax.Alternative], _ kind: NumberWords.Kind) {
    let classes: WordClass = kind == .number ? .counting : []
    for alternative in alternatives {
      switch alternative {
      case .word(let word): addPlainWord(word, classes: classes)
      case .lemma(let lemma, _):
        for form in formsOfLemma[lemma] ?? [] { addPlainWord(form.spelling, classes: classes) }
      case .wordClass: break
      }
    }
  }

  mutating func numberRows(_ vocabulary: Vocabulary) -> [NumberWords.Word] {
    var found: [NumberWords.Word] = []
    for row in numbers {
      guard let words = words(row.alternatives, row.row, 1, vocabulary) else { continue }
      found += words.forms.map { NumberWords.Word(form: $0, kind: row.kind, value: row.value) }
    }
    return found
  }
}
