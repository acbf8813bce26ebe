import Diagnostics
import Markup

/// A long plan is looked at again, with a reason to stop.
struct ReviewRule: PlanRule {
  let codes: [Diagnostic.Code] = [.noReview, .noStop]
  let isWaivable = true

  func check(_ plan: Plan, _ setting: PlanSetting, _ report: inout Report) {
    guard !setting.waives(.reviews) else { return }
    if plan.reviews.isEmpty, let limit = setting.kind?.thresholds[.reviewDays],
      let start = plan.start?.value, let end = plan.end, end.value - start + 1 > limit
    {
      report.add(
        .noReview, at: end.location,
        "the plan lasts \(counted(end.value - start + 1, "day")) and has no review",
        hint: "add 'reviews' with a date and what would make you keep, change or stop it")
    }
    for review in plan.reviews where review.stopIf == nil && review.result == nil {
      let date = review.date.map { " of \($0.value.iso)" } ?? ""
      report.add(
        .noStop, at: review.date?.location ?? review.location,
        "the review\(date) knows no reason to stop",
        hint: "add 'stop_if': what would have to happen?")
    }
  }
}

extension Diagnostic.Code {
  static let noReview = Diagnostic.Code(
    "REV-NONE", .warning, "a long plan has no review",
    why: "The world moves while a plan is carried out; without a day to look up nobody does.",
    source: "Oxfam and CARE, strategy format; Advance Family Planning, SMART Advocacy",
    wrong: "start: 2026-02-02, end: 2026-11-30  (and no 'reviews')",
    right: "reviews: [{date: 2026-06-01, question: Go on?, …}]")

  static let noStop = Diagnostic.Code(
    "REV-STOP", .hint, "a review knows no reason to stop",
    why: "A reason to stop is easy to name before one has spent anything, and hard afterwards.",
    source: "Spitfire, Smart Chart: the final reality check",
    wrong: "{date: 2026-06-01, keep_if: They come}",
    right: "{date: 2026-06-01, keep_if: They come, stop_if: Somebody comes to harm}")
}
