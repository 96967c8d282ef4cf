import CBaseline
import Foundation
import Opina
import OpinaFeedback
import OpinaLexicon

/// The comments that are measured on, one behind the other.
struct Corpus {
  /// Every comment's bytes without a gap.
  let text: [UInt8]
  /// Comment `i` is `text[bounds[i] ..< bounds[i + 1]]`.
  let bounds: [Int64]
  /// How many of them differ.
  let distinct: Int

  var count: Int { bounds.count - 1 }

  /// The lines of a text file, repeated in ever new orders until there are enough.
  ///
  /// - Parameter least: how many comments there shall be at least.
  init(lines path: String, least: Int) throws {
    let text = [UInt8](try Data(contentsOf: URL(filePath: path)))
    self.init(text.split(separator: UInt8(ascii: "\n")), least: least)
  }

  private init(_ comments: [ArraySlice<UInt8>], least: Int) {
    precondition(!comments.isEmpty, "there is no comment to measure on")
    var order = Array(comments.indices)
    var random = SplitMix(state: 1)
    var text: [UInt8] = []
    var bounds: [Int64] = [0]
    // A new order each time, so that the processor cannot learn the text by heart.
    while bounds.count <= least {
      order.shuffle(using: &random)
      for index in order {
        text += comments[index]
        bounds.append(Int64(text.count))
      }
    }
    self.text = text
    self.bounds = bounds
    distinct = Set(comments).count
  }

  /// Calls a function with every comment.
  func withEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    text.withUnsafeBufferPointer { text in
      for index in 0..<count {
        body(UnsafeBufferPointer(rebasing: text[Int(bounds[index])..<Int(bounds[index + 1])]))
      }
    }
  }

  /// Calls a function with groups of comments, as they are read, and the number of the first of each.
  func withGroups(of size: Int, _ body: (_ first: Int, [UnsafeBufferPointer<UInt8>]) -> Void) {
    var group: [UnsafeBufferPointer<UInt8>] = []
    text.withUnsafeBufferPointer { text in
      for first in stride(from: 0, to: count, by: size) {
        group.removeAll(keepingCapacity: true)
        for index in first..<min(first + size, count) {
          group.append(UnsafeBufferPointer(rebasing: text[Int(bounds[index])..<Int(bounds[index + 1])]))
        }
        body(first, group)
      }
    }
  }

  /// Calls a function with all comments at once.
  func withAll(_ body: ([CommentReader.Request]) -> Void) {
    text.withUnsafeBufferPointer { text in
      body(
        (0..<count).map {
          CommentReader.Request(UnsafeBufferPointer(rebasing: text[Int(bounds[$0])..<Int(bounds[$0 + 1])]))
        })
    }
  }

  /// The corpus as an export with an id, a customer, a date, a score and the comment.
  var export: [UInt8] {
    var csv: [UInt8] = Array("id,customer,date,nps,comment\n".utf8)
    var number = 0
    withEach { comment in
      number += 1
      csv += "\(number),C-\(number % 5_000),2026-0\(number % 9 + 1)-1\(number % 10),\(number % 11),\"".utf8
      for byte in comment {
        if byte == UInt8(ascii: "\"") { csv.append(byte) }
        csv.append(byte)
      }
      csv += "\"\n".utf8
    }
    return csv
  }
}

/// Numbers that look random and are the same in every run (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom
/// number generators", OOPSLA 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
