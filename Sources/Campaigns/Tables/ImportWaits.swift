import Diagnostics
import Markup

extension ImportReader {
  /// The activities that one waits for: ids or row numbers with a type and a wait, as in `a1SS+5wd; 3`.
  func readPredecessors(
    _ row: CSVTable.Row, _ old: ActivityRow, _ activity: Activity, _ change: inout RowChange
  ) {
    guard isNew(row, .predecessors, old) else { return }
    let text = cell(row, .predecessors)
    let path = path(old) + ["after"]
    if text == "none" {
      guard activity.times.written.contains("after") else { return }
      change.timeEdits.append(.remove(path))
      change.timesDone.append("predecessors: \(old[.predecessors]) becomes none")
      return
    }
    guard let waits = waits(row, &change) else { return }
    change.waits = waits.map(\.name)
    let known = activity.times.after.map(TableWait.init)
    guard waits != known, !waits.isEmpty else { return }
    change.timesDone.append(
      "predecessors: \(old[.predecessors].isEmpty ? "none" : old[.predecessors]) becomes \(text)")
    guard case .list? = written[old.id]?["after"] else {
      change.timeEdits.append(
        .set(path, .list(waits.map(\.value)), after: ["id", "text", "fulfils"]))
      return
    }
    for (index, wait) in waits.enumerated() where index >= known.count || wait != known[index] {
      change.timeEdits.append(
        index < known.count ? .set(path + [.index(index)], wait.value) : .append(path, wait.value))
    }
    for index in (min(waits.count, known.count)..<known.count).reversed() {
      change.timeEdits.append(.remove(path + [.index(index)]))
    }
  }
}

extension ImportReader {
  /// The waits in a cell of predecessors; nil when one names no activity, which is left out with a reason.
  func waits(_ row: CSVTable.Row, _ change: inout RowChange) -> [TableWait]? {
    var waits: [TableWait] = []
    for cell in listed(cell(row, .predecessors)) {
      guard let wait = TableWait(cell),
        let id = wait.name.first?.isNumber == true
          ? Int(wait.name).flatMap(self.id(ofRow:)) : wait.name,
        isActivity(id)
      else {
        change.left.append(
          "'predecessors' has '\(cell)', which is no activity with type and wait; write a1, a1SS or "
            + "a1FS+5wd")
        return nil
      }
      waits.append(TableWait(name: id, kind: wait.kind, lag: wait.lag))
    }
    return waits
  }
}

/// A dependency as a cell writes it.
struct TableWait: Equatable {
  /// An id or a row number.
  let name: String
  let kind: Dependency.Kind
  /// Nil for none.
  let lag: Duration?

  init(name: String, kind: Dependency.Kind, lag: Duration?) {
    self.name = name
    self.kind = kind
    self.lag = lag
  }

  init(_ dependency: Dependency) {
    self.init(
      name: dependency.activity.value, kind: dependency.kind,
      lag: dependency.lag.flatMap { $0.count == 0 ? nil : $0 })
  }

  /// Reads `a1`, `a1SS` or `3FS+2d`; nil for anything else.
  init?(_ cell: String) {
    let parts = cell.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    var lag: Duration?
    if parts.count == 2 {
      guard let wait = Duration(parts[1]) else { return nil }
      lag = wait.count == 0 ? nil : wait
    }
    let kind = Dependency.Kind.allCases.first { parts[0].hasSuffix($0.rawValue) }
    let name = kind == nil ? parts[0] : parts[0].dropLast(2)
    guard !name.isEmpty else { return nil }
    self.init(name: String(name), kind: kind ?? .finishToStart, lag: lag)
  }

  /// As the plan's file writes it.
  var value: YAMLValue {
    guard kind != .finishToStart || lag != nil else { return .text(name) }
    return .mapping(
      [.init("activity", .text(name)), .init("type", .text(kind.rawValue))]
        + (lag.map { [.init("lag", .plain($0.text))] } ?? []))
  }
}
