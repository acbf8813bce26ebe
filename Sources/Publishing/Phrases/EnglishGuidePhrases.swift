/// What guides and reports print around authored text, in English.
let englishGuidePhrases: [Phrase: String] = [
  .media: "To hear and to see",
  .notLegalAdvice:
    "This guide gives information. It is not legal advice. Before you act, ask a lawyer or a law "
    + "clinic.",
  .forWhom: "For whom",
  .whereItHolds: "Where it holds",
  .jurisdictionMissing: "no country yet",
  .validAsOf: "The rules as of",
  .validMissing: "no date yet",
  .checkAgain: "To be checked again by",
  .overdue: "Overdue",
  .overdueText:
    "This page had to be checked by {date}, and nobody has written that it was. The rules may have "
    + "changed. Ask before you rely on it.",
  .legalReview: "Legal review",
  .noLegalReview: "not reviewed by a lawyer yet",
  .reviewedBy: "reviewed by {who}",
  .readFirst: "Please note",
  .toBeWritten: "To be written",
  .toBeWrittenText:
    "The rules are to be written by {who}. Until then, this page states no law: it shows what has to "
    + "be said, and what the catalogue can already tell you.",
  .toBeWrittenCell: "to be written",
  .procedureUnwritten:
    "To be written: where to go, which papers to bring, the cost, the time, each step, and what to do if "
    + "the answer is no.",
  .papers: "Papers",
  .cost: "Cost",
  .appeal: "If the answer is no",
  .steps: "Step by step",
  .whereToGetHelp: "Where to get help",
  .helpNote:
    "These organisations are in the catalogue because public sources name them. They have not confirmed "
    + "that they can help you. Ask them first what they can do, and for whom.",
  .offersWord: "Offers: {what}.",
  .worksOn: "Works on: {what}.",
  .finderTitle: "Find your page",
  .finderCaption: "The pages of this guide, by what you need and what you are in law",
  .branch: "What you need",
  .place: "Where to go",
  .findingsCaption: "The findings and the practices on which they rest",
  .finding: "Finding",
  .practicesCitedInReport: "What was cited",
]
