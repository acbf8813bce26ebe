import Diagnostics
import Markup
import TestSupport
import Testing

/// Random texts with comments in all styles, edited at random: what was asked for is what the text then
/// means, and every byte outside the edited value is as it was.
@Suite struct YAMLEditPropertyTests {
  private static let nasty = [
    "x", "free: lessons", "it's # not", "", "true", "NO", "- a", "[a, b]", "\"q\"", "a\nb\n",
    "a\tb",
    " a", "Ελλάδα: 中文", "👩‍⚖️", "12", "2026-05-01", "\\", "a\\nb", "%a", "@b", "|", ">", "?", ":",
    "a:",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
  ]

  private func read(_ text: String) throws -> YAMLValue {
    var report = Report()
    let node = readYAML(text, file: "a.yaml", &report)
    return YAMLValue(try #require(node, "\(report.text)\n\(text)"))
  }

  private struct Case {
    let yaml: RandomYAML
    let place: RandomYAML.Place
    let value: YAMLValue
    var text: [UInt8] { Array(yaml.text.utf8) }
  }

  /// A random text, one of its values, and a new one; nil when the text has no such value.
  private func example(_ seed: UInt64, where isWanted: (RandomYAML.Place) -> Bool) -> Case? {
    var random = SplitMix64(seed: seed ^ 0xABCD)
    let yaml = RandomYAML(seed: seed)
    guard let place = yaml.places.filter(isWanted).randomElement(using: &random) else { return nil }
    let nasty = Self.nasty.randomElement(using: &random) ?? ""
    let value: YAMLValue =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: .plain("2026-05-01")
      case 1: .list([.text(nasty), .plain("5")])
      default: .text(nasty)
      }
    return Case(yaml: yaml, place: place, value: value)
  }

  @Test func aValueThatIsSetLeavesEveryOtherByte() throws {
    for seed in UInt64(0)..<1500 {
      guard let example = example(seed, where: { _ in true }) else { continue }
      // A list that takes the place of a list is changed item by item.
      let value = example.place.isList ? YAMLValue.text("x") : example.value
      let edit = YAMLEdit.set(example.place.path, value)
      let result = try editedYAML(example.yaml.text, by: [edit], file: "a.yaml")
      let expected = try read(example.yaml.text).setting(example.place.path, value)
      #expect(try read(result).means(expected), "seed \(seed)")
      let (old, new) = (example.text, Array(result.utf8))
      // A block collection leaves the line break and the blanks that stood before it.
      var first = example.place.range.lowerBound
      while first > example.place.start, [9, 10, 13, 32].contains(old[first - 1]) { first -= 1 }
      let colon = example.place.start
      let isBelow = old[colon..<first].contains(UInt8(ascii: "#"))
      if !isBelow { #expect(new.starts(with: old[..<first]), "seed \(seed)") }
      #expect(
        new.reversed().starts(with: old[example.place.range.upperBound...].reversed()),
        "seed \(seed)")
      expectComments(of: example, in: result, leavingOut: example.place.range, seed)
    }
  }

  @Test func anItemThatIsAddedLeavesEveryOtherByte() throws {
    for seed in UInt64(0)..<1500 {
      guard let example = example(seed, where: \.isList) else { continue }
      let edit = YAMLEdit.append(example.place.path, example.value)
      let result = try editedYAML(example.yaml.text, by: [edit], file: "a.yaml")
      let expected = try read(example.yaml.text).appending(example.place.path, example.value)
      #expect(try read(result).means(expected), "seed \(seed)")
      #expect(example.text.isSubsequence(of: Array(result.utf8)), "seed \(seed)")
    }
  }

  @Test func aKeyThatIsAddedLeavesEveryOtherByte() throws {
    for seed in UInt64(0)..<1500 {
      guard let example = example(seed, where: { $0.path.last.map(isKey) ?? false }) else {
        continue
      }
      let path = Array(example.place.path.dropLast()) + ["new"]
      let edit = YAMLEdit.set(path, example.value)
      let result = try editedYAML(example.yaml.text, by: [edit], file: "a.yaml")
      let expected = try read(example.yaml.text).setting(path, example.value)
      #expect(try read(result).means(expected), "seed \(seed)")
      #expect(example.text.isSubsequence(of: Array(result.utf8)), "seed \(seed)")
    }
  }

