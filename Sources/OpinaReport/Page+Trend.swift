internal import OpinaHealth

extension Page {
  /// The figure month by month, or export by export; `false` with fewer than two of them.
  var trend: Any {
    let (points, isByExport) = trendPoints
    guard points.count > 1, let first = points.first, let last = points.last else { return false }
    let chart = TrendChart(points: points, isPoints: tally.isNetPromoterScore)
    return [
      "heading": text(isByExport ? "trend-exports" : "trend"),
      "note": text("trend-note", ["measure": .text(measureName)]),
      "measure": measureName, "unit": text(isByExport ? "export" : "month"),
      "description": text(
        isByExport ? "trend-description-exports" : "trend-description",
        [
          "measure": .text(measureName), "first": .text(first.name), "firstValue": .text(written(first.value)),
          "last": .text(last.name), "lastValue": .text(written(last.value)),
        ]),
      "viewWidth": place(TrendChart.width), "viewHeight": place(TrendChart.height),
      "grid": chart.ticks.map { tick in
        [
          "left": place(TrendChart.left), "right": place(TrendChart.right), "y": place(chart.y(tick)),
          "labelX": place(TrendChart.left - 10), "labelY": place(chart.y(tick) + 4),
          "label": tally.isNetPromoterScore ? format.integer(Int(tick)) : format.percent(tick),
        ] as PageValues
      },
      "band": chart.band, "line": chart.line,
      "dots": points.indices.map { index in
        [
          "x": place(chart.x(index)), "y": place(chart.y(points[index].value)),
          "few": answers(of: points[index].group) < NetPromoterScore.fewestRespondents,
        ] as PageValues
      },
      "labels": chart.labelled.map { index in
        ["x": place(chart.x(index)), "y": place(TrendChart.height - 6), "label": points[index].label] as PageValues
      },
      "rows": points.map { point in
        [
          "name": point.name, "responses": format.integer(point.group.responses), "value": written(point.value),
          "interval": written(point.interval),
        ] as PageValues
      },
    ] as PageValues
  }

  /// Exports are compared if somebody said so, or if there are no months to compare.
  private var trendPoints: (points: [TrendPoint], areExports: Bool) {
    let exports = exportPoints
    if exports.count > 1, report.waves == .export { return (exports, true) }
    let months = monthPoints
    return exports.count > 1 && report.waves == nil && months.count < 2 ? (exports, true) : (months, false)
  }

  private var monthPoints: [TrendPoint] {
    tally.months.sorted { $0.key < $1.key }.compactMap { month, group in
      measure(of: group).map { value, interval in
        TrendPoint(
          number: TrendPoint.number(ofMonth: month), name: format.month(month, short: false),
          label: format.month(month, short: true), group: group, value: value, interval: interval)
      }
    }
  }

  private var exportPoints: [TrendPoint] {
    tally.exports.sorted { $0.key < $1.key }.compactMap { export, group in
      guard export < report.survey.exports.count, let (value, interval) = measure(of: group) else { return nil }
      let name = report.survey.exports[export]
      return TrendPoint(
        number: export, name: name, label: TrendPoint.label(ofExport: name), group: group, value: value,
        interval: interval)
    }
  }
}
