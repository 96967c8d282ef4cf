/// What somebody does with words that show an intent.
public enum IntentAct: UInt8, Hashable, Sendable, BitwiseCopyable {
  case thanks
  /// Promises to come back or to recommend.
  case promise
  /// Wants something, or threatens.
  case demand

  /// The act of an intent, by its id in `intents.tsv`.
  init(intent: String) {
    switch intent {
    case "thanks": self = .thanks
    case "recommendation", "return": self = .promise
    default: self = .demand
    }
  }
}
