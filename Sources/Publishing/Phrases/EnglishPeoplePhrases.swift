/// English for the pictures of people and change.
let englishPeoplePhrases: [Phrase: String] = [
  .quadrantNone: "No stakeholder has to be managed closely",
  .sidesWithUs: "1 stands with us|{n} stand with us",
  .sidesNeutral: "1 is neutral|{n} are neutral",
  .sidesAgainst: "1 stands against|{n} stand against",
  .sidesUnknown: "1 has no known position|{n} have no known position",
  .spectrum: "Spectrum of allies",
  .spectrumFinding: "Of 1 stakeholder, {sides}|Of {n} stakeholders, {sides}",
  .spectrumMoved:
    "1 is to move, and an activity moves them|{n} are to move, and an activity moves each of them",
  .spectrumUnmoved: "no activity moves {names} to where they are wanted",
  .spectrumLeap: "{names} would have to cross more than one wedge at once",
  .spectrumMethod:
    "Positions as the plan knows them on the day in “last seen”; arrows lead to where the plan wants "
    + "people to stand. After George Lakey's spectrum of allies.",
  .movedBy: "Moved by",
  .seenLast: "Last seen",
  .earlier: "Earlier",
  .influences: "Who can move whom",
  .powerMap: "Power map",
  .powerFinding:
    "Of the 1 stakeholder with an influence of {high} or more, {sides}|"
    + "Of the {n} stakeholders with an influence of {high} or more, {sides}",
  .otherCount: "1 other|{n} others",
  .powerNone: "No stakeholder has an influence of {high} or more",
  .powerDecide: "those who decide: {names}",
  .canMove: "Can move",
  .strengthOf: "Strength of 3",
  .influencePath: "Path of influence to {target}",
  .influenceFinding:
    "The best way to {target} is {path}; its weakest link is {from} → {to}, with strength {n} of 3",
  .pathDirect: "{from} can move {target} directly, with strength {n} of 3",
  .pathNone: "No path of influence leads from our side to {target}",
  .pathOurs: "{target} stands with us already",
  .influenceMethod:
    "Influences as the plan states them; the best way has the strongest weakest link, then the fewest "
    + "steps.",
  .changeShaken: "shaken: {ids}",
  .changeStray: "{ids} leads nowhere|{ids} lead nowhere",
  .changeEvidence: "1 of {all} outcomes, objectives and goals rests on evidence|"
    + "{n} of {all} outcomes, objectives and goals rest on evidence",
  .changeUntested: "1 of {all} assumptions is untested|{n} of {all} assumptions are untested",
  .changeBroken: "{ids} is broken|{ids} are broken",
  .changeMethod:
    "The plan's path of change, with evidence looked up in the catalogue. What rests on a withdrawn or "
    + "corrected practice or on a broken assumption is shaken, up to the goal.",
  .leadsTo: "Leads to",
  .treeOpen: "nothing in the plan removes {ids}",
  .treeAnswered: "each cause is worked on or left to others for a reason",
  .answeredBy: "Answered by",
  .addressedBy: "Worked on in",
  .leftToOthers: "left to others: {why}",
  .objective: "objective",
  .outcome: "outcome",
  .shakenWord: "shaken",
]
