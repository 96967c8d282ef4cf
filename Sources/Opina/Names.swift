// Whoever imports Opina has the names that its declarations speak of, `Language`, `Sentiment`, `ExportReader` and all the
// others: which floor of the house declares which is no concern of theirs. A name that a program also declares itself is
// its own there, and `Opina.Language` is ours.
@_exported public import OpinaAdaptation
@_exported public import OpinaFeedback
@_exported public import OpinaHealth
@_exported public import OpinaLexicon
@_exported public import OpinaReport
@_exported public import OpinaSentiment
@_exported public import OpinaText
@_exported public import OpinaThemes
