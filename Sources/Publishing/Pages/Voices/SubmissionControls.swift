import Catalogue
import Documents
import Feedback
import Foundation

/// The controls of a form for a submission, each with its hint and what is wrong with it.
struct SubmissionControls {
  let pages: Pages
  let form: SubmissionForm

  private var text: Interface { pages.text }
  private var entry: SubmissionEntry { form.entry }
  private var words: SubmissionWords { pages.submissionWords }

  /// All controls in their order.
  var all: [Element] {
    let matter = entry.kind.fields.filter { !$0.isPersonal }.map(control)
    let you = entry.kind.fields.filter(\.isPersonal).map(control)
    return matter + [
      language,
      group("about-you", text[.subAboutYou], text[.subAboutYouText], you + [contact]),
      group(
        SubmissionForm.Name.agree, text[.subConsents], text[.subConsentsText],
        problems(SubmissionForm.Name.agree) + consents + [child]),
    ]
  }

  /// All problems, each with a link to its field; nil when there are none.
  var summary: Element? {
    guard !form.problems.isEmpty else { return nil }
    return .tag("div", ["class": "note signal", "role": "alert"]) {
      Element.tag("h2", [:], text[.subNotSent])
      Element.tag(
        "ul", [:],
        form.problems.map { problem in
          .tag("li", [:], [.tag("a", ["href": "#\(anchor(of: problem))"], sentence(problem))])
        })
    }
  }

  private func control(_ field: SubmissionField) -> Element {
    let typed = entry.texts[field.id] ?? ""
    switch field.control {
    case .choice(let all):
      let choices = all.map { ($0, words.choice($0, of: field.id)) }
      return ticks(field, choices, chosen: [typed], isOne: true)
    case .concepts(let scheme, let limit):
      let vocabulary = pages.catalogue.vocabularies[scheme]
      let concepts = vocabulary?.concepts.filter { $0.status == .active } ?? []
      let chosen = typed.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
      let ids = chosen.map { vocabulary?.concept(named: $0) }
      guard concepts.count <= Self.ticksLimit, !concepts.isEmpty, !ids.contains(nil) else {
        return line(field, typed)
      }
      let choices = concepts.map { ($0.id, pages.label($0.id, scheme)) }
      return ticks(field, choices, chosen: ids.compactMap(\.self), isOne: limit == 1)
    case .text, .lines: return area(field, typed)
    case .line, .date: return line(field, typed)
    }
  }

  /// Of how many words each gets a tick of its own; more are typed.
  private static let ticksLimit = 45

  private func line(_ field: SubmissionField, _ typed: String) -> Element {
    let (label, hint) = words.field(field.id, of: entry.kind)
    return wrapped(field.id, label, hint, isRequired: field.isRequired) { described, isWrong in
      .tag(
        "input",
        [
          "type": "text", "id": field.id, "name": field.id, "value": typed.isEmpty ? nil : typed,
          "maxlength": String(field.limit), "required": field.isRequired ? "required" : nil,
          "aria-describedby": described, "aria-invalid": isWrong,
        ])
    }
  }

  private func area(_ field: SubmissionField, _ typed: String) -> Element {
    let (label, hint) = words.field(field.id, of: entry.kind)
    return wrapped(field.id, label, hint, isRequired: field.isRequired) { described, isWrong in
      .tag(
        "textarea",
        [
          "id": field.id, "name": field.id, "rows": field.control == .lines ? "4" : "6",
          "maxlength": String(field.limit), "required": field.isRequired ? "required" : nil,
          "aria-describedby": described, "aria-invalid": isWrong,
        ],
        // A browser drops the first line break of what stands in there.
        (typed.hasPrefix("\n") ? "\n" : "") + typed)
    }
  }

  private var language: Element {
    let (label, hint) = words.field(SubmissionForm.Name.language, of: entry.kind)
    return wrapped(SubmissionForm.Name.language, label, hint, isRequired: true) {
      described, isWrong in
      pages.languageChoice(
        id: SubmissionForm.Name.language, chosen: entry.language, described: described,
        isWrong: isWrong)
    }
  }

