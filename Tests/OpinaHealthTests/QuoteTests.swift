import OpinaFeedback
import Testing

@testable import OpinaHealth

struct QuoteTests {
  private func slice(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { comment in
      QuoteSlice(0..<comment.count, of: comment).map { String(decoding: comment[$0.range], as: UTF8.self) }
    }
  }

  @Test func lightPunctuationAroundIsLeftOut() {
    #expect(slice("  , el personal fue muy amable conmigo ; ") == "el personal fue muy amable conmigo")
  }

  @Test func tooShortOrTooLong() {
    #expect(slice("muy buena atención al cliente") == nil)
    #expect(slice(Array(repeating: "palabra", count: 31).joined(separator: " ")) == nil)
    #expect(slice(Array(repeating: "palabra", count: 30).joined(separator: " ")) != nil)
  }

  @Test(arguments: [
    "escríbanme por favor a ana.perez@example.com hoy mismo", "mi contrato es el 1234567 y sigo esperando",
    "llámenme al 612 34 56 78 cuando quieran ustedes", "miren https://example.com para ver la prueba",
    "Look at WWW.example.com to see what I mean", "mandei mensagem para @loja e ninguém me respondeu",
    "il numero del mio ordine è 48213 e aspetto ancora",
  ])
  func personalDataIsNotQuoted(text: String) {
    #expect(slice(text) == nil)
  }

  @Test(arguments: [
    "esperé 45 minutos y pagué 1200 pesos por nada", "we stayed from 2024 to 2025 and loved it",
    "how was it possible that nobody would help",
  ])
  func plainNumbersAndWordsAreQuoted(text: String) {
    #expect(slice(text) == text)
  }

  @Test func sentencesAroundAClause() {
    let text = "Todo bien. Costó 3.50 € y el trato fue malo, la verdad! Adiós"
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { comment in
      func sentence(_ clause: String) -> String {
        let from = text.utf8.firstRange(of: clause.utf8).map {
          text.utf8.distance(from: text.startIndex, to: $0.lowerBound)
        }
        let range = SentenceBounds.sentence(around: (from ?? 0)..<(from ?? 0) + clause.utf8.count, in: comment)
        return String(decoding: comment[range], as: UTF8.self)
      }
      #expect(sentence("el trato fue malo") == " Costó 3.50 € y el trato fue malo, la verdad!")
      #expect(sentence("Todo") == "Todo bien.")
      #expect(sentence("Adiós") == " Adiós")
      #expect(SentenceBounds.begins(at: 11, in: comment) && SentenceBounds.ends(at: 10, in: comment))
      #expect(!SentenceBounds.begins(at: 17, in: comment) && !SentenceBounds.ends(at: 20, in: comment))
      #expect(SentenceBounds.begins(at: 0, in: comment) && SentenceBounds.ends(at: comment.count, in: comment))
    }
  }

  @Test func shelfDoesNotDependOnTheOrder() {
    let candidates = (0..<60).map { index in
      candidate(record: index, rank: (index * 7) % 5, day: (index * 13) % 9, text: "text \(index % 40)")
    }
    var whole = QuoteShelf()
    for candidate in candidates { whole.offer(candidate) }
    for step in [7, 11, 13, 17, 23] {
      var parts = [QuoteShelf(), QuoteShelf(), QuoteShelf()]
      for index in 0..<60 { parts[index % 3].offer(candidates[(index * step) % 60]) }
      parts[2].merge(parts[0])
      parts[2].merge(parts[1])
      #expect(parts[2] == whole)
    }
    #expect(whole.candidates.count == QuoteShelf.capacity)
    #expect(Set(whole.candidates.map(\.quote.text)).count == QuoteShelf.capacity)
    #expect(whole.candidates == whole.candidates.sorted())
  }

  @Test func oneQuoteForEachCustomerAndComment() {
    var shelf = QuoteShelf()
    for record in 1...4 {
      shelf.offer(candidate(record: record, rank: record, day: 0, text: "t\(record)", customer: record < 3 ? "C" : nil))
    }
    let third = shelf.candidates[2].quote
    var shown: Set<QuotedComment> = [QuotedComment(third)]
    #expect(shelf.quotes(2, shown: &shown).map(\.record) == [1, 3])
    #expect(shelf.quotes(3, shown: &shown).map(\.record) == [2, 4, 3])
    #expect(shown.count == 4)
  }

  private func candidate(
    record: Int, rank: Int, day: Int, text: String, customer: String? = nil
  ) -> QuoteCandidate {
    let quote = Quote(
      export: 0, record: record, columnIndex: 1, column: "c", range: 0..<1, startsInside: false, endsInside: false,
      isShortened: false, text: text, language: "en", customer: customer)
    let merit = QuoteMerit(
      score: rank < 2 ? 0.9 : 0.4, startsSentence: rank % 2 == 0, endsSentence: true, themes: rank, words: 9,
      day: CalendarDay(number: day))
    return QuoteCandidate(quote: quote, merit: merit)
  }
}
