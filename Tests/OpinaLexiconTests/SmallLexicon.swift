import OpinaTestSupport

@testable import OpinaLexicon

/// A lexicon of a few rows, read from disk as a linguist's folder is.
struct SmallLexicon {
  private static let headers = [
    "es/paradigms.tsv": "paradigm ending stem feature forms example", "es/words.tsv": "word paradigm class forms note",
    "es/polarity.tsv": "word paradigm valence theme forms note", "es/phrases.tsv": "phrase valence role theme note",
    "es/targets.tsv": "word target valence note", "es/negators.tsv": "pattern kind reach note",
    "es/intensifiers.tsv": "pattern kind factor position note", "es/connectives.tsv": "pattern kind note",
    "es/cues.tsv": "pattern kind valence note", "es/laughter.tsv": "unit least valence note",
    "es/answers.tsv": "pattern means note", "es/intents.tsv": "pattern intent note",
    "es/spellings.tsv": "written meant note", "es/splits.tsv": "part side rest note",
    "es/abbreviations.tsv": "abbreviation note", "es/themes.tsv": "theme term paradigm weight near not note",
    "shared/themes.tsv": "theme group pack note",
  ]

  let folder: TemporaryFolder

  /// - Parameter rows: by file, cells separated by one tab or by two spaces or more.
  init(_ rows: [String: [String]]) throws {
    var files: [String: String] = [:]
    for (file, rows) in rows {
      let header = Self.headers[file]!.split(separator: " ").joined(separator: "\t")
      files[file] = ([header] + rows.map(Self.tabbed)).joined(separator: "\n") + "\n"
    }
    folder = try TemporaryFolder(files)
  }

  private static func tabbed(_ row: String) -> String {
    var cells: [String] = [""]
    var spaces = 0
    for letter in row {
      if letter == " " {
        spaces += 1
        continue
      }
      if spaces >= 2 { cells.append("") } else if spaces == 1 { cells[cells.count - 1] += " " }
      spaces = 0
      if letter == "\t" { cells.append("") } else { cells[cells.count - 1].append(letter) }
    }
    return cells.joined(separator: "\t")
  }

  var location: LexiconFolder { .disk(path: folder.path) }

  func load(over other: SmallLexicon? = nil) throws -> LanguageLexicon {
    let folders = (other.map { [$0.location] } ?? []) + [location]
    return try LanguageLexicon.load(.spanish, themes: try ThemeCatalogue(folders: folders), folders: folders)
  }
}

extension LanguageLexicon {
  /// Words of a line as patterns see them: separated by spaces; a point, mark or comma stands alone.
  func words(_ line: String) -> [PatternSet.Word] {
    var startsSentence = true
    return line.split(separator: " ").map { word in
      let isPunctuation = [",", ".", "!", "¡", "(", "…"].contains(word)
      let form = isPunctuation ? Vocabulary.unknown : vocabulary.form(FoldedKey(String(word)))
      defer { startsSentence = (startsSentence && isPunctuation) || word == "." || word == "!" }
      return PatternSet.Word(
        form: form, record: isPunctuation ? patterns.record(form).taken(as: []) : patterns.record(form),
        isPunctuation: isPunctuation, isComma: word == ",", startsSentence: startsSentence && !isPunctuation)
    }
  }

  /// What matches in a line: the pattern and the words that it took, joined by spaces; sorted.
  func matches(in line: String) -> [String] {
    var found: [PatternSet.Match] = []
    patterns.matches(in: words(line), into: &found)
    let parts = line.split(separator: " ")
    return found.map { "\(patterns.patterns[$0.pattern].text): " + parts[$0.tokens].joined(separator: " ") }.sorted()
  }
}
