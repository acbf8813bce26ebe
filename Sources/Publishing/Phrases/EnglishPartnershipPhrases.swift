/// English for partnerships: their terms, their steps, and what a meeting leaves behind.
let englishPartnershipPhrases: [Phrase: String] = [
  .terms: "Terms"
]
