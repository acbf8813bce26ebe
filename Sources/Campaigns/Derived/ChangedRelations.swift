import Diagnostics

/// Budget lines whose cost differs, new and removed ones among them.
func changedCosts(_ old: Plan, _ new: Plan) -> [PlanDifference.Cost] {
  func costs(_ plan: Plan) -> [String: BudgetLine] {
    Dictionary(
      (plan.budget?.lines ?? []).map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
  }
  let (before, after) = (costs(old), costs(new))
  let gone = (old.budget?.lines ?? []).filter { after[$0.id.value] == nil }
  return ((new.budget?.lines ?? []) + gone).compactMap { line in
    let (from, to) = (before[line.id.value]?.cost, after[line.id.value]?.cost)
    return from == to
      ? nil : PlanDifference.Cost(item: PlanDifference.Item(line), from: from, to: to)
  }
}

/// The fields of an object that name other ids than before.
func changedRelations(
  _ old: any PlanObject, _ new: any PlanObject
) -> [PlanDifference.Relation] {
  func named(_ object: any PlanObject) -> [(field: String, ids: [String])] {
    var fields: [String] = []
    var ids: [String: [String]] = [:]
    var references = object.references.map { ($0.field, $0.id.value) }
    if let activity = object as? Activity {
      references += activity.times.after.map { ("after", $0.activity.value) }
    }
    for (field, id) in references {
      if ids[field] == nil { fields.append(field) }
      ids[field, default: []].append(id)
    }
    return fields.map { ($0, ids[$0, default: []]) }
  }
  let before = Dictionary(named(old).map { ($0.field, $0.ids) }, uniquingKeysWith: { a, _ in a })
  let after = named(new)
  let gone = named(old).filter { field in !after.contains { $0.field == field.field } }
  let item = PlanDifference.Item(new)
  return after.compactMap { field, ids in
    let from = before[field, default: []]
    return Set(from) == Set(ids)
      ? nil : PlanDifference.Relation(item: item, field: field, from: from, to: ids)
  } + gone.map { PlanDifference.Relation(item: item, field: $0.field, from: $0.ids, to: []) }
}
