/// The four languages that Opina reads.
public enum Language: String, CaseIterable, Hashable, Sendable, Codable {
  case spanish = "es"
  case portuguese = "pt"
  case italian = "it"
  case english = "en"
}
