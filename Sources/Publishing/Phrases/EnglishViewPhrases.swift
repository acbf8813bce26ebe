/// English for what changed since an earlier version, and for the views of a plan.
let englishViewPhrases: [Phrase: String] = [
  .changesSince: "Changes since {version}",
  .changesNone: "Nothing that a rule reads has changed",
  .changesLater: "1 day later|{n} days later",
  .changesEarlier: "1 day earlier|{n} days earlier",
  .changesDearer: "{amount} dearer",
  .changesCheaper: "{amount} cheaper",
  .changesWeaker: "{what}: {from} → {to} (weaker)",
  .changesMoreWeaker: "1 more is weaker|{n} more are weaker",
  .changesStronger: "1 is stronger|{n} are stronger",
  .changesAdded: "1 added|{n} added",
  .changesRemoved: "1 removed|{n} removed",
  .changesWording: "The same days, money and strength, otherwise worded",
  .changesMethod:
    "Compared by meaning, object by object. The picture has what was moved, added or removed: where "
    + "an activity stood before is dotted.",
  .changesWithheld: "Changes of what is or was kept back are not shown.",
  .nothingHere: "none",
]
