internal import OpinaHealth

extension Page {
  /// The figure month by month, or `false` with fewer than two months.
  var trend: Any {
    let months: [TrendMonth] = tally.months.sorted { $0.key < $1.key }.compactMap { month, group in
      guard let (value, interval) = measure(of: group) else { return nil }
      return TrendMonth(month: month, group: group, value: value, interval: interval)
    }
    guard months.count > 1, let first = months.first, let last = months.last else { return false }
    let chart = TrendChart(months: months, isPoints: tally.isNetPromoterScore)
    return [
      "note": text("trend-note", ["measure": .text(measureName)]),
      "measure": measureName,
      "description": text(
        "trend-description",
        [
          "measure": .text(measureName), "first": .text(format.month(first.month, short: false)),
          "firstValue": .text(written(first.value)), "last": .text(format.month(last.month, short: false)),
          "lastValue": .text(written(last.value)),
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
      "dots": months.indices.map { index in
        [
          "x": place(chart.x(index)), "y": place(chart.y(months[index].value)),
          "few": answers(of: months[index].group) < NetPromoterScore.fewestRespondents,
        ] as PageValues
      },
      "months": chart.labelled.map { index in
        [
          "x": place(chart.x(index)), "y": place(TrendChart.height - 6),
          "label": format.month(months[index].month, short: true),
        ] as PageValues
      },
      "rows": months.map { month in
        [
          "month": format.month(month.month, short: false), "responses": format.integer(month.group.responses),
          "value": written(month.value), "interval": written(month.interval),
        ] as PageValues
      },
    ] as PageValues
  }
}
