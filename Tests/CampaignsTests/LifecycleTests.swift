import Campaigns
import Diagnostics
import Testing

@Suite struct LifecycleTests {
  @Test func saysWhichStepsAreDoneByWhatAndWhatIsMissing() throws {
    let kind = try kind(
      """
      kind: small
      title: Small
      requires:
        activities:
          - {key: terms, text: Terms, strength: must}
          - {key: launch, text: A launch, strength: must}
          - {key: guide, text: A guide, strength: must}
          - {key: film, text: A film, strength: should}
        outputs: [{key: paper, text: A paper, strength: must}]
      lifecycle:
        - {text: Agreed, keys: [terms, paper]}
        - {text: Launched, keys: [launch]}
        - {text: Written, keys: [guide]}
        - {text: Filmed, keys: [film]}
      """)
    let plan = try plan(
      """
      plan: 1
      id: plan
      title: A plan
      kind: small
      status: active
      start: 2026-02-02
      end: 2026-11-30
      outputs: [{id: p1, text: The paper, fulfils: paper}]
      activities:
        - {id: a1, text: Agree, fulfils: terms, makes: [p1], progress: done}
        - {id: a2, text: Invite, fulfils: launch, progress: done}
        - {id: a3, text: Meet, fulfils: launch, progress: planned}
      waived: [{key: film, reason: No camera, by: lea, date: 2026-01-10}]
      """)
    let lifecycle = Lifecycle(plan, kind)
    #expect(lifecycle.steps.map(\.state) == [.done, .doing, .missing, .waived])
    #expect(lifecycle.steps.map(\.items) == [["a1", "p1"], ["a2", "a3"], [], []])
    #expect(lifecycle.steps.map(\.lacking) == [[], [], ["A guide"], []])
    #expect(lifecycle.missingMusts.map(\.key.value) == ["guide"])
    #expect(lifecycle.mustCount == 4)
  }

  @Test func takesWhatWasDroppedForMissing() throws {
    let kind = try kind(
      """
      kind: small
      title: Small
      requires: {activities: [{key: launch, text: A launch, strength: must}]}
      lifecycle: [{text: Launched, keys: [launch]}]
      """)
    let plan = try plan(
      """
      plan: 1
      id: plan
      title: A plan
      kind: small
      status: active
      start: 2026-02-02
      end: 2026-11-30
      activities: [{id: a1, text: Meet, fulfils: launch, progress: dropped}]
      """)
    #expect(Lifecycle(plan, kind).steps.map(\.state) == [.missing])
  }
}
