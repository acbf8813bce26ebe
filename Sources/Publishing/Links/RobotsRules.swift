/// What a site's `robots.txt` lets a program ask for (RFC 9309).
struct RobotsRules: Hashable, Sendable {
  private struct Rule: Hashable {
    let allows: Bool
    let path: String
  }

  private var rules: [Rule] = []
  /// Seconds that the site asks to wait between requests; nil when it asks for none.
  private(set) var delay: Int?

  /// A site that says nothing.
  init() {}

  /// The rules of the group that names `agent`, else of the one for all.
  init(_ text: String, agent: String) {
    var groups: [(agents: [String], rules: RobotsRules)] = []
    var namesGoOn = false
    for line in text.split(whereSeparator: \.isNewline).prefix(5_000) {
      let parts = line.prefix { $0 != "#" }.split(separator: ":", maxSplits: 1).map { part in
        part.split(separator: " ").joined(separator: " ").replacing("\t", with: "")
      }
      guard parts.count == 2 || line.contains(":") else { continue }
      let (key, value) = (parts.first?.lowercased() ?? "", parts.count > 1 ? parts[1] : "")
      if key == "user-agent" {
        if !namesGoOn { groups.append(([], RobotsRules())) }
        groups[groups.count - 1].agents.append(value.lowercased())
        namesGoOn = true
        continue
      }
      namesGoOn = false
      guard !groups.isEmpty else { continue }
      switch key {
      case "allow", "disallow":
        guard !value.isEmpty else { continue }
        groups[groups.count - 1].rules.rules.append(Rule(allows: key == "allow", path: value))
      case "crawl-delay": groups[groups.count - 1].rules.delay = Int(value)
      default: break
      }
    }
    let name = agent.lowercased()
    let own = groups.filter { $0.agents.contains(name) }
    let chosen = own.isEmpty ? groups.filter { $0.agents.contains("*") } : own
    rules = chosen.flatMap(\.rules.rules)
    delay = chosen.compactMap(\.rules.delay).max()
  }

  /// Whether a path may be asked for: the longest rule that matches decides, and of two the one that allows.
  func allows(_ path: String) -> Bool {
    let matching = rules.filter { matches($0.path[...], path[...]) }
    let best = matching.max { a, b in
      (a.path.utf8.count, a.allows ? 1 : 0) < (b.path.utf8.count, b.allows ? 1 : 0)
    }
    return best?.allows ?? true
  }

  /// `*` stands for anything, and `$` for the end; one pass, so that no pattern takes long.
  private func matches(_ pattern: Substring, _ path: Substring) -> Bool {
    let isAnchored = pattern.last == "$"
    let pieces = (isAnchored ? pattern.dropLast() : pattern)
      .split(separator: "*", omittingEmptySubsequences: false)
    guard let first = pieces.first, path.hasPrefix(first) else { return false }
    var rest = path.dropFirst(first.count)
    for piece in pieces.dropFirst() where !piece.isEmpty {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    guard isAnchored, let last = pieces.last else { return true }
    return pieces.count == 1 ? rest.isEmpty : last.isEmpty || path.hasSuffix(last)
  }
}
