import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

extension Pages {
  /// A step of the plan builder: its fields with their problems, and beside them what they make.
  ///
  /// - Returns: nil for a step that does not exist.
  package func builderStep(_ name: String, of draft: PlanDraft, _ visit: BuilderVisit) -> Page? {
    let steps = draft.steps
    guard let step = builderSteps.first(where: { $0.name == name }) else { return nil }
    let content = BuilderContent(
      pages: self, draft: draft, step: step, steps: steps, visit: visit)
    var page = Page(
      "\(words.step(name).title) · \(draft.title)", path: "/drafts/\(draft.draft.key)/\(name)",
      part: .campaigns, content: content.elements)
    page.isListed = false
    page.head = workHead
    return page
  }

  /// The words of the builder's fields in the language of the pages.
  var words: BuilderWords { BuilderWords(language) }
}

extension PlanDraft {
  /// The steps of the builder that this plan has a use for: all that its kind asks for or the plan has
  /// written, and those that help any plan.
  var steps: [BuilderStep] {
    builderSteps.filter { step in
      guard step.isShownWhenNeeded else { return true }
      return isAskedFor(step)
        || step.fields.contains { root?.node(at: FieldAddress($0.keys)) != nil }
    }
  }

  /// Whether the kind asks for something that the step fills.
  func isAskedFor(_ step: BuilderStep) -> Bool {
    guard let kind else { return false }
    let subjects = Set(step.fields.compactMap(\.subject))
    return step.sections.contains(where: kind.requires)
      || kind.requirements.contains { $0.strength > .may && subjects.contains($0.subject) }
  }
}

extension BuilderField {
  var subject: Requirement.Subject? {
    if case .items(let list) = control { list.subject } else { nil }
  }
}

/// One step on its way to a page: what every control needs to know.
struct BuilderContent {
  let pages: Pages
  let draft: PlanDraft
  let step: BuilderStep
  let steps: [BuilderStep]
  let visit: BuilderVisit
  /// The problems of the whole plan.
  let problems: [PlacedProblem]

  init(
    pages: Pages, draft: PlanDraft, step: BuilderStep, steps: [BuilderStep], visit: BuilderVisit
  ) {
    self.pages = pages
    self.draft = draft
    self.step = step
    self.steps = steps
    self.visit = visit
    problems = draft.placedProblems(steps)
  }

  var text: Interface { pages.text }
  var words: BuilderWords { pages.words }
  var mayEdit: Bool { draft.draft.mayEdit }
  var address: String { pages.links.draft(draft.draft.key, step.name) }

  /// The problems of this step.
  var own: [PlacedProblem] { problems.filter { $0.step == step.name } }

  var elements: [Element] {
    [
      pages.breadcrumb(pages.links.draft(draft.draft.key), draft.title),
      progress,
      .tag("div", ["class": "builder"]) {
        Element.tag("div", ["class": "builder-main"]) {
          heading
          notices
          if draft.root == nil, step.name != "text" { unreadable } else { form }
        }
        Element.tag(
          "div", ["class": "builder-side"],
          pictures
            + [step.name == "change" ? reasons : nil].compactMap(\.self) + examples
            + [rules].compactMap(\.self))
      },
    ]
  }

  private var heading: Element {
    let number = steps.firstIndex(of: step).map { String($0 + 1) } ?? ""
    let isOptional = !step.sections.isEmpty && !draft.isAskedFor(step) && step.name != "basics"
    return .tag("header") {
      Element.tag("p", ["class": "kicker"]) {
        text(.builderStepOf, ["n": number, "all": String(steps.count)])
          + (isOptional ? " · \(text[.builderOptional])" : "")
      }
      Element.tag("h1", [:], words.step(step.name).title)
      Element.tag("p", ["class": "lead"], words.step(step.name).lead)
      words.step(step.name).tip.map { tip in
        Element.tag("p", ["class": "tip"]) {
          Element.tag("strong", [:], text[.builderTip] + " ")
          tip
        }
      }
    }
  }

