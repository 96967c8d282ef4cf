public import OpinaFeedback

/// What the report says about the export beside the counts.
public struct SurveyDescription: Sendable {
  /// Names of the files that were read, without their folders.
  public let exports: [String]
  /// Names of the comment columns with what each asked.
  public let commentColumns: [(name: String, question: Question)]
  /// Name of the column of scores; `nil` without one.
  public let scoreColumn: String?
  /// In the order of `Response.segments`.
  public let segmentColumns: [String]
  /// What was found out about the file, for `report.json`.
  public let reading: JSONValue?
  /// Records that were not sound, by their problem.
  public let problems: [RecordProblem: Int]
  /// The frame that the comments were coded with, for `report.json`.
  public let frame: JSONValue?
  /// What the export's own scores taught, for `report.json`; absent if they were not asked.
  public let adaptation: JSONValue?

  /// What is not given is unknown or was not looked for.
  public init(
    exports: [String], commentColumns: [(name: String, question: Question)], scoreColumn: String?,
    segmentColumns: [String], reading: JSONValue? = nil, problems: [RecordProblem: Int] = [:],
    frame: JSONValue? = nil, adaptation: JSONValue? = nil
  ) {
    self.exports = exports
    self.commentColumns = commentColumns
    self.scoreColumn = scoreColumn
    self.segmentColumns = segmentColumns
    self.reading = reading
    self.problems = problems
    self.frame = frame
    self.adaptation = adaptation
  }
}
