public import CPrefetch

/// The keys of a `JointVocabulary`, which a loop takes once: it asks neither who holds the vocabulary nor where they lie.
public struct JointKeys: BitwiseCopyable {
  /// Those of common words, ...
  public let common: KeyPlaces
  /// ... and all others.
  public let rest: KeyPlaces

  @inlinable @inline(__always)
  init(common: KeyPlaces, rest: KeyPlaces) {
    self.common = common
    self.rest = rest
  }

  /// The entry of a word: of its very spelling, else of its letters without accents; `JointVocabulary.none` if there is
  /// none.
  @inlinable
  func entry(of key: FoldedKey) -> JointVocabulary.Entry {
    let entry = self.entry(spelled: key.accented)
    return entry >= 0 || !key.hasAccent ? entry : self.entry(spelled: key.plain)
  }

  /// The entry of a spelling.
  @inlinable @inline(__always)
  public func entry(spelled spelling: UInt64) -> JointVocabulary.Entry {
    let entry = common.number(of: spelling)
    return entry >= 0 ? entry : rest.number(of: spelling)
  }

  /// Has memory fetched that is asked for next: the form of a common word, or where a rare one is.
  ///
  /// - Parameter entry: what `common` says.
  @inlinable @inline(__always)
  public func prefetch(_ spelling: UInt64, found entry: JointVocabulary.Entry, _ forms: JointForms) {
    // Which word is rare is as good as random: so it is one place or the other, and no branch.
    opina_prefetch(entry < 0 ? rest.place(of: spelling) : forms.place(of: entry))
  }
}

/// The forms of a language in a `JointVocabulary`, which a loop takes once: it asks neither who holds the vocabulary nor
/// where they lie.
public struct JointForms: BitwiseCopyable {
  /// The form of the first entry.
  @usableFromInline let first: UnsafeRawPointer

  /// - Parameter forms: those of all languages.
  @inlinable @inline(__always)
  init(_ forms: UnsafeRawPointer, language: Int) {
    first = forms + language &* MemoryLayout<Vocabulary.Form>.stride
  }

  /// The form of an entry, which is not `none`.
  ///
  /// Read where it lies: taking a lane of a vector by a number that changes goes by way of the stack.
  @inlinable @inline(__always)
  public subscript(entry: JointVocabulary.Entry) -> Vocabulary.Form {
    place(of: entry).loadUnaligned(as: Vocabulary.Form.self)
  }

  /// Where the form of an entry, which may be `none`, lies.
  @inlinable @inline(__always)
  public func place(of entry: JointVocabulary.Entry) -> UnsafeRawPointer {
    first + Int(entry) &* MemoryLayout<SIMD4<Vocabulary.Form>>.stride
  }

  /// Has memory fetched that the form of an entry, which may be `none`, is in.
  @inlinable @inline(__always)
  public func prefetch(_ entry: JointVocabulary.Entry) { opina_prefetch(place(of: entry)) }
}
