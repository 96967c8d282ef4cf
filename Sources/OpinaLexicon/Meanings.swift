/// What a pattern of a lexicon means where it matches.
public enum Meaning: Hashable, Sendable, BitwiseCopyable {
  case phrase(Phrase)
  case connective(Connective)
  case cue(Cue)
  case intensifier(Intensifier)
  case negator(Negator)
  case mark(Mark)
  case target(Int)
  case answer(Answer)
  /// Position in `LanguageLexicon.intents`.
  case intent(Int)
  case term(Int)

  /// Which of two equally long matches wins, the higher one; `nil` for those that compete with none.
  public var rank: Int? {
    switch self {
    case .mark(let mark) where mark.kind == .beside || mark.kind == .none: nil
    case .cue(let cue) where cue.kind == .then || cue.kind == .promise || cue.kind == .outcome: nil
    case .mark: 6
    case .phrase: 5
    case .connective: 4
    case .cue: 3
    case .intensifier: 2
    case .negator: 1
    case .target, .answer, .intent, .term: nil
    }
  }
}

/// A group of words that is an opinion as a whole.
public struct Phrase: Hashable, Sendable, BitwiseCopyable {
  /// What it does in its comment.
  public enum Role: String, CaseIterable, Sendable, BitwiseCopyable {
    /// An evaluation.
    case opinion
    /// Something that happened and implies an evaluation.
    case fact
    /// A closing judgement that outweighs what stood before.
    case verdict
    /// Announces one small flaw after praise.
    case flaw
    /// Takes the side of what stands before it; alone it is worth its valence.
    case exclamation
    /// Regrets what is said beside it, and is one complaint with it; alone it is worth its valence.
    case regret
    /// Holds no opinion though one of its words does.
    case neutral
  }

  /// −3 … 3.
  public let valence: Double
  /// What the phrase does beside being worth its valence.
  public let role: Role
  /// −1 for none: half of what an optional takes, as there are many.
  private let impliedTheme: Int32

  init(valence: Double, role: Role, theme: ThemeCatalogue.Index?) {
    self.valence = valence
    self.role = role
    impliedTheme = Int32(truncatingIfNeeded: theme ?? -1)
  }

  /// The theme that it implies.
  public var theme: ThemeCatalogue.Index? { impliedTheme < 0 ? nil : Int(impliedTheme) }
}

/// A mark that a respondent gives in the text: `9 out of 10`, `nota 8`.
public struct Mark: Hashable, Sendable, BitwiseCopyable {
  /// As `scores.tsv` names them in the place of a scale.
  public enum Kind: String, CaseIterable, Sendable, BitwiseCopyable {
    /// A mark on a scale.
    case given
    /// A number and the words that join it to what it may be the mark of.
    case beside
    /// Looks like a mark and is none: a number that things bear.
    case none
    /// A full mark that was not given, for what stands behind.
    case missed
  }

  public let kind: Kind
  /// The top of the scale; `nil` when the text names it, or where no mark is given.
  public let scale: Double?
}

/// What joins two clauses.
public enum Connective: String, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  case and, or, but, although, because, so, `if`, unless, when, that, than, except, despite
  /// What is to come about: `para que`, `so that`.
  case purpose
  /// What it all comes to: `en resumen`, `all in all`.
  case overall
}

/// A word or phrase that changes what a clause means.
public struct Cue: Hashable, Sendable, BitwiseCopyable {
  /// As `cues.tsv` names them; `Lexicons/README.md` says what each is.
  public enum Kind: String, CaseIterable, Sendable, BitwiseCopyable {
    case wish, should, lack, more, hope, hypothetical, past, then, now, rival, earlier, former, others, promise,
      outcome, advice, polite, question, irony
  }

  /// How it changes what a clause means.
  public let kind: Kind
  /// What the cue itself is worth, −3 … 3.
  public let valence: Double
}

/// A word of degree.
public struct Intensifier: Hashable, Sendable, BitwiseCopyable {
  /// As `intensifiers.tsv` names them.
  public enum Kind: String, CaseIterable, Sendable, BitwiseCopyable {
    case amplify, weaken, little, excess, enough
  }

