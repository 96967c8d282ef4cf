import OpinaFeedback
import OpinaLexicon
import OpinaTestSupport
import Testing

@testable import Opina

/// Columns that people coded by hand beside the themes of the frame.
struct CodedColumnsTests {
  private static let export = """
    id,comment,Clean,Nice staff,nps
    1,The room was dirty,1,0,3
    2,El baño estaba muy sucio,x,,2
    3,Personale gentilissimo,0,1,10
    4,O quarto estava limpo e o atendente foi simpático,1,1,9
    5,The staff were very friendly,0,1,10
    6,Everything was fine,0,,8

    """

  private static func agreement(
    of columns: [String] = [], in text: String = export, jobs: Int = 1
  ) async throws -> CodedColumns {
    let folder = try TemporaryFolder(["coded.csv": text])
    var reader = try ExportReader(
      path: folder.path + "/coded.csv", options: ExportOptions(comments: [(column: "comment", question: nil)]),
      columnNames: try ColumnNames(.builtIn))
    return try await OrderedReading(analyzer: BuiltIn.analyzer, jobs: jobs, language: nil)
      .agreement(of: columns, in: &reader, file: "coded.csv")
  }

  @Test(arguments: [1, 2]) func markedColumnsAreFoundAndNamed(jobs: Int) async throws {
    let found = try await Self.agreement(jobs: jobs)
    #expect(found.columns == ["Clean", "Nice staff"])
    #expect(found.responses == 6)
    #expect(found.coded(0) == 3)
    let clean = try #require(found.agreements(0).first)
    #expect(clean.theme == "cleanliness")
    #expect(clean.both == 3)
    #expect(clean.recall == 1)
    #expect(clean.kappa == 1)
    #expect(found.agreements(1).first?.theme == "staff-courtesy")
  }

  @Test func kappaIsThatOfTheTable() async throws {
    // Both say yes to 20 of 50 and no to 15; Cohen's kappa of that table is 0.4.
    let agreement = CodedColumns.Agreement(theme: "a", both: 20, themed: 25, coded: 30, responses: 50)
    #expect(abs(agreement.kappa - 0.4) < 1e-12)
  }

  @Test func otherCellsAreRefused() async throws {
    await #expect {
      try await Self.agreement(of: ["nps"])
    } throws: { error in
      "\(error)".hasPrefix("coded.csv, record 1, column \"nps\": the cell is no mark of a coded column")
    }
    await #expect {
      try await Self.agreement(of: ["none"])
    } throws: { error in
      "\(error)".contains("there is no such column")
    }
  }
}
