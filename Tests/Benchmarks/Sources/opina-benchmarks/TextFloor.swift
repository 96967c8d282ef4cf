import Opina
import OpinaLexicon
import OpinaText

/// The first stages of reading, in groups of comments and in the order in which `CommentReader` takes them.
final class TextFloor {
  private struct Place: ~Copyable {
    var scan: WordScan
    var tokenizer: Tokenizer
  }

  private let corpus: Corpus
  private let analyzer: Analyzer
  private let places: UnsafeMutableBufferPointer<Place>
  /// The language that each comment is tokenized in, its own: finding it is measured by itself.
  private var languages: [Int] = []

  init(_ corpus: Corpus, _ analyzer: Analyzer, _ segmenter: Segmenter) {
    self.corpus = corpus
    self.analyzer = analyzer
    places = .allocate(capacity: CommentReader.groupSize)
    for index in places.indices {
      places.initializeElement(
        at: index,
        to: Place(
          scan: WordScan(segmenter: segmenter, vocabulary: analyzer.joint),
          tokenizer: Tokenizer(symbols: analyzer.symbols, vocabulary: analyzer.joint)))
    }
    corpus.withEach {
      places[0].scan.scan($0)
      languages.append(analyzer.identifier.guess($0, scan: places[0].scan).nearest?.position ?? 0)
    }
  }

  deinit {
    places.deinitialize()
    places.deallocate()
  }

  /// Scans all comments and looks their words up.
  ///
  /// - Parameters:
  ///   - findsLanguage: and says their languages.
  ///   - tokenizes: and makes their tokens.
  func scan(findsLanguage: Bool = false, tokenizes: Bool = false) {
    let identifier = analyzer.identifier
    corpus.withGroups(of: places.count) { first, group in
      for place in group.indices { places[place].scan.segment(group[place]) }
      for place in group.indices { places[place].scan.lookUp() }
      for place in group.indices {
        places[place].scan.lookUpRare()
        if findsLanguage { identifier.prefetch(places[place].scan) }
      }
      if findsLanguage {
        for place in group.indices { _ = identifier.guess(group[place], scan: places[place].scan) }
      }
      guard tokenizes else { return }
      for place in group.indices {
        let language = languages[first + place]
        places[place].tokenizer.prepare(
          places[place].scan, lexicon: analyzer.lexicons[language], language: language)
      }
      for place in group.indices {
        places[place].tokenizer.tokenizePrepared(
          group[place], scan: places[place].scan, lexicon: analyzer.lexicons[languages[first + place]])
      }
    }
  }
}
