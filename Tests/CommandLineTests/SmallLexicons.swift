import Foundation
import OpinaTestSupport

/// The lexicons without their long tables: a debug build of the program needs seconds to load those, and these tests ask
/// how the program behaves, not what it knows.
enum SmallLexicons {
  /// Files that stay; of the words only those with few forms.
  private static let files = [
    "columns", "labels", "messages", "negators", "connectives", "answers", "laughter", "abbreviations",
  ]

  static var path: String { folder.path }

  private static let folder: TemporaryFolder = {
    do {
      let folder = try TemporaryFolder()
      let lexicons = PackageFolder.root.appending(path: "Lexicons")
      for file in PackageFolder.files(below: "Lexicons") where file.hasSuffix(".tsv") {
        let name = URL(filePath: file).deletingPathExtension().lastPathComponent
        guard file.hasPrefix("shared/") || files.contains(name) else { continue }
        try folder.write(try Data(contentsOf: lexicons.appending(path: file)), to: file)
      }
      for (language, good, bad, theme) in [
        ("es", "amable", "sucio", "personal"), ("pt", "simpático", "sujo", "atendente"),
        ("it", "gentile", "sporco", "personale"),
        ("en", "friendly", "dirty", "staff"),
      ] {
        try folder.write(
          Data(
            "word\tparadigm\tvalence\ttheme\tforms\tnote\n\(good)\t0\t2\tstaff-courtesy\t-\t-\n\(bad)\t0\t-2\tcleanliness\t-\t-\n"
              .utf8),
          to: "\(language)/polarity.tsv")
        try folder.write(
          Data("theme\tterm\tparadigm\tweight\tnear\tnot\tnote\nservice-general\t\(theme)\t-\t1\t-\t-\t-\n".utf8),
          to: "\(language)/themes.tsv")
      }
      return folder
    } catch { fatalError("\(error)") }
  }()
}
