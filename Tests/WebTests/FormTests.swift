import Foundation
import HTTPTypes
import Testing
import Web

@Suite struct FormTests {
  private let seal = FormSeal(key: Data("a key of this test".utf8))
  private let visitor = String(repeating: "a", count: 32)
  private let now = Date(timeIntervalSince1970: 1_800_000_000)

  @Test func aSealOpensOnlyTheFormsOfTheBrowserItWasGivenTo() {
    let code = seal.seal(for: visitor, at: now)
    #expect(seal.admits(code, from: visitor, at: now + 60))
    #expect(!seal.admits(code, from: String(repeating: "b", count: 32), at: now + 60))
    #expect(!FormSeal(key: Data("another".utf8)).admits(code, from: visitor, at: now + 60))
  }

  @Test func aSealIsWorthNothingAfterAWeekBeforeItsTimeOrWithAnotherTime() {
    let code = seal.seal(for: visitor, at: now)
    #expect(seal.admits(code, from: visitor, at: now + 7 * 86_400))
    #expect(!seal.admits(code, from: visitor, at: now + 7 * 86_400 + 1))
    #expect(!seal.admits(code, from: visitor, at: now - 1))
    #expect(
      !seal.admits(code.replacing("1800000000", with: "1800000001"), from: visitor, at: now + 2))
    for broken in ["", ".", "1800000000", "x.y", "1800000000."] {
      #expect(!seal.admits(broken, from: visitor, at: now))
    }
  }
}