  /// The steps as a row of tiles, each with its number of open problems.
  private var progress: Element {
    let counts = Dictionary(grouping: problems, by: \.step).mapValues(\.count)
    return .tag("nav", ["class": "steps", "aria-label": text[.builderSteps]]) {
      Element.tag(
        "ol", [:],
        steps.map { other in
          let count = counts[other.name, default: 0]
          let isBegun = draft.hasBegun(other)
          let state = count > 0 ? "open" : isBegun ? "done" : "unbegun"
          let title = words.step(other.name).title
          return Element.tag("li", ["class": state]) {
            Element.tag(
              "a",
              [
                "href": pages.links.draft(draft.draft.key, other.name),
                "aria-current": other == step ? "step" : nil, "title": title,
              ]
            ) {
              Element.tag("span", ["class": "name"], title)
              Element.tag("span", ["class": "count"]) {
                if count > 0 {
                  Element.tag("span", ["aria-hidden": "true"], String(count))
                  Element.tag("span", ["class": "unseen"], text.counted(.builderOpenCount, count))
                } else {
                  Element.tag("span", ["aria-hidden": "true"], isBegun ? "✓" : "–")
                  Element.tag(
                    "span", ["class": "unseen"], text[isBegun ? .builderDone : .builderNotBegun])
                }
              }
            }
          }
        })
    }
  }

  @ElementBuilder private var notices: [Element] {
    if !mayEdit { Element.tag("p", ["class": "note"], text[.builderReadOnly]) }
    if let undo = visit.undo, mayEdit { undoForm(undo) }
    let general = own.filter { !shows($0) }
    if !general.isEmpty {
      Element.tag("section", ["class": "open-points", "aria-labelledby": "open-points"]) {
        Element.tag("h2", ["id": "open-points"], text.counted(.builderOpenCount, general.count))
        Element.tag("ul", [:], general.map { Element.tag("li", [:], [sentence($0.problem)]) })
      }
    }
  }

  private func undoForm(_ version: String) -> Element {
    pages.form(to: pages.links.draft(draft.draft.key, "restore"), ["class": "undo"]) {
      Element.tag("span", ["role": "status"], text[.builderSaved] + " ")
      Element.tag("input", ["type": "hidden", "name": "version", "value": version])
      Element.tag("input", ["type": "hidden", "name": "seen", "value": draft.draft.version])
      Element.tag("input", ["type": "hidden", "name": "step", "value": step.name])
      Element.tag("button", ["type": "submit", "class": "plain"], text[.builderUndo])
    }
  }

  private var unreadable: Element {
    .tag("div", ["class": "empty"]) {
      Element.tag("p", [:], text[.builderUnreadable])
      Element.tag("p", ["class": "actions"]) {
        Element.tag(
          "a", ["href": pages.links.draft(draft.draft.key, "text")], words.step("text").title)
      }
    }
  }

  /// A problem as a sentence with its advice and the code that explains it.
  func sentence(_ problem: Diagnostic) -> Element {
    let language = pages.language == "en" ? nil : "en"
    return .tag("span", ["class": "problem \(problem.severity.rawValue)"]) {
      Element.tag("strong", [:], words.choice("severity", problem.severity.rawValue) + ": ")
      Element.tag("span", ["lang": language], problem.message)
      problem.hint.map { Element.tag("span", ["class": "advice", "lang": language], " – \($0)") }
      " "
      Element.tag(
        "a", ["class": "code", "href": pages.links.rule(problem.code.id)], problem.code.id)
    }
  }
}

extension Pages {
  /// A form that changes something, whose content is listed in a closure.
  func form(
    to address: String, _ attributes: KeyValuePairs<String, String?> = [:],
    @ElementBuilder content: () -> [Element]
  ) -> Element {
    attributes.reduce(form(to: address, [:], content())) { $0.with($1.key, $1.value) }
  }
}

extension PlanDraft {
  /// Whether the plan says something that the step asks about.
  func hasBegun(_ step: BuilderStep) -> Bool {
    switch step.name {
    case "text": root != nil
    case "argument": !body.trimmed.isEmpty
    case "evidence": plan?.claims.contains { !$0.evidence.entries.isEmpty } ?? false
    default:
      step.fields.contains { field in
        guard let node = root?.node(at: FieldAddress(field.keys)) else { return false }
        return node.items?.isEmpty != true
      }
    }
  }
}
