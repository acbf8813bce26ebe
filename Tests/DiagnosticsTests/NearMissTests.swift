import Diagnostics
import TestSupport
import Testing

@Suite struct NearMissTests {
  @Test(
    arguments: [
      ("trasport", "transport"), ("Housing", "housing"), ("hosuing", "housing"), ("xyz", nil),
      ("", nil), ("trnsprtt", nil), ("IT", "it"), ("i", nil),
      (String(repeating: "housing", count: 10), nil),
    ] as [(String, String?)])
  func suggestsTheWordThatWasMeant(written: String, meant: String?) {
    #expect(nearMiss(to: written, among: ["transport", "housing", "it"]) == meant)
  }

  @Test func prefersTheNearestAndThenTheFirstInTheAlphabet() {
    #expect(nearMiss(to: "thems", among: ["themed", "theme", "themes"]) == "theme")
    #expect(nearMiss(to: "case", among: ["cave", "care"]) == "care")
  }

  /// The recursive definition (Boytsov 2011, 2.1), without a table.
  private func naive(_ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>) -> Int {
    guard let x = a.last, let y = b.last else { return a.count + b.count }
    let (shortA, shortB) = (a.dropLast(), b.dropLast())
    var best = min(
      naive(shortA, b) + 1, naive(a, shortB) + 1, naive(shortA, shortB) + (x == y ? 0 : 1))
    if let u = shortA.last, let v = shortB.last, x == v, y == u {
      best = min(best, naive(shortA.dropLast(), shortB.dropLast()) + 1)
    }
    return best
  }

  @Test func countsAsManyEditsAsTheDefinition() {
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      let (a, b) = (word(&random), word(&random))
      #expect(editDistance(a, b) == naive(a[...], b[...]), "seed \(seed): \(a) \(b)")
      #expect(editDistance(a, b) == editDistance(b, a), "seed \(seed)")
      #expect((editDistance(a, b) == 0) == (a == b), "seed \(seed)")
    }
  }

  private func word(_ random: inout SplitMix64) -> [Unicode.Scalar] {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in Bool.random(using: &random) ? "a" : "é" }
  }
}
