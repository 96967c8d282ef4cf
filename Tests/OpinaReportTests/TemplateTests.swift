import OpinaFeedback
import OpinaHealth
import OpinaLexicon
import Testing

@testable import OpinaReport

/// Mustache renders a missing name as nothing, so every name of the templates is looked up here.
struct TemplateTests {
  private let surveys: [SurveyTally] = [
    SyntheticSurvey.tally(), SyntheticSurvey.tally(responses: 200, scale: Scale(kind: .stars, range: 1...5)),
    SyntheticSurvey.tally(responses: 60, scale: nil), SurveyTally(scale: nil, segments: 0),
  ]

  @Test func everyNameHasAValue() throws {
    for tally in surveys {
      let report = try Report(tally: tally, survey: SyntheticSurvey.survey, locale: .english)
      var walker = TemplateWalker()
      walker.walk("report", stack: [Page(report: report).values])
      #expect(walker.missing.sorted() == [])
    }
  }

  @Test func everyTextOfThePageExists() throws {
    let keys = Set(try Messages(language: .english).keys)
    for text in PageTemplates.files.values {
      for part in text.split(separator: "{{t.").dropFirst() {
        #expect(keys.contains(String(part.prefix { $0 != "}" })))
      }
    }
  }

  @Test func namesAreNotVacuous() throws {
    let report = try Report(tally: surveys[0], survey: SyntheticSurvey.survey, locale: .english)
    var walker = TemplateWalker()
    walker.walk("report", stack: [["title": "x"]])
    #expect(walker.missing.contains("sentimentNote"))
    walker = TemplateWalker()
    walker.walk("report", stack: [Page(report: report).values])
    #expect(walker.visited.contains("atRisk") && walker.visited.contains("criticism"))
  }
}

/// Follows the tags of a template through its values as a renderer would.
private struct TemplateWalker {
  var missing: Set<String> = []
  var visited: Set<String> = []

  mutating func walk(_ name: String, stack: [Any]) {
    walk(tags(of: PageTemplates.files["\(name).mustache"] ?? "")[...], stack: stack)
  }

  private func tags(of text: String) -> [String] {
    text.split(separator: "{{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.hasPrefix("{") ? nil : String(part.prefix { $0 != "}" })
    }
  }

  private mutating func walk(_ tags: ArraySlice<String>, stack: [Any]) {
    var rest = tags
    while let tag = rest.popFirst() {
      let name = String(tag.dropFirst())
      switch tag.first {
      case "#":
        let inner = section(name, of: &rest)
        for value in contexts(look(name, in: stack)) { walk(inner, stack: stack + [value]) }
      case "^":
        let inner = section(name, of: &rest)
        if contexts(look(name, in: stack)).isEmpty { walk(inner, stack: stack) }
      case ">": walk(name, stack: stack)
      default: _ = look(tag, in: stack)
      }
    }
  }

  private func section(_ name: String, of rest: inout ArraySlice<String>) -> ArraySlice<String> {
    let end = rest.firstIndex(of: "/\(name)") ?? rest.endIndex
    let inner = rest[rest.startIndex..<end]
    rest = rest[min(end + 1, rest.endIndex)...]
    return inner
  }

  private mutating func look(_ name: String, in stack: [Any]) -> Any? {
    visited.insert(name)
    if name == "." { return stack.last }
    var names = name.split(separator: ".").map(String.init)[...]
    let first = names.removeFirst()
    for context in stack.reversed() {
      guard var value = (context as? PageValues)?[first] else { continue }
      for name in names {
        guard let next = (value as? [String: Any])?[name] else {
          missing.insert(name)
          return nil
        }
        value = next
      }
      return value
    }
    missing.insert(name)
    return nil
  }

  private func contexts(_ value: Any?) -> [Any] {
    switch value {
    case let flag as Bool: flag ? [true] : []
    case let list as [Any]: list
    case .some(let value): [value]
    case .none: []
    }
  }
}
