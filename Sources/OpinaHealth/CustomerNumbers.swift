/// The ids of customers, and their numbers in the order in which they came.
///
/// Open addressing, at most half full, with numbers of 32 bits: a dictionary that holds each id a second time takes six times
/// the memory, and there may be a million customers.
struct CustomerNumbers: Sendable {
  /// By number.
  private(set) var ids: [String] = []
  /// One more than a number; 0 is free.
  private var slots: [Int32] = []

  private static let fewestSlots = 64

  var count: Int { ids.count }

  /// The number of an id that came before.
  func number(of id: String) -> Int? {
    guard !slots.isEmpty else { return nil }
    let slot = slots[place(of: id)]
    return slot == 0 ? nil : Int(slot) - 1
  }

  /// Gives the next number to an id that did not come before.
  mutating func add(_ id: String) {
    if 2 * (ids.count + 1) > slots.count { grow() }
    slots[place(of: id)] = Int32(ids.count + 1)
    ids.append(id)
  }

  /// Takes all ids out, by number, and gives the rest back.
  mutating func takeAll() -> [String] {
    var all: [String] = []
    swap(&all, &ids)
    slots = []
    return all
  }

  /// Where an id lies, or the free slot where it would. The order of nothing depends on where.
  private func place(of id: String) -> Int {
    let mask = slots.count - 1
    var place = id.hashValue & mask
    while slots[place] != 0, ids[Int(slots[place]) - 1] != id { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: max(Self.fewestSlots, 2 * slots.count))
    for number in ids.indices { slots[place(of: ids[number])] = Int32(number + 1) }
  }
}
