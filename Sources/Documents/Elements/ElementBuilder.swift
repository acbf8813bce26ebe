/// Collects the children of an element from elements, lists of elements and strings.
@resultBuilder package enum ElementBuilder {
  package static func buildExpression(_ element: Element) -> [Element] { [element] }
  package static func buildExpression(_ element: Element?) -> [Element] {
    element.map { [$0] } ?? []
  }
  package static func buildExpression(_ elements: [Element]) -> [Element] { elements }
  package static func buildExpression(_ text: String) -> [Element] { [.text(text)] }
  package static func buildBlock() -> [Element] { [] }
  package static func buildPartialBlock(first: [Element]) -> [Element] { first }
  package static func buildPartialBlock(accumulated: [Element], next: [Element]) -> [Element] {
    accumulated + next
  }
  package static func buildOptional(_ part: [Element]?) -> [Element] { part ?? [] }
  package static func buildEither(first part: [Element]) -> [Element] { part }
  package static func buildEither(second part: [Element]) -> [Element] { part }
  package static func buildArray(_ parts: [[Element]]) -> [Element] { parts.flatMap(\.self) }
}
