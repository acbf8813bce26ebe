import Foundation
import Markup
import Testing

@Suite struct PasswordHashTests {
  let cheap = PasswordHash.Cost(rounds: 16, block: 1, lanes: 1)

  @Test func `a hash admits its password alone, also after it was kept (S14)`() throws {
    let hash = try PasswordHash("correct horse", cost: cheap)
    let kept = try #require(PasswordHash(hash.text))
    #expect(kept == hash)
    #expect(try kept.admits("correct horse"))
    #expect(try !kept.admits("correct horse "))
    #expect(try !kept.admits(""))
    #expect(!hash.text.contains("horse"))
  }

  @Test func `the same password has another hash each time (S14)`() throws {
    #expect(try PasswordHash("p", cost: cheap) != PasswordHash("p", cost: cheap))
  }

  @Test func `letters count, and not how they were typed`() throws {
    #expect(try PasswordHash("caf\u{E9}", cost: cheap).admits("cafe\u{301}"))
  }

  @Test func `a password costs 32 MB and three lanes (S14)`() throws {
    #expect(try PasswordHash("p").text.hasPrefix("scrypt$32768$8$3$"))
  }

  @Test func `nobody has the password of nobody`() throws {
    #expect(PasswordHash.ofNobody.text.hasPrefix("scrypt$32768$8$3$"))
    #expect(try !PasswordHash.ofNobody.admits(""))
  }

  @Test(arguments: [
    "", "scrypt", "scrypt$16$1$1$AAAA$AAAA", "plain$16$1$1$a$b",
    "scrypt$1073741824$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    "scrypt$17$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
  ])
  func `what is no hash is not taken for one`(text: String) {
    #expect(PasswordHash(text) == nil)
  }
}
