public import OpinaLexicon
public import OpinaText

extension Reading {
  /// All that is known of a comment, each in its own stretch of memory.
  @usableFromInline
  struct Columns {
    @usableFromInline var tokens: KeptArray<Token>
    @usableFromInline var clauses: KeptArray<Reading.Clause>
    @usableFromInline var opinions: KeptArray<Reading.Opinion>
    @usableFromInline var adjustments: KeptArray<Reading.Adjustment>
    @usableFromInline var signs: KeptArray<Reading.Sign>
    @usableFromInline var mentions: KeptArray<PatternSet.Match>
    @usableFromInline var terms: KeptArray<Reading.NamedTerm>
    @usableFromInline var sum: Double
    @usableFromInline var offset: Double
    @usableFromInline var sentiment: Sentiment
    @usableFromInline var signatures: UInt64
    var praiseCount: Int
    var complaintCount: Int
    var contents: Contents
    var words: KeptArray<PatternSet.Word>
    var matches: KeptArray<PatternSet.Match>
    var workspace: PatternSet.Workspace
    var beaten: KeptArray<PatternSet.Match>
    var speakers: TokenSet
    var bounds: TokenSet
    var marks: TokenSet
    var insertions: TokenSet
    var voices: TokenSet
    var asked: TokenSet
    var covered: TokenSet
    var claimed: TokenSet
    var contested: TokenSet
    var firsts: TokenSet
    var opinionPlaces: TokenSet
    var connectives: TokenSet
    var coordinators: TokenSet
    var starts: TokenSet
    var cuts: TokenSet
    var joints: KeptArray<Connective?>
    var targets: KeptArray<Reading.JudgedPlace>
    var hasBeatenConnectives: Bool
    var wordMatchCount: Int
    var mentionKeys: KeptArray<UInt64>
    var groupMentions: Range<Int>
    var rivals: KeptArray<UInt64>
    var taken: KeptArray<PatternSet.Match>
    var covers: KeptArray<Int32>
    var clauseOfToken: KeptArray<Int32>

    init(_ memory: KeptMemory) {
      tokens = memory.array()
      clauses = memory.array()
      opinions = memory.array()
      adjustments = memory.array()
      signs = memory.array()
      mentions = memory.array()
      terms = memory.array()
      sum = 0.0
      offset = 0.0
      sentiment = Sentiment(score: 0, label: .neutral)
      signatures = 0 as UInt64
      praiseCount = 0
      complaintCount = 0
      contents = [] as Contents
      words = memory.array()
      matches = memory.array()
      workspace = PatternSet.Workspace(memory)
      beaten = memory.array()
      speakers = TokenSet(memory)
      bounds = TokenSet(memory)
      marks = TokenSet(memory)
      insertions = TokenSet(memory)
      voices = TokenSet(memory)
      asked = TokenSet(memory)
      covered = TokenSet(memory)
      claimed = TokenSet(memory)
      contested = TokenSet(memory)
      firsts = TokenSet(memory)
      opinionPlaces = TokenSet(memory)
      connectives = TokenSet(memory)
      coordinators = TokenSet(memory)
      starts = TokenSet(memory)
      cuts = TokenSet(memory)
      joints = memory.array()
      targets = memory.array()
      hasBeatenConnectives = false
      wordMatchCount = 0
      mentionKeys = memory.array()
      groupMentions = 0..<0
      rivals = memory.array()
      taken = memory.array()
      covers = memory.array()
      clauseOfToken = memory.array()
    }

    mutating func clear() {
      clauses.removeAll()
      opinions.removeAll()
      praiseCount = 0
      complaintCount = 0
      adjustments.removeAll()
      signs.removeAll()
      mentions.removeAll()
      terms.removeAll()
      words.removeAll()
      matches.removeAll()
      beaten.removeAll()
      targets.removeAll()
      signatures = 0
    }
  }

  /// Keeps the columns as long as anybody holds a reading of them.
  final class Owner {
    let columns: UnsafeMutablePointer<Columns>
    private let memory = KeptMemory()

    init() {
      columns = .allocate(capacity: 1)
      columns.initialize(to: Columns(memory))
    }

    deinit {
      columns.deinitialize(count: 1)
      columns.deallocate()
    }
  }
}
