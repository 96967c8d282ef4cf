import Foundation
public import Opina
public import OpinaFeedback
public import OpinaLexicon
public import OpinaText
public import OpinaThemes

/// The built-in lexicons, loaded once for all tests: a debug build takes seconds for it.
public enum BuiltIn {
  public static let analyzer: Analyzer = {
    do { return try Analyzer(usesPlainScan: usesPlainScan) } catch { fatalError("\(error)") }
  }()

  /// With `OPINA_PLAIN_SCAN=off` ICU segments everything: every test passes as well.
  public static let usesPlainScan = ProcessInfo.processInfo.environment["OPINA_PLAIN_SCAN"] != "off"

  public static var catalogue: ThemeCatalogue { analyzer.catalogue }
  public static var symbols: SymbolLexicon { analyzer.symbols }

  public static var joint: JointVocabulary { analyzer.joint }

  public static var identifier: LanguageIdentifier { analyzer.identifier }

  public static func lexicon(_ language: Language) -> LanguageLexicon {
    analyzer.lexicons.first { $0.language == language }!
  }

  /// Explains a comment; without a language it is identified.
  public static func explain(_ text: String, in language: Language? = nil, answering question: Question = .open)
    throws -> Explanation
  {
    try analyzer.makeReader().explain(text, answering: question, in: language)
  }

  public static func tag(_ text: String, in language: Language? = nil, answering question: Question = .open)
    throws -> TaggedComment
  {
    try analyzer.makeReader().tag(text, answering: question, in: language)
  }
}
