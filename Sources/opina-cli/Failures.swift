internal import ArgumentParser
internal import Foundation
internal import Opina
internal import OpinaAdaptation
internal import OpinaFeedback
internal import OpinaLexicon
internal import OpinaReport
internal import OpinaThemes

/// Turns what can go wrong into a message and an exit status of the contract.
enum Failures {
  static let wrongUsage: Int32 = 64
  static let unreadable: Int32 = 65
  static let noSuchFile: Int32 = 66
  static let cannotWrite: Int32 = 73

  /// Runs a command's work; a failure ends in its message on standard error and its exit status.
  static func reported(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let error as Output.Failure {
      if error.isClosedPipe { throw ExitCode.success }
      Terminal.note("\(error)")
      throw ExitCode(cannotWrite)
    } catch let error as ExportError {
      Terminal.note("\(error)")
      throw ExitCode(error.kind == .notFound ? noSuchFile : error.kind == .noSuchColumn ? wrongUsage : unreadable)
    } catch let error as SurveyReport.DifferentLayouts {
      Terminal.note("\(error)")
      throw ExitCode(wrongUsage)
    } catch let error as ReportError {
      Terminal.note("\(error)")
      throw ExitCode(unreadable)
    } catch let error as AdaptationError {
      Terminal.note("\(error)")
      throw ExitCode(error.kind == .noScores ? wrongUsage : unreadable)
    } catch let error as Analyzer.Failure {
      Terminal.note("\(error)")
      throw ExitCode(unreadable)
    } catch let error as FrameError {
      Terminal.note("\(error)")
      throw ExitCode(error.kind == .notFound ? noSuchFile : unreadable)
    } catch let error as LexiconError {
      Terminal.note("\(error)")
      throw ExitCode(error.kind == .notFound ? noSuchFile : unreadable)
    }
  }
}
