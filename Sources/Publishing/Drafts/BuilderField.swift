import Campaigns
import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup

/// One control of the plan builder: which field of a plan it edits, and how.
struct BuilderField: Hashable, Sendable {
  /// The keys below what holds it, as in `[benefits, everyone]`.
  let keys: [String]
  let control: Control
  /// Whether it stands behind "more", because most plans can do without.
  var isExtra = false
  /// Keys by which older plans name it.
  var formerKeys: [String]?

  indirect enum Control: Hashable, Sendable {
    /// A text on one line, or of some sentences.
    case line, words
    case day
    /// A number; other words are kept, and reported where they may not stand.
    case number
    case truth
    case choice([String])
    case choices([String])
    /// The id of another object, or several.
    case one(Naming)
    case many(Naming)
    /// Texts, one on each line.
    case lines
    /// What an activity waits for, as in `a1; a2 SS+5wd`.
    case waits
    case items(BuilderList)
  }

  init(_ keys: String, _ control: Control, extra: Bool = false, former: String? = nil) {
    self.keys = keys.split(separator: ".").map(String.init)
    self.control = control
    isExtra = extra
    formerKeys = former.map { $0.split(separator: ".").map(String.init) }
  }
}

/// The objects that a field may name, and what is made of a name that nothing has yet.
struct Naming: Hashable, Sendable {
  let sorts: [ObjectSort]
  /// Nil where only what is there may be named.
  var newcomer: Newcomer?

  init(_ sorts: ObjectSort..., making newcomer: Newcomer? = nil) {
    self.sorts = sorts
    self.newcomer = newcomer
  }
}

/// An object that is begun by its name, in passing.
enum Newcomer: Hashable, Sendable {
  /// A group whose life the plan is about.
  case affected
  /// A person or a post who decides.
  case decisionMaker
  case stakeholder, member

  /// The list of the plan that takes it.
  var list: String { self == .member ? "team" : "stakeholders" }
}

/// Items of a list in a plan, each with the same fields.
struct BuilderList: Hashable, Sendable {
  /// What their ids begin with, before a number; nil where items have no id.
  let prefix: String?
  /// The field from whose words an id is made, where a number would say too little.
  var namedBy: String?
  /// What a kind asks for in this list; nil for lists of which kinds ask for nothing.
  var subject: Requirement.Subject?
  /// Whether all items are open for writing at once; else one, and the others as a line each.
  var isOpen = true
  let fields: [BuilderField]
}

/// A step of the builder, in the order of the method.
struct BuilderStep: Hashable, Sendable {
  /// As addresses and the tables of words name it.
  let name: String
  /// The sections of a plan that it fills; a kind that asks for none of them can do without.
  let sections: [PlanSection]
  /// What the codes of its rules begin with.
  let codes: [String]
  let fields: [BuilderField]
  /// Whether a plan can do without where its kind does not ask for it.
  var isShownWhenNeeded = false

  static func == (a: BuilderStep, b: BuilderStep) -> Bool { a.name == b.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