  /// Where it stands beside what it measures.
  public enum Position: String, CaseIterable, Sendable, BitwiseCopyable {
    case before, after, both
  }

  /// What it multiplies a valence by.
  public let factor: Double
  /// How it changes the words beside it.
  public let kind: Kind
  /// On which side of it the words stand that it changes.
  public let position: Position
}

/// A word that turns what it governs around.
public struct Negator: Hashable, Sendable, BitwiseCopyable {
  /// As `negators.tsv` names them; `inert` only looks like one.
  public enum Kind: String, CaseIterable, Sendable, BitwiseCopyable {
    case not, never, without, nobody, nor, barely, inert
    /// What customers themselves do not do or are: it turns an opinion as `not` does and says nothing alone.
    case own
  }

  /// How it negates.
  public let kind: Kind
  /// How many words ahead it works at most.
  public let reach: Int
}

/// What a whole comment says that consists of nothing else.
public enum Answer: String, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  case nothing, everything, unknown, empty, yes, no, same, fine
  /// That things are to stay as they are; what follows says which.
  case keep
}

/// A word whose valence depends on what it is said of.
public struct TargetValence: Hashable, Sendable, BitwiseCopyable {
  /// What it is said of.
  public enum Target: Hashable, Sendable, BitwiseCopyable {
    /// Nothing that is named nearby.
    case any
    /// A theme or a group of themes.
    case theme(ThemeCatalogue.Index)
    /// One of the words of a slot.
    case words(PatternSet.SlotNumber)
  }

  /// What the word must be said of.
  public let target: Target
  /// −3 … 3.
  public let valence: Double
  /// Where it stands.
  public let row: RowReference
}

/// What a word says by itself.
public struct WordOpinion: Sendable, BitwiseCopyable {
  /// −3 … 3.
  public let valence: Double
  /// −1 for none: half of what an optional takes, as there are many.
  private let impliedTheme: Int32

  init(valence: Double, theme: ThemeCatalogue.Index?) {
    self.valence = valence
    impliedTheme = Int32(truncatingIfNeeded: theme ?? -1)
  }

  /// The theme that it implies.
  public var theme: ThemeCatalogue.Index? { impliedTheme < 0 ? nil : Int(impliedTheme) }
}

/// A word that is an opinion by itself.
public struct PolarityRow: Hashable, Sendable {
  /// The word as the row writes it.
  public let lemma: String
  /// −3 … 3.
  public let valence: Double
  /// The theme that it implies.
  public let theme: ThemeCatalogue.Index?
  /// Where it stands.
  public let row: RowReference
}

/// A term of the code frame.
public struct ThemeTerm: Hashable, Sendable, BitwiseCopyable {
  /// The columns of `themes.tsv`.
  public static let columns = ["theme", "term", "paradigm", "weight", "near", "not", "note"]

  /// The theme, or the sense, that it names.
  public let theme: ThemeCatalogue.Index
  /// 1, or less for a vague word that counts only when the clause has no better theme.
  public let weight: Double
  /// −1 for none, as `notSlot`.
  @usableFromInline let nearSlot: Int32
  @usableFromInline let notSlot: Int32
  public let row: RowReference

  init(
    theme: ThemeCatalogue.Index, weight: Double, near: PatternSet.SlotNumber?, not: PatternSet.SlotNumber?,
    row: RowReference
  ) {
    self.theme = theme
    self.weight = weight
    nearSlot = near?.value ?? -1
    notSlot = not?.value ?? -1
    self.row = row
  }

  /// Words one of which must stand in the same clause.
  public var near: PatternSet.SlotNumber? { nearSlot < 0 ? nil : PatternSet.SlotNumber(value: nearSlot) }
  /// Words none of which may stand in the same clause.
  public var not: PatternSet.SlotNumber? { notSlot < 0 ? nil : PatternSet.SlotNumber(value: notSlot) }
}
