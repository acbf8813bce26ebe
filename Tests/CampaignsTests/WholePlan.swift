/// A plan that uses every field of the format once.
let wholePlan = """
  plan: 1
  id: whole
  title: A whole plan
  kind: advocacy-campaign
  status: draft
  start: 2026-02-02
  end: 2026-11-30
  lead: lea
  languages: [en, it]
  place: {level: local, name: Lindenport, country: IT}
  calendar: {weekend: [fri, sat], holidays: [2026-04-06, {date: 2026-05-01, name: Labour Day}], timezone: Europe/Rome}
  rationale: We teach the people who are turned away.
  issue:
    text: Adults cannot enrol.
    affected: [learners]
    cut: One form.
    causes:
      - {id: c1, text: The form asks for a number, evidence: [{practice: free-lessons, fact: f2, use: It can be done, adapt: A town}]}
      - {id: c2, text: Staff believe it must, under: c1, out_of_scope: The ministry tells them, evidence: none, because: Nobody has asked}
    effects:
      - {id: e1, text: Adults wait, evidence: [{source: {title: A letter, address: "https://example.org", date: 2025-03}}]}
    means: [{of: c1, text: A shorter form}]
    ends: [{of: e1, text: Adults start}]
  goal: {text: Every adult can learn., by: 2029, needs: [o1], evidence: [{practice: free-lessons, part: transfer}]}
  objectives:
    - id: o1
      text: The director opens the list by 30 September 2026.
      decision_maker: director
      decision_body: learners
      decision: open the list
      change_in: practice
      policy_goal: adoption
      by: 2026-09-30
      indicator: i1
      quick_win: true
      needs: [up]
      against: [c1]
      benefits: {migrants: A faster start, everyone: One form}
      feasible: {for: [It is cheap], against: [Fear], judged: 4, by: lea}
      evidence: [{practice: free-lessons, result: r1}]
  change:
    outcomes:
      - {id: up, text: The director listens, kind: political-will, needs: [], by: 2026-06-30, indicator: i1, owner: us, evidence: [{practice: free-lessons}]}
    assumptions:
      - {id: as1, text: She may sign, between: [up, o1], test: Ask her, state: untested, checked: 2026-01-10}
  stakeholders:
    - {id: director, name: The director (post), type: person, role: [primary-target], influence: 5, interest: 3, position: neutral, wanted: passive-ally, as_of: 2026-01, source: A talk, history: [{date: 2025, position: unknown}], cares_about: Calm, gains: Peace, risks_taken: Trouble, power_over: The desk}
    - {id: learners, name: Learners, type: group, role: [constituent, messenger], influence: 2, interest: 5, position: active-ally, affected: true, audiences: [migrants], influences: [{who: director, strength: 1, how: A visit}], engagement: closely, private: false}
  messages:
    - {id: m1, to: director, level: primary, ask: Open the list., statement: It is closed., so_what: You lose, solution: Open it, benefits: Calm, example: A story, values: Fairness, messenger: learners, format: Visit, place: Desk, when: a1, they_say: It is full, we_answer: Then count, evidence: [{practice: free-lessons}]}
  opportunities:
    - {id: day, date: 2026-09-08, text: Literacy day, who: [director]}
    - {id: weeks, from: 2026-10-05, to: 2026-10-16, text: Two open weeks}
  activities:
    - {id: a1, text: Visit, leads_to: [up], objective: o1, against: [c1], tactic: lobbying, target: [director], moves: [{who: director, from: neutral, to: passive-ally}], fulfils: ask-delivered, start: 2026-03-02, end: 2026-03-06, duration: 5d, before: [day], A: lea, R: [lea], C: [clinic], I: [director], speaks: together, participation: collaborate, makes: [p1], budget: [b1], risks: [r1], progress: doing, percent: 50, done_on: 2026-03-06, evidence: [{practice: free-lessons}]}
    - {id: a2, text: Launch, milestone: true, date: 2026-03-09, after: [{activity: a1, type: SS, lag: 5wd}]}
  outputs:
    - {id: p1, text: A leaflet, form: guide, number: {value: 500, unit: copies}, due: 2026-03-06, lead: lea, languages: [en], audience: Everybody, public: public, verification: At the desk, fulfils: [evidence-report], made_by: [a1]}
  indicators:
    - {id: i1, text: The list is open, measures: [o1], level: outcome, unit: yes-no, baseline: {to_find: Counted in March}, target: {value: "yes", by: 2026-09-30}, periods: [{from: 2026-02, to: 2026-06, target: "no", actual: "no", comment: As planned}], verification: The notice, source: The desk, frequency: monthly, responsible: lea, user: The team, split_by: [sex, age], fulfils: []}
    - {id: i2, text: Adults in class, measures: [goal], level: impact, unit: number, baseline: 0, target: 30, by: 2026-09-30}
  budget:
    currency: EUR
    ceiling: 1000
    indirect: {rate: 7, of: staff}
    lines:
      - {id: b1, text: Paper, category: other, quantity: 5, unit: pack, unit_cost: 24.10, activity: a1, funder: A fund, certain: asked, supports: learners}
      - {id: b2, text: Travel, category: travel, amount: 300, activity: a1}
    income: [{id: in1, from: A fund, amount: 420.50, certain: granted}]
  risks:
    - {id: r1, text: If seen then sent away, to: people, who: [learners], likelihood: 2, impact: 5, owner: lea, mitigation: No names, contingency: Stop, trigger: A question, from: free-lessons, seen_with: [learners], review: 2026-06-01, state: open}
  weighed: {text: The list is worth a visit., by: [lea, learners], date: 2026-01-10}
  team: [{id: lea, name: Lea, organisation: School, represents: learners, private: true}]
  organisation: {puts_in: [Rooms], gains: [{text: Members, number: 6}], internal_problems: [{text: Few hours, answer: Take turns}], capacity: [{have: Trust, need: Law, how: The clinic}]}
  participation:
    - {group: learners, stage: goal, level: empower, how: Vote, decides: The ask, prepared: a1, ethical: Free, sustained: Monthly, safe: [r1], supported: [b1], told_back: In class}
  partnership:
    purpose: To open the list
    parties: [{id: clinic, name: Law clinic, type: university, organisation: clinic, country: IT, role: Advises, fulfils: law-clinic}]
    agreement: {type: ToR, status: draft, start: 2026-02-02, end: 2026-11-30, review: 2026-06, ending: By letter, signatures: [{party: clinic, post: Head, date: 2026-02-02}]}
    roles: [{party: clinic, text: Advises}]
    terms: [{id: t1, title: Decisions, text: Together, proposal: true, fulfils: []}]
  parties: [{id: union, name: A union}]
  participants: {number: 14, who: Experts, countries: [DE, "NO"], organisations: [A school], delegations: [{country: DE, number: 7, who: Advisers}]}
  comparison: [{id: x1, text: Places, views: [{of: union, text: Few}, {of: DE, text: Many}], shared: None is enough}]
  quotes: [{id: q1, text: Go on., speaker: A guest, role: Head, source: A report}]
  commitments: [{id: k1, text: Write a guide, by: union, due: 2026-12, goes_to: "other#a3", state: open, note: As agreed, fulfils: []}]
  events:
    - {id: ev1, text: Workshop, start: 2026-04-20, end: 2026-04-21, place: Turin, activity: a1, proposal: true, programme: [{date: 2026-04-20, time: "09:30", text: Welcome, speaker: Lea}]}
  media: [{url: "https://example.org/film", kind: video, language: en, title: Film, transcript: film.txt, captions: film.vtt}]
  reviews: [{date: 2026-06-01, question: Go on?, keep_if: They come, change_if: Few come, stop_if: Nobody comes, result: Go on}]
  waived: [{key: opportunities, reason: None known, by: lea, date: 2026-01-10}]
  assertions: [{budget-max: 1500}, {share-max: {category: other, percent: 60}, severity: warning, because: The fund}]
  log: [{date: 2026-03-06, about: a1, text: Well received, alert: green}]
  evidence_seen: {free-lessons: 2026-01-05}
  """
