/// Sums from which the impact of a theme on the score is computed.
///
/// A respondent who speaks of k themes gives each of them the weight 1/k, kept as a whole number so that the order of
/// adding cannot change a bit.
struct DriverTally: Hashable, Sendable {
  /// Divisible by every number of themes from 1 to 16.
  static let unit = 720_720

  /// The weight of one of several themes of a respondent; the weights of all of them are the unit.
  ///
  /// - Parameter place: of the theme among them, from 0; beyond 16 themes the first ones bear what is left over.
  static func weight(of place: Int, among themes: Int) -> Int { unit / themes + (place < unit % themes ? 1 : 0) }

  struct Sums: Hashable, Sendable {
    var respondents = 0
    var weight = 0
    /// As wide as it is because the squared unit alone goes into 64 bits less than 18 million times.
    var squaredWeight: Int128 = 0
    var praise = 0
    var criticism = 0

    mutating func add(_ sides: SidesTaken, weight: Int) {
      respondents += 1
      self.weight += weight
      squaredWeight += Int128(weight * weight)
      switch sides {
      case .praise: praise += weight
      case .criticism: criticism += weight
      default: break
      }
    }

    mutating func merge(_ other: Sums) {
      respondents += other.respondents
      weight += other.weight
      squaredWeight += other.squaredWeight
      praise += other.praise
      criticism += other.criticism
    }
  }

  var promoters = Sums()
  var passives = Sums()
  var detractors = Sums()

  subscript(_ group: ScoreGroup) -> Sums {
    get {
      switch group {
      case .promoter: promoters
      case .passive: passives
      case .detractor: detractors
      }
    }
    _modify {
      switch group {
      case .promoter: yield &promoters
      case .passive: yield &passives
      case .detractor: yield &detractors
      }
    }
  }

  init() {}

  /// Respondents who give it all of their weight.
  init(whole respondents: ScoreCounts) {
    for group in ScoreGroup.allCases {
      let count = respondents[group]
      self[group].respondents = count
      self[group].weight = count * Self.unit
      self[group].squaredWeight = Int128(count) * Int128(Self.unit * Self.unit)
    }
  }

  /// Respondents in units.
  var weights: ScoreCounts { counts(\.weight) }

  /// Counts a respondent with a score who gives the theme a weight.
  mutating func add(_ group: ScoreGroup, sides: SidesTaken, weight: Int) {
    self[group].add(sides, weight: weight)
  }

  mutating func merge(_ other: DriverTally) {
    promoters.merge(other.promoters)
    passives.merge(other.passives)
    detractors.merge(other.detractors)
  }
}
