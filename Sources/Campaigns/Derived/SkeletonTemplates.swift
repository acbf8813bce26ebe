/// The fields of each section below its name, for a kind that asks for nothing particular in it.
let skeletonTemplates: [PlanSection: String] = [
  .rationale: "  # why it is us who do this",
  .issue: """
    text:  # what is wrong, as people live it
    affected: []  # the stakeholders whose life this is about
    causes:
      - {id: c1, text: , evidence: none, because: }
    effects:
      - {id: e1, text: , evidence: none, because: }
  """,
  .goal: """
    text:  # what is different in the end
    by:
    evidence: none
    because:
  """,
  .objectives: """
    - id: o1
      text:  # who decides what by when
      decision_maker:  # a person or a post
      change_in:  # policy, programme, legislation, budget or practice
      by:
      indicator:
      benefits: {migrants: , everyone: }
      evidence: none
      because:
  """,
  .change: """
    outcomes:
      - {id: s1, text: , needs: [], evidence: none, because: }
    assumptions:
      - {id: as1, text: , between: [], test: , state: untested}
  """,
  .stakeholders: """
    - id:
      name:
      type:  # person, organisation, group or institution
      role: []  # primary-target, secondary-target, ally, constituent, opponent, messenger …
      influence:
      interest:
      position: unknown
  """,
  .messages: """
    - {id: m1, to: , ask: , statement: , messenger: , when: , evidence: none, because: }
  """,
  .opportunities: "  - {id: d1, date: , text: }",
  .activities: "  - {id: a1, text: , start: , end: , A: , R: []}",
  .outputs: "  - {id: p1, text: , form: , due: , verification: }",
  .indicators:
    "  - {id: i1, text: , measures: [], level: , baseline: {value: }, target: {value: }}",
  .budget: """
    currency: EUR
    lines:
      - {id: b1, text: , category: , amount: , activity: }
    income:
      - {id: in1, from: , amount: , certain: }
  """,
  .risks: """
    - {id: r1, text: , to: people, who: [], likelihood: , impact: , owner: , mitigation: }
  """,
  .team: "  - {id: , name: , represents: }",
  .organisation: "  puts_in: []",
  .participation: "  - {group: , stage: goal, level: involve, how: , decides: }",
  .partnership: """
    purpose:
    agreement:
      type: ToR
      start:
      end:
      review:
      ending:  # how a party can leave
      signatures:
        - {party: , post: }
  """,
  .parties: "  - {id: , name: , role: }",
  .participants: "  number:\n  who:\n  countries: []",
  .quotes: "  - {text: , speaker: , role: }",
  .commitments: "  - {id: k1, text: , by: , due: , goes_to: , state: open}",
  .events: "  - {id: ev1, text: , start: , place: , programme: []}",
  .media: "  - {url: , kind: , language: }",
  .reviews: "  - {date: , question: , keep_if: , change_if: , stop_if: }",
]
