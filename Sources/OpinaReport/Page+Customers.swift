internal import OpinaFeedback
internal import OpinaHealth

extension Page {
  /// Bands of customers and those at risk, or `false` without a customer column.
  var customers: Any {
    guard tally.hasCustomers else { return false }
    let order = report.customers
    return [
      "bands": CustomerHealth.Band.allCases.map { band in
        ["count": format.integer(order[band].count), "name": text("band-\(band.rawValue)")] as PageValues
      },
      "atRisk": order[.atRisk].isEmpty ? false : table(order[.atRisk]) as Any,
    ] as PageValues
  }

  /// Customers named on the page; the others are in `customers.csv`.
  private static let customersShown = 15

  private func table(_ places: [Int]) -> PageValues {
    let shown = places.prefix(Self.customersShown).map { tally.health(of: $0) }
    return [
      "caption": text(
        "at-risk-caption",
        ["shown": .text(format.integer(shown.count)), "count": .text(format.integer(places.count))]),
      "rows": shown.map { customer in
        [
          "customer": customer.name ?? customer.customer,
          "id": customer.name == nil ? false : customer.customer as Any,
          "score": customer.lastScore.map { written(score: $0) } ?? "",
          "date": customer.lastDate.flatMap { CalendarDay($0) }.map(format.shortDay) ?? "",
          "reason": report.sentence(for: customer.reason),
          "quote": (customer.dislikeQuote ?? customer.likeQuote).map { quote($0) } as Any? ?? false,
        ] as PageValues
      },
    ]
  }
}
