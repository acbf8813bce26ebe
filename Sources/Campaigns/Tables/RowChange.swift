import Markup

/// What one row asks for.
struct RowChange {
  let number: Int
  let id: String
  /// Whether the row adds something that the plan does not have.
  var isAddition = false
  /// Edits that move no date.
  var edits: [YAMLEdit] = []
  /// Edits of dates, durations and predecessors: all of them hold, or none.
  var timeEdits: [YAMLEdit] = []
  /// The activities that it is to wait for.
  var waits: [String] = []
  /// What the edits do, for the reader of the table.
  var done: [String] = []
  var timesDone: [String] = []
  /// What was read in other words than it was written in.
  var adjusted: [String] = []
  /// What was left out, and why.
  var left: [String] = []

  init(number: Int, id: String, left: [String] = []) {
    self.number = number
    self.id = id
    self.left = left
  }

  var isEmpty: Bool { edits.isEmpty && timeEdits.isEmpty }

  /// Takes the edits of times back; a new activity is nothing without them.
  mutating func leaveTimes(_ reason: String) {
    timeEdits = []
    timesDone = []
    adjusted = adjusted.filter { !$0.hasPrefix(Self.timeMark) }
    left.append((isAddition ? "not added: " : "dates not applied: ") + reason)
  }

  /// How an adjustment of times begins.
  static let timeMark = "duration"

  var row: PlanImport.Row {
    let verdict: PlanImport.Verdict =
      if isEmpty && !left.isEmpty { .rejected } else if left.isEmpty && adjusted.isEmpty {
        .taken
      } else { .adjusted }
    let reasons = done + timesDone + adjusted + left
    return PlanImport.Row(
      number: number, id: id, verdict: verdict, reasons: reasons.isEmpty ? ["no change"] : reasons)
  }
}
