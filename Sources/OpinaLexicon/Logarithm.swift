/// Natural logarithm of a positive number by its series, the same on every machine whatever its C library.
package func logarithm(_ value: Double) -> Double {
  var exponent = Double(value.exponent)
  var mantissa = value.significand
  if mantissa > 1.5 {
    mantissa /= 2
    exponent += 1
  }
  // ln m = 2 artanh((m − 1) / (m + 1)); |argument| ≤ 1/5, so 12 terms are exact to the last bit but one.
  let argument = (mantissa - 1) / (mantissa + 1)
  var power = argument
  var sum = 0.0
  for term in 0..<12 {
    sum += power / Double(2 * term + 1)
    power *= argument * argument
  }
  return 2 * sum + exponent * 0.693147180559945309417
}
