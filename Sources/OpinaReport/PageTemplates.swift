internal import CTemplates
internal import Mustache

/// The templates of the page, built into the program.
struct PageTemplates {
  static let page = "report.mustache"
  static let style = "report.css"

  /// Every file by name.
  static let files: [String: String] = {
    var count = 0
    guard let files = opina_template_files(&count) else { return [:] }
    var texts: [String: String] = [:]
    for file in UnsafeBufferPointer(start: files, count: count) {
      texts[String(cString: file.name)] = String(
        decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    }
    return texts
  }()

  private let library: MustacheLibrary

  init() throws(ReportError) {
    var templates: [String: MustacheTemplate] = [:]
    for (name, text) in Self.files.sorted(by: { $0.key < $1.key }) where name.hasSuffix(".mustache") {
      do {
        templates[String(name.dropLast(".mustache".count))] = try MustacheTemplate(string: text)
      } catch {
        throw ReportError(file: name, problem: "the template cannot be read: \(error)", remedy: "mend its tags")
      }
    }
    library = MustacheLibrary(templates: templates)
  }

  /// The page with its values filled in and escaped.
  func render(_ values: PageValues) throws(ReportError) -> [UInt8] {
    guard let text = library.render(values, withTemplate: "report") else {
      throw ReportError(
        file: Self.page, problem: "the template is missing", remedy: "list it in Sources/CTemplates/CTemplates.c")
    }
    return Array(text.utf8)
  }
}

/// Values of a template by name: texts, lists and further values; `false` and empty lists hide their section.
typealias PageValues = [String: Any]
