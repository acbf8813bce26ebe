import Foundation
import Testing
import Web

@Suite struct FloodGateTests {
  private let now = Date(timeIntervalSince1970: 1_800_000_000)

  @Test func soManyAtOnceAndThenSoManyInATime() {
    let gate = FloodGate()
    let admitted = (0..<30).map { _ in gate.admits(.discussion, at: now) }
    #expect(admitted == Array(repeating: true, count: 30))
    #expect(!gate.admits(.discussion, at: now))
    #expect(!gate.admits(.discussion, at: now + 19))
    #expect(gate.admits(.discussion, at: now + 20))
    #expect(!gate.admits(.discussion, at: now + 20))
    // After a long time there is room for as many as at the beginning, and no more.
    #expect((0..<40).filter { _ in gate.admits(.discussion, at: now + 1e6) }.count == 30)
  }

  @Test func aFloodInOneDiscussionTakesNothingFromTheOthers() {
    let gate = FloodGate()
    let admitted = (0..<500).filter { _ in gate.admits(.messageTo("a"), .message, at: now) }
    #expect(admitted.count == 20)
    #expect(gate.admits(.messageTo("b"), .message, at: now))
    let others = (0..<500).filter { number in
      gate.admits(.messageTo("c\(number)"), .message, at: now)
    }
    #expect(others.count == 200 - 21)
  }

  @Test func aClockThatIsSetBackLetsNothingMoreThrough() {
    let gate = FloodGate()
    for _ in 0..<20 { _ = gate.admits(.messageTo("a"), at: now) }
    #expect(!gate.admits(.messageTo("a"), at: now - 3600))
    #expect(!gate.admits(.messageTo("a"), at: now - 3591))
    #expect(gate.admits(.messageTo("a"), at: now - 3590))
  }
}
