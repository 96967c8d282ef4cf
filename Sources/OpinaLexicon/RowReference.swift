/// The lexicon row that something comes from.
public struct RowReference: Hashable, Sendable, BitwiseCopyable, CustomStringConvertible {
  private let fileNumber: Int32
  private let lineNumber: Int32

  init(file: String, line: Int) {
    guard let number = Self.files.firstIndex(of: file) else { preconditionFailure("\(file) is no file of lexicons") }
    fileNumber = Int32(number)
    lineNumber = Int32(line)
  }

  private init(fileNumber: Int32, lineNumber: Int32) {
    self.fileNumber = fileNumber
    self.lineNumber = lineNumber
  }

  /// Another row of the same file.
  func at(line: Int) -> RowReference { RowReference(fileNumber: fileNumber, lineNumber: Int32(line)) }

  /// Path of the file, such as `es/polarity.tsv`.
  public var file: String { Self.files[Int(fileNumber)] }
  /// Line in the file, from 1.
  public var line: Int { Int(lineNumber) }

  /// As people and `opina explain` write it: `es/polarity.tsv:812`.
  public var description: String { "\(file):\(line)" }

  /// Stands for the rows of code frames of one's own, whatever their files are called.
  public static let ownFrame = "frame"

  /// Every file whose rows can be the reason of anything.
  private static let files: [String] = {
    let tables = [
      "abbreviations", "answers", "connectives", "cues", "intensifiers", "intents", "laughter", "negators",
      "numbers", "phrases",
      "polarity", "scores", "spellings", "splits", "targets", "themes", "words",
    ]
    return Language.allCases.flatMap { language in tables.map { "\(language.rawValue)/\($0).tsv" } }
      + ["shared/emoji.tsv", "shared/emoticons.tsv", ownFrame]
  }()
}
