public import OpinaAdaptation
public import OpinaFeedback
internal import OpinaLexicon
internal import OpinaSentiment
internal import OpinaThemes

extension OrderedReading {
  /// The same reading with what was learnt from the exports' own scores.
  public func adapted(by adaptation: Adaptation) -> OrderedReading {
    var adapted = self
    adapted.adaptation = adaptation
    return adapted
  }

  /// Learns from the scores of some exports which words mean what in them.
  ///
  /// Reads them once; memory grows with the different texts up to a limit (`ScoredComments`).
  /// - Parameters:
  ///   - exports: with their names for messages.
  ///   - open: opens an export anew, from its beginning.
  /// - Throws: `AdaptationError` if there are no scores, or too few.
  public nonisolated(nonsending) func learn(
    from exports: [(name: String, export: ExportReader)], open: (Int) throws -> ExportReader
  ) async throws -> Adaptation {
    guard let first = exports.first else { throw AdaptationError.noScores("") }
    var scored = ScoredComments()
    for (index, export) in exports.enumerated() {
      guard let scale = export.export.layout.scale else { throw AdaptationError.noScores(export.name) }
      var whole = try open(index)
      let language = language
      let prior = prior
      try await run(&whole) { batch, layout, reader in
        var part = ScoredComments()
        Self.forEachComment(batch, layout) { response, field, text in
          guard let score = response.score else { return }
          let (tagged, features) = reader.tagWithFeatures(
            text, answering: field.question, in: language, hint: prior.hint(for: response))
          part.add(features, of: tagged, score: score, on: scale)
        }
        return part
      } take: { part, _ in
        scored.merge(part)
      }
    }
    return try await Adaptation(scored, file: first.name, jobs: jobs)
  }

  /// Finds how learnt words are written and comments that show them.
  ///
  /// - Parameter open: opens an export anew, from its beginning.
  public nonisolated(nonsending) func examples(
    of adaptation: Adaptation, from count: Int, open: (Int) throws -> ExportReader
  ) async throws -> LearntExamples {
    var examples = LearntExamples(of: adaptation)
    let none = examples
    let language = language
    let prior = prior
    for index in 0..<count {
      var whole = try open(index)
      try await run(&whole) { batch, layout, reader in
        var part = none
        Self.forEachComment(batch, layout) { response, field, text in
          _ = reader.tag(
            text, answering: field.question, in: language, hint: prior.hint(for: response)
          ) { _, reading in
            part.merge(none.found(in: reading, text, reader.lexicon))
          }
        }
        return part
      } take: { part, _ in
        examples.merge(part)
      }
    }
    return examples
  }
}

extension CommentReader {
  /// Tags a comment and takes what a linear model sees of it.
  func tagWithFeatures(
    _ text: UnsafeBufferPointer<UInt8>, answering question: Question, in language: Language?, hint: Language?
  ) -> (TaggedComment, CommentFeatures) {
    var features = FeatureReader()
    let tagged = tag(text, answering: question, in: language, hint: hint) { _, reading in
      features.add(reading, of: text, lexicon: self.lexicon)
    }
    return (tagged, features.finish())
  }
}