  private var contact: Element {
    let (label, hint) = words.field(SubmissionForm.Name.contact, of: entry.kind)
    return wrapped(SubmissionForm.Name.contact, label, hint, isRequired: false) {
      described, isWrong in
      .tag(
        "input",
        [
          "type": "text", "id": SubmissionForm.Name.contact, "name": SubmissionForm.Name.contact,
          "value": entry.contact.isEmpty ? nil : entry.contact,
          "maxlength": String(SubmissionEntry.contactBytes), "aria-describedby": described,
          "aria-invalid": isWrong,
        ])
    }
  }

  /// A tick for each use, with the words that are kept when it is ticked.
  private var consents: [Element] {
    words.consents(entry.kind).map { request, shown in
      tick(
        SubmissionForm.Name.agree, shown.id, shown.text, isTicked: entry.ticks.contains(request.id),
        id: shown.id)
    }
  }

  private var child: Element {
    let name = SubmissionForm.Name.self
    return .tag("div", ["class": "child"]) {
      tick(
        name.minor, "yes", words.field(name.minor, of: entry.kind).label, isTicked: entry.isMinor,
        id: name.minor)
      problems(name.guardian)
      tick(
        name.guardian, "yes", words.field(name.guardian, of: entry.kind).label,
        isTicked: entry.isGuardian, id: name.guardian)
    }
  }

  private func tick(
    _ name: String, _ value: String, _ words: String, isTicked: Bool, id: String? = nil
  ) -> Element {
    .tag("label", ["class": "tick"]) {
      Element.tag(
        "input",
        [
          "type": "checkbox", "id": id, "name": name, "value": value,
          "checked": isTicked ? "checked" : nil,
        ])
      Element.tag("span", [:], words)
    }
  }

  /// Words to choose from: one of them, or any number.
  private func ticks(
    _ field: SubmissionField, _ choices: [(String, String)], chosen: [String], isOne: Bool
  ) -> Element {
    let (label, hint) = words.field(field.id, of: entry.kind)
    let mayBeNone = isOne && !field.isRequired
    let shown = (mayBeNone ? [("", text[.subNoChoice])] : []) + choices
    return .tag("fieldset", ["class": "field ticks", "id": field.id, "tabindex": "-1"]) {
      Element.tag("legend", [:], labelled(label, isRequired: field.isRequired))
      if !hint.isEmpty { Element.tag("p", ["class": "hint"], hint) }
      problems(field.id)
      Element.tag(
        "div", ["class": choices.count > 8 ? "boxes columns" : "boxes"],
        shown.map { value, words in
          let isChosen = chosen.contains(value) || value.isEmpty && chosen == [""]
          return .tag("label", ["class": "tick"]) {
            Element.tag(
              "input",
              [
                "type": isOne ? "radio" : "checkbox", "name": field.id, "value": value,
                "checked": isChosen ? "checked" : nil,
              ])
            Element.tag("span", [:], words)
          }
        })
    }
  }

  private func group(
    _ id: String, _ title: String, _ lead: String, _ content: [Element]
  ) -> Element {
    .tag("fieldset", ["class": "group", "id": id]) {
      Element.tag("legend", [:], title)
      Element.tag("p", ["class": "hint"], lead)
      content
    }
  }

  /// A labelled control with its hint and what is wrong with it.
  private func wrapped(
    _ id: String, _ label: String, _ hint: String, isRequired: Bool,
    control: (_ described: String?, _ isWrong: String?) -> Element
  ) -> Element {
    let wrong = problems(id)
    let described = [hint.isEmpty ? nil : "\(id)-hint", wrong.isEmpty ? nil : "\(id)-problem"]
      .compactMap(\.self).joined(separator: " ")
    return .tag("div", ["class": "field"]) {
      Element.tag("label", ["for": id], labelled(label, isRequired: isRequired))
      if !hint.isEmpty { Element.tag("p", ["class": "hint", "id": "\(id)-hint"], hint) }
      if !wrong.isEmpty { Element.tag("div", ["id": "\(id)-problem"], wrong) }
      control(described.isEmpty ? nil : described, wrong.isEmpty ? nil : "true")
    }
  }

  private func labelled(_ label: String, isRequired: Bool) -> String {
    isRequired ? label : "\(label) \(text[.subOptional])"
  }

  private func problems(_ field: String) -> [Element] {
    form.problems.filter { anchor(of: $0) == field }.map {
      .tag("p", ["class": "wrong"], sentence($0))
    }
  }
}
