package import Diagnostics
import Foundation
import Yams

/// The most bytes of YAML that are read, per file.
package let yamlLimit = 256 * 1024

/// Reads strict YAML 1.2 core; nil, with a problem in `report`, when the text is not YAML.
///
/// Texts stay texts: `NO` is Norway and `1.10` keeps its zero. Anchors, aliases, tags, tabs, repeated
/// keys, deep nesting and more than `yamlLimit` bytes are refused with their place.
///
/// - Parameter firstLine: the line of the file on which the text begins.
package func readYAML(
  _ text: String, file: String, firstLine: Int = 1, _ report: inout Report
) -> YAMLNode? {
  let text = normalised(text)
  guard text.utf8.count <= yamlLimit else {
    report.add(
      .tooLarge, at: SourceLocation(file: file, line: firstLine),
      "the fields have \(text.utf8.count / 1024) KiB; the most is 256 KiB",
      hint: "move long text into the body")
    return nil
  }
  let guardian = YAMLGuard(text, file: file, firstLine: firstLine)
  guard !guardian.report.hasErrors else {
    report.add(guardian.report)
    return nil
  }
  let (node, problems) =
    guardian.openings <= freeOpenings
    ? parse(text, file: file, firstLine: firstLine)
    : withRoomOnTheStack { parse(text, file: file, firstLine: firstLine) }
  report.add(problems)
  return problems.hasErrors ? nil : node
}

/// How many levels are parsed on any thread; Yams needs about 1 KB of stack for each.
private let freeOpenings = 64

/// A value on its way from one thread to another, which waits for it.
private final class Box<Value>: @unchecked Sendable {
  var value: Value?
}

/// Runs a function on a thread of its own, whose stack holds the 1,000 levels at which libyaml stops.
private func withRoomOnTheStack<Value: Sendable>(_ body: @escaping @Sendable () -> Value) -> Value {
  let result = Box<Value>()
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    result.value = body()
    done.signal()
  }
  thread.stackSize = 16 << 20
  thread.start()
  done.wait()
  return result.value ?? body()
}

private func parse(_ text: String, file: String, firstLine: Int) -> (YAMLNode?, Report) {
  var converter = YAMLConverter(file: file, firstLine: firstLine)
  do {
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    // The parser owns the anchors; its nodes know them only as long as it lives.
    let node = try withExtendedLifetime(parser) {
      try parser.singleRoot().map { converter.convert($0, depth: 0) }
    }
    let empty = YAMLNode(
      content: .mapping([]), location: SourceLocation(file: file, line: firstLine))
    return (node ?? empty, converter.report)
  } catch {
    converter.explain(error)
    return (nil, converter.report)
  }
}
