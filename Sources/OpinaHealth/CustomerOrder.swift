/// The places of customers in a tally, by band.
public struct CustomerOrder: Sendable {
  let bands: [CustomerHealth.Band: [Int]]

  /// Customers of a band, in the order of their ids.
  public subscript(_ band: CustomerHealth.Band) -> [Int] { bands[band] ?? [] }

  /// All customers, those at risk first.
  public var all: [Int] { CustomerHealth.Band.allCases.flatMap { self[$0] } }
}
