package import Diagnostics

/// A rule over one plan.
///
/// One rule is one file in `Rules/`, with its codes beside it; `allPlanRules` is the only list.
package protocol PlanRule: Sendable {
  var codes: [Diagnostic.Code] { get }
  /// Whether a plan may waive its codes: what is left out may be, what contradicts itself may not.
  var isWaivable: Bool { get }
  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report)
}

extension PlanRule {
  package var isWaivable: Bool { false }
}

/// Every rule, in the order in which its findings are easiest to mend.
package let allPlanRules: [any PlanRule] = [
  IdentityRule(), FieldRule(), ReferenceRule(), UnusedRule(),
  KindRule(), WaiverRule(), RequirementRule(), RequiredItemRule(), RequiredOrderRule(),
  PartnershipRule(), LengthRule(),
  ObjectiveRule(), IndicatorRule(), ChangePathRule(), ChangeLoopRule(),
  TargetRule(), MessageRule(),
  InfluenceRule(), SpectrumRule(), AimRule(), RoleRule(), RiskRule(),
  MeaningfulPartRule(), SeatRule(), PrivacyRule(),
  DependencyRule(), DependencyLoopRule(), DateRule(),
  CriticalPathRule(), HolidayRule(), ClashRule(), OutputDueRule(),
  EvidenceReferenceRule(), EvidenceGapRule(),
  EvidenceChangeRule(), EvidenceBreadthRule(), EvidenceTransferRule(), InheritedRiskRule(),
  ParticipationRule(), BenefitRule(),
  AccessRule(), ObjectiveCountRule(), ChangeWorkRule(), AssumptionRule(), BrokenAssumptionRule(),
  ProblemTreeRule(), ObjectiveProseRule(), ProblemProseRule(),
  OutputRule(), IndicatorUseRule(), BudgetRule(), BudgetCoverRule(), ReviewRule(), CommitmentRule(),
  AssertionRule(),
]

/// The codes of this target, for `rostrum explain` and for tests: those of reading, then of rules.
package let campaignCodes: [Diagnostic.Code] = {
  var seen: Set<String> = []
  return (campaignReadingCodes + allPlanRules.flatMap(\.codes))
    .filter { seen.insert($0.id).inserted }
}()

/// Judges a plan by every rule; what it waives is left out.
package func checkPlan(_ plan: Plan, _ setting: PlanSetting) -> Report {
  var report = Report()
  for rule in allPlanRules {
    var own = Report()
    rule.check(plan, setting, &own)
    for problem in own.diagnostics
    where !(rule.isWaivable && setting.waived.contains(problem.code.id)) {
      report.add(
        problem.code, at: problem.location, problem.message, hint: problem.hint,
        severity: problem.severity)
    }
  }
  return report
}
