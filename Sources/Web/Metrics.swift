import Synchronization

/// How many requests were answered, by route and status, and how long that took.
package final class Metrics: Sendable {
  private struct Key: Hashable, Comparable {
    let route: String
    let status: Int

    static func < (a: Key, b: Key) -> Bool { (a.route, a.status) < (b.route, b.status) }
  }

  private struct Sum {
    var count = 0
    var seconds = 0.0
  }

  private let sums = Mutex<[Key: Sum]>([:])
  /// Whether anybody may ask for them.
  let areShown: Bool

  package init(areShown: Bool = true) { self.areShown = areShown }

  /// - Parameter route: the pattern of an address, never the address itself.
  func count(_ route: String, status: Int, seconds: Double) {
    sums.withLock { sums in
      sums[Key(route: route, status: status), default: Sum()].count += 1
      sums[Key(route: route, status: status), default: Sum()].seconds += seconds
    }
  }

  /// All sums in the text format of Prometheus, version 0.0.4.
  var text: String {
    let rows = sums.withLock { $0 }.sorted { $0.key < $1.key }
    func lines(_ name: String, _ value: (Sum) -> String) -> String {
      "# TYPE \(name) counter\n"
        + rows.map { key, sum in
          "\(name){route=\"\(key.route)\",status=\"\(key.status)\"} \(value(sum))\n"
        }.joined()
    }
    return lines("rostrum_requests_total") { String($0.count) }
      + lines("rostrum_request_seconds_total") { String($0.seconds) }
  }
}
