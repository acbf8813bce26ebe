/// What a kind of plan asks for and what is there (P16): a tick, an open circle, or W for waived.
package struct CheckList: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case met, missing
    /// With the reason.
    case waived(String)
  }

  package struct Item: Hashable, Sendable {
    /// By which faults of order name it; empty where none does.
    package var id: String
    package var label: String
    package var state: State
    /// Whether it must be there; else it should.
    package var isRequired: Bool

    package init(id: String = "", label: String, state: State, isRequired: Bool = true) {
      self.id = id
      self.label = label
      self.state = state
      self.isRequired = isRequired
    }
  }

  package struct List: Hashable, Sendable {
    package var title: String
    package var items: [Item]

    package init(title: String, items: [Item]) {
      self.title = title
      self.items = items
    }
  }

  /// Two items that the plan has in the wrong order; an arrow leads from the first to the second.
  package struct OrderFault: Hashable, Sendable {
    /// The id of what must come first.
    package var first: String
    /// The id of what must come after it.
    package var second: String

    package init(first: String, second: String) {
      self.first = first
      self.second = second
    }
  }

  package var title: String
  package var summary: String
  package var language: String
  /// Drawn side by side.
  package var lists: [List]
  package var orderFaults: [OrderFault]
  /// In points.
  package var width: Double

  package init(
    title: String, summary: String, language: String, lists: [List],
    orderFaults: [OrderFault] = [], width: Double = Drawing.fullWidth
  ) {
    self.title = title
    self.summary = summary
    self.language = language
    self.lists = lists
    self.orderFaults = orderFaults
    self.width = width
  }

  /// The drawing on as many pages as it needs: long lists go on in their columns.
  package func drawings(maximumHeight: Double = 620) -> [Drawing] {
    CheckListColumns(self).drawings(maximumHeight: maximumHeight)
  }

  /// The drawing on one page, however long.
  package var drawing: Drawing {
    CheckListColumns(self).drawings(maximumHeight: .infinity)[0]
  }
}
