public import OpinaAdaptation
public import OpinaFeedback
public import OpinaLexicon
public import OpinaThemes

/// Reads an export batch by batch on several threads and hands the results on in the order of the export.
///
/// Memory holds a few batches, whatever the length of the export; the results do not depend on the number of threads.
public struct OrderedReading: Sendable {
  /// Records in a batch: enough that starting work costs nothing, few enough that what is written of them does not crowd
  /// the lexicons out of the processor's caches. Five hundred take some per cent more time.
  static let recordsPerBatch = 128
  /// After so many batches, less than a tenth of a second, a single thread lets others go first.
  static let batchesPerTurn = 32

  /// Reads the comments, with the frame that was chosen.
  public let analyzer: Analyzer
  /// Threads that read comments.
  public let jobs: Int
  /// Read every comment in this language.
  public let language: Language?
  /// What decides about the language where the text leaves it open.
  public let prior: LanguagePrior
  /// The frame that was chosen for the survey; without one every theme counts.
  public let chosen: ChosenFrame?
  /// What the exports' own scores taught, if they were asked.
  public internal(set) var adaptation: Adaptation?

  /// - Parameters:
  ///   - analyzer: with the whole frame.
  ///   - jobs: threads that read comments; at least one is used. A single one reads where `run` is called, so whoever
  ///     calls it from the main actor takes two or more.
  ///   - language: the language of every comment; without one each is identified.
  ///   - prior: what decides about the language where the text leaves it open.
  ///   - chosen: the frame of the survey; without one every theme counts. `survey` finds both out.
  public init(
    analyzer: Analyzer, jobs: Int = 1, language: Language? = nil, prior: LanguagePrior = .none,
    chosen: ChosenFrame? = nil
  ) {
    self.analyzer = chosen.map { analyzer.using($0) } ?? analyzer
    self.chosen = chosen
    self.jobs = max(1, jobs)
    self.language = language
    self.prior = prior
  }

  /// Runs `work` on every batch and `take` on every result.
  ///
  /// - Parameters:
  ///   - export: is read to its end.
  ///   - work: what to make of a batch; called on several threads, each time with a reader that no other thread uses.
  ///   - take: called in order, where `run` was called.
  /// - Throws: `ExportError`, what `work` and `take` throw, and `CancellationError` where the task is cancelled: at the
  ///   latest when the batches that are being read are done.
  public nonisolated(nonsending) func run<Result: Sendable>(
    _ export: inout ExportReader,
    work: @escaping @Sendable (RecordBatch, ExportLayout, CommentReader) throws -> Result,
    take: (Result, RecordBatch) throws -> Void
  ) async throws {
    let layout = export.layout
    let readers = ReaderPool(analyzer)
    // One thread stays where its caches are warm: handed over, every batch would begin on whichever processor is free.
    if jobs == 1 {
      var taken = 0
      while let batch = try export.next(maximum: Self.recordsPerBatch) {
        try Task.checkCancellation()
        // An actor that calls, such as that of an app's windows, gets a turn now and then.
        if taken % Self.batchesPerTurn == 0 { await Task.yield() }
        try take(try readers.withReader { try work(batch, layout, $0) }, batch)
        taken += 1
      }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Result, RecordBatch).self) { group in
      var started = 0
      var taken = 0
      var waiting: [Int: (Result, RecordBatch)] = [:]
      func startNext() throws -> Bool {
        guard let batch = try export.next(maximum: Self.recordsPerBatch) else { return false }
        let number = started
        started += 1
        group.addTask {
          (number, try readers.withReader { try work(batch, layout, $0) }, batch)
        }
        return true
      }
      var hasMore = true
      while hasMore, started < jobs { hasMore = try startNext() }
      while taken < started {
        guard let (number, result, batch) = try await group.next() else { break }
        // Only as many batches are open as threads can use, plus those that wait for their turn.
        if hasMore { hasMore = try startNext() }
        waiting[number] = (result, batch)
        try Task.checkCancellation()
        while let (result, batch) = waiting.removeValue(forKey: taken) {
          try take(result, batch)
          taken += 1
        }
      }
    }
  }

  /// Reads the comments of every record of a batch and keeps none of them.
  ///
  /// - Parameter take: is called with each comment in order: what was read in it, where it stands, its text, and what its
  ///   record says beside it.
  public func forEachComment(
    of batch: RecordBatch, layout: ExportLayout, with reader: CommentReader,
    take: (TaggedComment, CommentField, UnsafeBufferPointer<UInt8>, ResponseCells) -> Void
  ) {
    batch.bytes.withUnsafeBufferPointer { bytes in
      var waiting = WaitingComments()
      layout.forEachComment(in: batch, bytes) { cells, field in
        waiting.places.append((field: field, cells: cells))
        if waiting.places.count == CommentReader.groupSize { read(&waiting, in: bytes, with: reader, take: take) }
      }
      read(&waiting, in: bytes, with: reader, take: take)
    }
  }

  /// As many comments as a reader reads together: what is known of them stays at hand.
  private struct WaitingComments {
    var requests: [CommentReader.Request] = []
    var places: [(field: CommentField, cells: ResponseCells)] = []

    init() {
      requests.reserveCapacity(CommentReader.groupSize)
      places.reserveCapacity(CommentReader.groupSize)
    }
  }

  private func read(
    _ waiting: inout WaitingComments, in bytes: UnsafeBufferPointer<UInt8>, with reader: CommentReader,
    take: (TaggedComment, CommentField, UnsafeBufferPointer<UInt8>, ResponseCells) -> Void
  ) {
    // In a loop of its own: what is known of several customers is fetched at once.
    for (field, cells) in waiting.places {
      waiting.requests.append(
        CommentReader.Request(
          UnsafeBufferPointer(rebasing: bytes[field.bytes]), answering: field.question, hint: prior.hint(for: cells)))
    }
    tag(waiting.requests, with: reader) {
      take($1, waiting.places[$0].field, waiting.requests[$0].text, waiting.places[$0].cells)
    }
    waiting.requests.removeAll(keepingCapacity: true)
    waiting.places.removeAll(keepingCapacity: true)
  }

  /// Tags comments, with what was learnt if there is anything.
  func tag(
    _ requests: [CommentReader.Request], with reader: CommentReader, take: (Int, TaggedComment) -> Void
  ) {
    guard let adaptation, adaptation.helps else { return reader.tag(requests, in: language, take: take) }
    for (index, request) in requests.enumerated() {
      let (tagged, features) = reader.tagWithFeatures(
        request.text, answering: request.question, in: language, hint: request.hint)
      take(index, adaptation.adapted(tagged, features))
    }
  }

  /// In which languages the customers of some exports write, read before anything is tagged.
  ///
  /// - Parameters:
  ///   - customers: that were noted in all of these exports.
  ///   - again: opens an export anew, from its beginning; `nil` for one that cannot be read twice, of which the beginning
  ///     tells.
  public nonisolated(nonsending) func languages(
    of customers: CustomerLanguages, in exports: [ExportReader], again: (Int) throws -> ExportReader?
  ) async throws -> CustomerLanguages {
    guard customers.hasRepeated else { return CustomerLanguages() }
    var customers = customers
    for (index, export) in exports.enumerated() where export.layout.customer != nil {
      let known = customers
      if var whole = try again(index) {
        try await run(&whole) { batch, layout, reader in
          known.read(batch, layout: layout, with: reader)
        } take: { told, _ in
          customers.add(told)
        }
      } else {
        let reader = try analyzer.makeReader()
        customers.add(known.read(export.head, records: export.headRecords, layout: export.layout, with: reader))
      }
    }
    return customers
  }
}
