import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

/// What a form sent, by the names of its fields.
package struct SentFields: Hashable, Sendable {
  private let values: [String: [String]]

  package init(_ fields: [(name: String, value: String)]) {
    values = Dictionary(grouping: fields, by: \.name).mapValues { $0.map(\.value) }
  }

  func values(_ name: String) -> [String] { values[name, default: []] }

  /// The text for an object that does not exist yet, beside a field that names objects.
  func newcomer(_ address: FieldAddress) -> String? {
    values(address.name + Self.newcomerSuffix).first.map(\.trimmed).flatMap {
      $0.isEmpty ? nil : $0
    }
  }

  static let newcomerSuffix = "/+new"
}

/// A plan's text on its way from what was sent to what is kept: only the bytes of changed fields change.
package struct DraftEditing: Sendable {
  package private(set) var text: String
  private let file: String
  private let sent: SentFields
  private(set) var root: YAMLNode?

  package init(_ draft: Draft, sent: SentFields) {
    text = draft.text
    file = PlanDraft.path(draft.id)
    self.sent = sent
    root = frontMatter(of: text, file)
  }

  /// Takes over what was sent for a step.
  ///
  /// - Throws: when a value cannot be written without touching more.
  mutating func apply(_ step: BuilderStep) throws(YAMLEditRefusal) {
    try apply(step.fields, at: FieldAddress([YAMLStep]()))
  }

  /// Takes away an item of a list, or a field.
  mutating func remove(_ address: FieldAddress) throws(YAMLEditRefusal) {
    guard !address.steps.isEmpty, root?.node(at: address) != nil else { return }
    try edit(.remove(address.steps))
  }

  mutating func apply(
    _ fields: [BuilderField], at place: FieldAddress
  ) throws(YAMLEditRefusal) {
    for (index, field) in fields.enumerated() {
      let address = place + field.keys
      if case .items(let list) = field.control {
        try apply(list, at: address, behind: Array(fields[..<index]))
      } else if let value = try change(field, at: place) {
        try set(field, value, at: place, behind: fields[..<index].compactMap(\.keys.first))
      }
    }
  }

  private mutating func apply(
    _ list: BuilderList, at address: FieldAddress, behind fields: [BuilderField]
  ) throws(YAMLEditRefusal) {
    let node = root?.node(at: address)
    for index in (node?.items ?? []).indices {
      guard let step = node?.step(toItem: index) else { continue }
      try apply(list.fields, at: address + step)
    }
    try add(list, to: address, behind: fields.compactMap(\.keys.first))
  }

  // MARK: Values

  /// What a field is to become: nil for no change, an empty list for nothing at all.
  private mutating func change(
    _ field: BuilderField, at place: FieldAddress
  ) throws(YAMLEditRefusal) -> [String]? {
    let address = place + field.keys
    let node = self.node(field, at: place)
    let control = field.control.fitting(node)
    let shown = FieldValue(control, node)
    guard shown != .other, var texts = control.texts(sent: sent.values(address.name)) else {
      return nil
    }
    if let naming = control.naming, let newcomer = naming.newcomer,
      let words = sent.newcomer(address)
    {
      let id = try make(newcomer, named: words)
      if case .one = control { texts = [id] } else { texts.append(id) }
    }
    guard !control.isSame(texts, as: shown.texts) else { return nil }
    guard control.isTicked else { return texts }
    // Boxes are sent in the order of the page; the plan keeps its own.
    let kept = shown.texts.filter(texts.contains)
    return kept + texts.filter { !kept.contains($0) }
  }

  private func node(_ field: BuilderField, at place: FieldAddress) -> YAMLNode? {
    root?.node(at: place + field.keys)
      ?? field.formerKeys.flatMap { root?.node(at: place + $0) }
  }

  private mutating func set(
    _ field: BuilderField, _ texts: [String], at place: FieldAddress, behind known: [String]
  ) throws(YAMLEditRefusal) {
    let isFormer = root?.node(at: place + field.keys) == nil && node(field, at: place) != nil
    let address = place + (isFormer ? field.formerKeys ?? field.keys : field.keys)
    guard !texts.isEmpty else { return try remove(address) }
    let old = root?.node(at: address)
    let value = field.control.fitting(old).value(texts, wasList: old?.items != nil)
    try set(value, at: address, behind: known)
  }

  /// Writes a value, and what is missing on the way to it.
  ///
  /// - Parameter known: the fields behind which a new one stands; nil for the end.
  mutating func set(
    _ value: YAMLValue, at address: FieldAddress, behind known: [String]?
  ) throws(YAMLEditRefusal) {
    var node = root
    for (depth, step) in address.steps.enumerated() {
      let next = node?.child(step)
      let rest = Array(address.steps[(depth + 1)...])
      if let next, !next.isNull, rest.isEmpty || next.text == nil {
        node = next
        continue
      }
      // A text alone stood for its own value: it gets its name.
      let own = next?.text.map { [YAMLValue.Field("value", .text($0))] } ?? []
      if own.isEmpty == false, rest == [.key("value")] {
        return try edit(.set(Array(address.steps[...depth]), value))
      }
      let after = depth == 0 ? keys(before: step) : known.map { ["id", "fulfils"] + $0 } ?? []
      return try edit(
        .set(Array(address.steps[...depth]), value.wrapped(in: rest, beside: own), after: after))
    }
    try edit(.set(address.steps, value))
  }

  // MARK: New things

  /// Adds what was typed for a new item; nothing where nothing was typed.
  private mutating func add(
    _ list: BuilderList, to address: FieldAddress, behind known: [String]
  ) throws(YAMLEditRefusal) {
    let place = address + .item(FieldAddress.newItem)
    var fields: [YAMLValue.Field] = []
    var words: String?
    for field in list.fields {
      if case .items = field.control { continue }
      guard let texts = try change(field, at: place), !texts.isEmpty else { continue }
      if field.keys == [list.namedBy ?? ""] { words = texts.first }
      fields.add(field.control.value(texts, wasList: false), at: field.keys)
    }
    // What a kind asks for is only a beginning: an item needs words of its own.
    guard fields.contains(where: { $0.key != "fulfils" }) else { return }
    if list.prefix != nil { fields.insert(.init("id", .text(id(for: list, words))), at: 0) }
    try append(.mapping(fields), to: address, behind: known)
  }

  mutating func append(
    _ item: YAMLValue, to address: FieldAddress, behind known: [String]?
  ) throws(YAMLEditRefusal) {
    if let node = root?.node(at: address), node.items != nil {
      try edit(.append(address.steps, item))
    } else {
      try set(.list([item]), at: address, behind: known)
    }
  }

  private mutating func make(
    _ newcomer: Newcomer, named words: String
  ) throws(YAMLEditRefusal) -> String {
    let id = uniqueID(slug(words))
    var fields: [YAMLValue.Field] = [.init("id", .text(id)), .init("name", .text(words))]
    switch newcomer {
    case .affected:
      fields += [
        .init("type", .text("group")), .init("role", .list([.text("constituent")])),
        .init("affected", .plain("true")), .init("position", .text("unknown")),
      ]
    case .decisionMaker:
      fields += [
        .init("type", .text("person")), .init("role", .list([.text("primary-target")])),
        .init("position", .text("unknown")),
      ]
    case .stakeholder: fields.append(.init("position", .text("unknown")))
    case .member: break
    }
    try append(.mapping(fields), to: FieldAddress([newcomer.list]), behind: [])
    return id
  }

  func id(for list: BuilderList, _ words: String?) -> String {
    if let words, !slug(words).isEmpty { return uniqueID(slug(words)) }
    let prefix = list.prefix ?? ""
    let used = ids
    let first = (1...).first { !used.contains("\(prefix)\($0)") } ?? 1
    return "\(prefix)\(first)"
  }

  private func uniqueID(_ wanted: String) -> String {
    let (used, wanted) = (ids, wanted.isEmpty ? "new" : wanted)
    guard used.contains(wanted) else { return wanted }
    return (2...).lazy.map { "\(wanted)-\($0)" }.first { !used.contains($0) } ?? wanted
  }

  /// Every id of the plan.
  private var ids: Set<String> { root?.allIDs ?? [] }

  mutating func edit(_ edit: YAMLEdit) throws(YAMLEditRefusal) {
    text = try editedFrontMatter(text, by: [edit], file: file)
    root = frontMatter(of: text, file)
  }
}

/// The top fields of a plan in their order, so that a new one finds its place.
private let planKeys =
  [
    "plan", "id", "title", "kind", "status", "start", "end", "lead", "languages", "place",
    "calendar",
  ]
  + PlanSection.allCases.map(\.rawValue)

/// The fields of a plan that stand before one of its sections.
private func keys(before step: YAMLStep) -> [String] {
  guard case .key(let key) = step, planKeys.contains(key) else { return [] }
  return Array(planKeys.prefix { $0 != key })
}
