package import Feedback

extension DiscussionTopic {
  /// By what a form or an address states it.
  ///
  /// - Parameter value: the value of a name; nil where there is none.
  package init?(_ value: (String) -> String?) {
    if let plan = value("plan") {
      self = .plan(plan)
    } else if let guide = value("guide"), let block = value("block") {
      self = .block(block, guide: guide)
    } else {
      return nil
    }
  }

  /// The names and values by which a form or an address states it.
  var fields: [(String, String)] {
    switch self {
    case .plan(let id): [("plan", id)]
    case .block(let id, let guide): [("guide", guide), ("block", id)]
    case .draft: []
    }
  }
}

extension Links {
  /// Where a discussion is opened.
  var discussions: String { path("/discussions") }

  func newDiscussion(_ topic: DiscussionTopic) -> String {
    path("/discussions/new") + query(topic.fields)
  }

  /// What a key opens.
  package func discussion(_ key: RecordKey) -> String { discussion(key.text) }

  func discussion(_ key: String) -> String { "\(discussions)/\(key)" }

  /// Where a message can be taken back by who has its code.
  package func message(_ number: Int, of key: RecordKey, code: String) -> String {
    "\(discussion(key))/messages/\(number)/\(code)"
  }
}