  @Test func whatIsTakenAwayTakesNothingWithIt() throws {
    var refused = 0
    for seed in UInt64(0)..<1500 {
      guard let example = example(seed, where: { _ in true }) else { continue }
      let edit = YAMLEdit.remove(example.place.path)
      guard let result = try? editedYAML(example.yaml.text, by: [edit], file: "a.yaml") else {
        refused += 1
        continue
      }
      let expected = try read(example.yaml.text).removing(example.place.path)
      #expect(try read(result).means(expected), "seed \(seed)")
      let line = example.text[example.place.range.upperBound...].firstIndex { $0 == 10 || $0 == 13 }
      expectComments(
        of: example, in: result,
        leavingOut: example.place.start..<(line ?? example.text.count), seed)
    }
    #expect(
      refused < 24, "only what would change a text that keeps its blank lines, or lose a comment")
  }

  @Test func editsTogetherMeanWhatTheyMeanOneByOne() throws {
    for seed in UInt64(0)..<600 {
      let yaml = RandomYAML(seed: seed)
      var random = SplitMix64(seed: seed)
      let places = yaml.places.shuffled(using: &random).prefix(4)
      let edits = places.filter { place in
        !places.contains { $0.path.count < place.path.count && place.path.starts(with: $0.path) }
      }.map { YAMLEdit.set($0.path, .text("x: y")) }
      let together = try editedYAML(yaml.text, by: edits, file: "a.yaml")
      let apart = try edits.reduce(yaml.text) { try editedYAML($0, by: [$1], file: "a.yaml") }
      #expect(together == apart, "seed \(seed)")
    }
  }

  private func expectComments(
    of example: Case, in result: String, leavingOut range: Range<Int>, _ seed: UInt64
  ) {
    let text = example.text
    let outside = String(
      decoding: text[..<range.lowerBound] + [10] + text[range.upperBound...], as: UTF8.self)
    for comment in outside.split(separator: "#").dropFirst()
    where comment.hasPrefix(" c") && comment.dropFirst(2).first?.isNumber == true {
      let mark = "#" + comment.prefix { $0 != "." } + "."
      #expect(result.contains(mark), "seed \(seed): \(mark)")
    }
  }
}

private func isKey(_ step: YAMLStep) -> Bool { if case .key = step { true } else { false } }

extension [UInt8] {
  /// Whether another array is this one with bytes put in between.
  fileprivate func isSubsequence(of other: [UInt8]) -> Bool {
    var position = startIndex
    for byte in other where position < endIndex && byte == self[position] { position += 1 }
    return position == endIndex
  }
}

/// What edits mean, written down a second time.
extension YAMLValue {
  fileprivate func setting(_ path: [YAMLStep], _ new: YAMLValue) -> YAMLValue {
    changing(path) { _ in new }
  }

  fileprivate func appending(_ path: [YAMLStep], _ new: YAMLValue) -> YAMLValue {
    changing(path) { old in
      if case .list(let items)? = old { .list(items + [new]) } else { nil }
    }
  }

  fileprivate func removing(_ path: [YAMLStep]) -> YAMLValue { changing(path) { _ in nil } }

  private func changing(
    _ path: [YAMLStep], _ change: (YAMLValue?) -> YAMLValue?
  ) -> YAMLValue {
    guard let step = path.first else { return change(self) ?? self }
    let rest = Array(path.dropFirst())
    switch (self, step) {
    case (.list(let items), .index(let index)):
      let new = rest.isEmpty ? change(items[index]) : items[index].changing(rest, change)
      return .list(items[..<index] + (new.map { [$0] } ?? []) + items[(index + 1)...])
    case (.mapping(let fields), .key(let name)):
      guard let index = fields.firstIndex(where: { $0.key == name }) else {
        return .mapping(fields + (change(nil).map { [Field(name, $0)] } ?? []))
      }
      let old = fields[index].value
      let new = rest.isEmpty ? change(old) : old.changing(rest, change)
      return .mapping(
        fields[..<index] + (new.map { [Field(name, $0)] } ?? []) + fields[(index + 1)...])
    default: return self
    }
  }
}
