public import OpinaLexicon
public import OpinaText

// What the columns hold, for those who read and for the stages that fill them in.
extension Reading {
  /// Words and signs, in the order of the comment.
  public internal(set) var tokens: KeptArray<Token> {
    @inlinable @inline(__always) get { columns.pointee.tokens }
    @inline(__always) nonmutating _modify { yield &columns.pointee.tokens }
  }
  /// Clauses, in the order of the comment.
  public internal(set) var clauses: KeptArray<Clause> {
    @inlinable @inline(__always) get { columns.pointee.clauses }
    @inline(__always) nonmutating _modify { yield &columns.pointee.clauses }
  }
  /// What takes a side.
  public internal(set) var opinions: KeptArray<Opinion> {
    @inlinable @inline(__always) get { columns.pointee.opinions }
    @inline(__always) nonmutating _modify { yield &columns.pointee.opinions }
  }
  /// What rules changed, in the order in which they acted.
  public internal(set) var adjustments: KeptArray<Adjustment> {
    @inlinable @inline(__always) get { columns.pointee.adjustments }
    @inline(__always) nonmutating _modify { yield &columns.pointee.adjustments }
  }
  /// Matches that won, by first token: phrases, connectives, cues, intensifiers, negators.
  public internal(set) var signs: KeptArray<Sign> {
    @inlinable @inline(__always) get { columns.pointee.signs }
    @inline(__always) nonmutating _modify { yield &columns.pointee.signs }
  }
  /// Matches that compete with none: targets, answers, intents, terms of the code frame.
  public internal(set) var mentions: KeptArray<PatternSet.Match> {
    @inlinable @inline(__always) get { columns.pointee.mentions }
    @inline(__always) nonmutating _modify { yield &columns.pointee.mentions }
  }
  /// The terms among `mentions`, in the same order.
  package internal(set) var terms: KeptArray<NamedTerm> {
    @inlinable @inline(__always) get { columns.pointee.terms }
    @inline(__always) nonmutating _modify { yield &columns.pointee.terms }
  }
  /// Sum of the opinions, offset included.
  public internal(set) var sum: Double {
    @inlinable @inline(__always) get { columns.pointee.sum }
    @inline(__always) nonmutating _modify { yield &columns.pointee.sum }
  }
  /// What `Calibration` put to the sum.
  public internal(set) var offset: Double {
    @inlinable @inline(__always) get { columns.pointee.offset }
    @inline(__always) nonmutating _modify { yield &columns.pointee.offset }
  }
  /// What it comes to.
  public internal(set) var sentiment: Sentiment {
    @inlinable @inline(__always) get { columns.pointee.sentiment }
    @inline(__always) nonmutating _modify { yield &columns.pointee.sentiment }
  }
  /// The signatures of all words together: which lemmas the comment may hold.
  public internal(set) var signatures: UInt64 {
    @inlinable @inline(__always) get { columns.pointee.signatures }
    @inline(__always) nonmutating _modify { yield &columns.pointee.signatures }
  }
  /// How many opinions praise; kept as they change, because rules that need both sides are mostly asked in vain.
  var praiseCount: Int {
    @inline(__always) get { columns.pointee.praiseCount }
    @inline(__always) nonmutating _modify { yield &columns.pointee.praiseCount }
  }
  /// How many complain.
  var complaintCount: Int {
    @inline(__always) get { columns.pointee.complaintCount }
    @inline(__always) nonmutating _modify { yield &columns.pointee.complaintCount }
  }
  /// What the comment holds, as far as it was read.
  var contents: Contents {
    @inline(__always) get { columns.pointee.contents }
    @inline(__always) nonmutating _modify { yield &columns.pointee.contents }
  }
  var words: KeptArray<PatternSet.Word> {
    @inline(__always) get { columns.pointee.words }
    @inline(__always) nonmutating _modify { yield &columns.pointee.words }
  }
  var matches: KeptArray<PatternSet.Match> {
    @inline(__always) get { columns.pointee.matches }
    @inline(__always) nonmutating _modify { yield &columns.pointee.matches }
  }
  var workspace: PatternSet.Workspace {
    @inline(__always) get { columns.pointee.workspace }
    @inline(__always) nonmutating _modify { yield &columns.pointee.workspace }
  }
  /// Connectives whose last words a phrase took up.
  var beaten: KeptArray<PatternSet.Match> {
    @inline(__always) get { columns.pointee.beaten }
    @inline(__always) nonmutating _modify { yield &columns.pointee.beaten }
  }
  /// Tokens that take a side or name a theme, for `ClauseSplitter`.
  var speakers: TokenSet {
    @inline(__always) get { columns.pointee.speakers }
    @inline(__always) nonmutating _modify { yield &columns.pointee.speakers }
  }
  /// Tokens at which a sentence or clause may begin or end without a pattern that says so.
  var bounds: TokenSet {
    @inline(__always) get { columns.pointee.bounds }
    @inline(__always) nonmutating _modify { yield &columns.pointee.bounds }
  }
  /// Those of them that are marks, but for quotation marks.
  var marks: TokenSet {
    @inline(__always) get { columns.pointee.marks }
    @inline(__always) nonmutating _modify { yield &columns.pointee.marks }
  }
  /// Tokens of insertions that a negator reaches over, with the marks around them; see `Insertion`.
  var insertions: TokenSet {
    @inline(__always) get { columns.pointee.insertions }
    @inline(__always) nonmutating _modify { yield &columns.pointee.insertions }
  }
  /// Tokens that are an opinion by themselves unless a sign takes them up.
  var voices: TokenSet {
    @inline(__always) get { columns.pointee.voices }
    @inline(__always) nonmutating _modify { yield &columns.pointee.voices }
  }
  /// Tokens with a form that some slot outside patterns asks for.
  var asked: TokenSet {
    @inline(__always) get { columns.pointee.asked }
    @inline(__always) nonmutating _modify { yield &columns.pointee.asked }
  }
  /// Tokens that signs take up.
  var covered: TokenSet {
    @inline(__always) get { columns.pointee.covered }
    @inline(__always) nonmutating _modify { yield &columns.pointee.covered }
  }
  /// Tokens that a match claims which competes.
  var claimed: TokenSet {
    @inline(__always) get { columns.pointee.claimed }
    @inline(__always) nonmutating _modify { yield &columns.pointee.claimed }
  }
  /// Those that several claim.
  var contested: TokenSet {
    @inline(__always) get { columns.pointee.contested }
    @inline(__always) nonmutating _modify { yield &columns.pointee.contested }
  }
  /// First tokens of signs.
  var firsts: TokenSet {
    @inline(__always) get { columns.pointee.firsts }
    @inline(__always) nonmutating _modify { yield &columns.pointee.firsts }
  }
  /// Tokens with which an opinion begins that a row names.
  var opinionPlaces: TokenSet {
    @inline(__always) get { columns.pointee.opinionPlaces }
    @inline(__always) nonmutating _modify { yield &columns.pointee.opinionPlaces }
  }
  /// First tokens of connectives that always begin a clause.
  var connectives: TokenSet {
    @inline(__always) get { columns.pointee.connectives }
    @inline(__always) nonmutating _modify { yield &columns.pointee.connectives }
  }
  /// First tokens of "and" and "or".
  var coordinators: TokenSet {
    @inline(__always) get { columns.pointee.coordinators }
    @inline(__always) nonmutating _modify { yield &columns.pointee.coordinators }
  }
  /// Tokens with which a sentence begins, but for the first.
  var starts: TokenSet {
    @inline(__always) get { columns.pointee.starts }
    @inline(__always) nonmutating _modify { yield &columns.pointee.starts }
  }
  /// Tokens with which a clause begins.
  var cuts: TokenSet {
    @inline(__always) get { columns.pointee.cuts }
    @inline(__always) nonmutating _modify { yield &columns.pointee.cuts }
  }
  /// How clauses are joined, by first token.
  var joints: KeptArray<Connective?> {
    @inline(__always) get { columns.pointee.joints }
    @inline(__always) nonmutating _modify { yield &columns.pointee.joints }
  }
  /// The words among `mentions` whose value depends on what they are said of.
  var targets: KeptArray<JudgedPlace> {
    @inline(__always) get { columns.pointee.targets }
    @inline(__always) nonmutating _modify { yield &columns.pointee.targets }
  }
  /// Whether a phrase took up a connective, or words of one.
  var hasBeatenConnectives: Bool {
    @inline(__always) get { columns.pointee.hasBeatenConnectives }
    @inline(__always) nonmutating _modify { yield &columns.pointee.hasBeatenConnectives }
  }
  /// How many of `matches` are of patterns of one word; they come first.
  var wordMatchCount: Int {
    @inline(__always) get { columns.pointee.wordMatchCount }
    @inline(__always) nonmutating _modify { yield &columns.pointee.wordMatchCount }
  }
  /// Which of `mentionKeys` are of patterns of several words.
  var groupMentions: Range<Int> {
    @inline(__always) get { columns.pointee.groupMentions }
    @inline(__always) nonmutating _modify { yield &columns.pointee.groupMentions }
  }
  /// The `MentionKey`s of matches of one word, then those of the others, each in their order and with `MentionKey.end` behind
  /// them.
  var mentionKeys: KeptArray<UInt64> {
    @inline(__always) get { columns.pointee.mentionKeys }
    @inline(__always) nonmutating _modify { yield &columns.pointee.mentionKeys }
  }
  /// Positions in `matches` of those that compete, then the `RivalKey`s of those that others contest.
  var rivals: KeptArray<UInt64> {
    @inline(__always) get { columns.pointee.rivals }
    @inline(__always) nonmutating _modify { yield &columns.pointee.rivals }
  }
  /// Matches that have won, by first token; `firsts` says which are there.
  var taken: KeptArray<PatternSet.Match> {
    @inline(__always) get { columns.pointee.taken }
    @inline(__always) nonmutating _modify { yield &columns.pointee.taken }
  }
  /// Number of the sign that covers a token; of no meaning for those that none does.
  var covers: KeptArray<Int32> {
    @inline(__always) get { columns.pointee.covers }
    @inline(__always) nonmutating _modify { yield &columns.pointee.covers }
  }
  /// Clause of each token.
  var clauseOfToken: KeptArray<Int32> {
    @inline(__always) get { columns.pointee.clauseOfToken }
    @inline(__always) nonmutating _modify { yield &columns.pointee.clauseOfToken }
  }
}
