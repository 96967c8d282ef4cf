/// e to the power of a number that is not positive, the same on every machine whatever its C library.
package func exponential(_ value: Double) -> Double {
  guard value > -40 else { return 0 }
  // e^x = (e^(x/256))^256, where six terms of the series are exact enough.
  let small = value / 256
  var result = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4 * (1 + small / 5))))
  for _ in 0..<8 { result *= result }
  return result
}
