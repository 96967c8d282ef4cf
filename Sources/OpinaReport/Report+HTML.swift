extension Report {
  /// `report.html`: one page that needs no other file and no network.
  ///
  /// - Throws: `ReportError` if a template cannot be read.
  public func html() throws(ReportError) -> [UInt8] {
    try PageTemplates().render(Page(report: self).values)
  }
}
