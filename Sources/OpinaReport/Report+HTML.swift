internal import OpinaHealth

extension Report {
  /// `report.html`.
  public func html() throws(ReportError) -> [UInt8] {
    []
  }
}
