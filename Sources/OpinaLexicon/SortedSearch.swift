extension RandomAccessCollection where Index == Int {
  /// The first place whose element does not come before what is looked for; the end if all do.
  ///
  /// - Parameter isBefore: holds for the elements at the beginning, however many, and for none behind them.
  @inlinable @inline(__always)
  package func firstPlace(behind isBefore: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
