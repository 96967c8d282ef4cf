public import OpinaLexicon

/// The themes that count when comments are read: packs of the catalogue, and single themes beside them.
public struct CodeFrame: Hashable, Sendable {
  /// Packs that it is made of, in the catalogue's order.
  public let packs: [String]
  /// Ids of all its themes, groups not among them, in the catalogue's order.
  public let themes: [String]
  /// What each theme of the catalogue is read as; −1 for what has no part in this frame.
  private let readings: [Int32]
  /// Joint themes whose result the frame has.
  let joint: [ThemeCatalogue.JointTheme]

  /// A frame of packs.
  ///
  /// - Parameters:
  ///   - packs: names; those that the catalogue does not have add nothing.
  ///   - themes: ids of themes beside those of the packs.
  public init(_ catalogue: ThemeCatalogue, packs: some Sequence<String>, themes: some Sequence<String> = []) {
    let wanted = Set(packs)
    let single = Set(themes)
    let isIn = catalogue.themes.map { theme in
      theme.packs.contains { wanted.contains($0) } || single.contains(theme.id)
    }
    self.packs = catalogue.packs.filter { wanted.contains($0) }
    self.themes = catalogue.themes.indices.filter { isIn[$0] && catalogue.themes[$0].group != nil }
      .map { catalogue.themes[$0].id }
    // Where all packs count the trade is not known.
    let trades = wanted.isSuperset(of: catalogue.packs) ? [] : wanted
    func reading(of index: ThemeCatalogue.Index) -> ThemeCatalogue.Index? {
      if isIn[index] { return index }
      for other in catalogue.counterparts(of: index) where other.pack.map(trades.contains) ?? true {
        if isIn[other.theme] { return other.theme }
        // What a word means may itself have no part in this frame, and a counterpart.
        if catalogue.isSense(index), let counterpart = reading(of: other.theme) { return counterpart }
      }
      return nil
    }
    readings = catalogue.themes.indices.map { index in reading(of: index).map { Int32($0) } ?? -1 }
    joint = catalogue.jointThemes.filter { isIn[$0.becomes] }
  }

  /// A frame of themes that were discovered.
  ///
  /// - Parameter readings: what each theme of the catalogue is read as; −1 for what has no part.
  init(readings: [Int32], themes: [String]) {
    packs = []
    self.themes = themes
    self.readings = readings
    joint = []
  }

  /// The frame of all packs.
  public static func whole(_ catalogue: ThemeCatalogue) -> CodeFrame {
    CodeFrame(catalogue, packs: catalogue.packs)
  }

  /// What each theme of a catalogue is read as; −1 for what has no part in this frame, as themes have that were added to
  /// the catalogue since.
  func readings(in catalogue: ThemeCatalogue) -> [Int32] {
    readings + repeatElement(-1, count: max(0, catalogue.themes.count - readings.count))
  }

  /// What a theme is read as; `nil` if it has no part in this frame.
  @inline(__always)
  func reading(of theme: ThemeCatalogue.Index) -> ThemeCatalogue.Index? {
    let index = readings[theme]
    return index < 0 ? nil : Int(index)
  }
}
