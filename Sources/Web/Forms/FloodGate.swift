package import Foundation
import Synchronization

/// Holds back floods: of each sort of thing so many are let through at once, and then so many in a time.
///
/// It looks at what is sent and not at who sends it, so that it needs to know nothing of anybody; of submissions
/// and of trying to log in it knows besides from which network they come, as long as the process lives.
package final class FloodGate: Sendable {
  /// What may come in floods.
  package enum Sort: Hashable, Sendable {
    case draft, discussion, message, submission, answers
    /// A message to one discussion, named by the hash of a key.
    case messageTo(String)
    /// Trying to log in: anybody, to one account, and from one network.
    case login, loginTo(String), loginFrom(String)
    /// A submission from one network, named as `Networks` names it.
    case submissionFrom(String)

    /// How many at once, and in how many seconds there is room for one more.
    fileprivate var rate: (burst: Double, interval: Double) {
      switch self {
      case .draft: (60, 10)
      case .discussion: (30, 20)
      case .message: (200, 0.5)
      case .answers: (300, 0.2)
      case .messageTo: (20, 10)
      case .login: (60, 1)
      case .loginTo: (5, 120)
      case .loginFrom: (20, 10)
      case .submission: (100, 2)
      case .submissionFrom: (20, 60)
      }
    }
  }

  /// A bucket that fills with time, and from which each thing takes one.
  fileprivate struct Bucket {
    var level: Double
    var filled: Date
  }

  private let buckets = Mutex<[Sort: Bucket]>([:])

  /// How many buckets are kept; full ones are as good as none.
  private static let room = 10_000

  private let isOpen: Bool

  /// - Parameter isOpen: whether it holds nothing back.
  package init(isOpen: Bool = false) { self.isOpen = isOpen }

  /// Whether something of these sorts is let through; it takes its place in all of them, or in none.
  package func admits(_ sorts: Sort..., at now: Date) -> Bool { admits(sorts, at: now) }

  /// The same for sorts that are put together first.
  package func admits(_ sorts: [Sort], at now: Date) -> Bool {
    isOpen || hasRoom(for: sorts, at: now)
  }

  private func hasRoom(for sorts: [Sort], at now: Date) -> Bool {
    buckets.withLock { buckets in
      if buckets.count > Self.room { buckets = buckets.filter { !$0.key.isFull($0.value, now) } }
      let levels = sorts.map { sort in sort.level(buckets[sort], now) }
      let isAdmitted = levels.allSatisfy { $0 >= 1 }
      for (sort, level) in zip(sorts, levels) {
        buckets[sort] = Bucket(level: isAdmitted ? level - 1 : level, filled: now)
      }
      return isAdmitted
    }
  }
}

extension FloodGate.Sort {
  /// What a bucket holds by now; a clock that was set back fills nothing.
  fileprivate func level(_ bucket: FloodGate.Bucket?, _ now: Date) -> Double {
    guard let bucket else { return rate.burst }
    let seconds = max(0, now.timeIntervalSince(bucket.filled))
    return min(rate.burst, bucket.level + seconds / rate.interval)
  }

  fileprivate func isFull(_ bucket: FloodGate.Bucket, _ now: Date) -> Bool {
    level(bucket, now) >= rate.burst
  }
}
