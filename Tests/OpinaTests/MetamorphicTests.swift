import Foundation
import Opina
import OpinaFeedback
import OpinaLexicon
import OpinaSentiment
import OpinaTestSupport
import OpinaThemes
import Testing

/// What must not change when a comment changes in what means nothing, and what must.
struct MetamorphicTests {
  private func side(_ score: Double) -> Int { score > 0.08 ? 1 : score < -0.08 ? -1 : 0 }

  @Test func readingInGroupsChangesNothing() throws {
    let reader = try BuiltIn.analyzer.makeReader()
    // One of them changes its language, one is read in passages: they do not take the way of the others.
    let long = String(repeating: "The staff were friendly but the room was cold. ", count: 120)
    let changing = "The staff were very friendly and helpful. La habitación era pequeña y estaba muy sucia."
    let texts = [long, changing, "", "👍"] + ReadableComments.exported.prefix(500).map(\.text)
    let bytes = texts.map { Array($0.utf8) }
    let alone = texts.map { reader.tag($0) }
    for first in [0, 1, 7] {
      var together: [TaggedComment] = []
      withBuffers(bytes[first...]) { buffers in
        reader.tag(buffers.map { CommentReader.Request($0) }) { index, tagged in
          #expect(index == together.count)
          together.append(tagged)
        }
      }
      #expect(together == Array(alone[first...]))
    }
  }

  /// Calls `body` with all comments in one piece of memory.
  private func withBuffers(_ comments: ArraySlice<[UInt8]>, _ body: ([UnsafeBufferPointer<UInt8>]) -> Void) {
    Array(comments.joined()).withUnsafeBufferPointer { all in
      var start = 0
      body(
        comments.map { comment in
          defer { start += comment.count }
          return UnsafeBufferPointer(rebasing: all[start..<start + comment.count])
        })
    }
  }

  @Test func trailingSpaceChangesNothing() throws {
    let reader = try BuiltIn.analyzer.makeReader()
    for comment in ReadableComments.own + ReadableComments.annotated {
      let tagged = reader.tag(comment.text, answering: comment.question, in: comment.language)
      for space in [" ", "\n", "  \r\n", "\u{A0}"] {
        #expect(
          reader.tag(comment.text + space, answering: comment.question, in: comment.language) == tagged,
          "\(comment.text.debugDescription) + \(space.debugDescription)")
      }
    }
  }

  @Test func leadingSpaceMovesOnlyTheRanges() throws {
    let reader = try BuiltIn.analyzer.makeReader()
    for comment in ReadableComments.own + ReadableComments.annotated {
      let tagged = reader.tag(comment.text, answering: comment.question, in: comment.language)
      let moved = reader.tag("  " + comment.text, answering: comment.question, in: comment.language)
      #expect(moved.sentiment == tagged.sentiment, "\(comment.text)")
      #expect(moved.themes.map(\.theme) == tagged.themes.map(\.theme), "\(comment.text)")
      #expect(
        moved.themes.map(\.clause.lowerBound) == tagged.themes.map { $0.clause.lowerBound + 2 }, "\(comment.text)")
    }
  }

  @Test func capitalsThroughoutChangeNoSide() throws {
    let reader = try BuiltIn.analyzer.makeReader()
    for comment in ReadableComments.own {
      let score = reader.tag(comment.text, in: comment.language).sentiment?.score ?? 0
      let shouted = reader.tag(comment.text.uppercased(), in: comment.language).sentiment?.score ?? 0
      #expect(side(score) == side(shouted), "\(comment.text)")
    }
  }

  @Test func missingAccentsChangeNoSide() throws {
    let reader = try BuiltIn.analyzer.makeReader()
    for comment in ReadableComments.own {
      let score = reader.tag(comment.text, in: comment.language).sentiment?.score ?? 0
      let plain = comment.text.folding(options: .diacriticInsensitive, locale: nil)
      let plainScore = reader.tag(plain, in: comment.language).sentiment?.score ?? 0
      #expect(side(score) == side(plainScore), "\(plain)")
    }
  }

  @Test(arguments: [
    (Language.spanish, "El hotel es bonito", "El hotel no es bonito"),
    (.spanish, "El camarero es grosero", "El camarero no es grosero"),
    (.portuguese, "O hotel é bonito", "O hotel não é bonito"),
    (.portuguese, "O garçom é grosseiro", "O garçom não é grosseiro"),
    (.italian, "L'hotel è bello", "L'hotel non è bello"),
    (.italian, "Il cameriere è scortese", "Il cameriere non è scortese"),
    (.english, "The hotel is nice", "The hotel is not nice"),
    (.english, "The waiter is rude", "The waiter is not rude"),
  ])
  func aNegatorFlips(language: Language, text: String, denied: String) throws {
    let score = try BuiltIn.tag(text, in: language).sentiment?.score ?? 0
    let flipped = try BuiltIn.tag(denied, in: language).sentiment?.score ?? 0
    #expect(score * flipped < 0, "\(score) \(flipped)")
  }

  @Test func readingAgainGivesTheSame() throws {
    let reader = try BuiltIn.analyzer.makeReader()
    let other = try BuiltIn.analyzer.makeReader()
    let comments = ReadableComments.own + ReadableComments.annotated
    let first = comments.map { reader.tag($0.text, answering: $0.question) }
    // Nothing of one comment stays for the next: the order of reading does not matter.
    let backwards = comments.reversed().map { other.tag($0.text, answering: $0.question) }
    #expect(first == backwards.reversed())
    #expect(first == comments.map { reader.tag($0.text, answering: $0.question) })
  }

  @Test func aCommentIsReadAloneAsAmongOthers() throws {
    let reader = try BuiltIn.analyzer.makeReader()
    for comment in ReadableComments.own {
      let together = reader.tag(comment.text)
      #expect(try BuiltIn.tag(comment.text) == together)
    }
  }
}
