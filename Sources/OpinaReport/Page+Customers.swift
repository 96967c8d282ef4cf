internal import OpinaHealth

extension Page {
  /// Bands of customers and those at risk, or `false` without a customer column.
  var customers: Any {
    guard tally.hasCustomers else { return false }
    let health = tally.customerHealth
    let bands = health.reduce(into: [:]) { $0[$1.band, default: 0] += 1 }
    let atRisk = health.filter { $0.band == .atRisk }
    return [
      "bands": CustomerHealth.Band.allCases.map { band in
        ["count": format.integer(bands[band] ?? 0), "name": text("band-\(band.rawValue)")] as PageValues
      },
      "atRisk": atRisk.isEmpty ? false : table(atRisk) as Any,
    ] as PageValues
  }

  /// Customers named on the page; the others are in `customers.csv`.
  private static let customersShown = 15

  private func table(_ customers: [CustomerHealth]) -> PageValues {
    let recent = customers.enumerated().sorted { one, other in
      let days = (one.element.lastDate ?? "", other.element.lastDate ?? "")
      return days.0 != days.1 ? days.0 > days.1 : one.offset < other.offset
    }
    let shown = recent.prefix(Self.customersShown).map(\.element)
    return [
      "caption": text(
        "at-risk-caption",
        ["shown": .text(format.integer(shown.count)), "count": .text(format.integer(customers.count))]),
      "rows": shown.map { customer in
        [
          "customer": customer.customer, "score": customer.lastScore.map { written(score: $0) } ?? "",
          "date": customer.lastDate.flatMap { CalendarDay($0) }.map(format.day) ?? "",
          "reason": report.sentence(for: customer.reason),
          "quote": (customer.dislikeQuote ?? customer.likeQuote).map { quote($0) } as Any? ?? false,
        ] as PageValues
      },
    ]
  }
}
