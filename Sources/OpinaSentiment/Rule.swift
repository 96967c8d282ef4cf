/// The rules that change what a lexicon row says, in the order in which they act.
public enum Rule: String, CaseIterable, Hashable, Sendable, BitwiseCopyable {
  case scoreAsVerdict
  case percentage
  case targetValence
  case wordShape
  case degree
  case excess
  case little
  case judgedNoun
  case scareQuotes
  case negation
  case refutation
  case bareNegation
  case denialAlone
  case wish
  case hope
  case hypothetical
  case past
  case timeChange
  case elsewhere
  case former
  case advice
  case question
  case irony
  case exclamation
  case flaw
  case regret
  case remedy
  case concession
  case contrast
  case summingUp
  case verdict
  case firstSentence
  case gratitude
  case namedAlone
  case askedQuestion
}
