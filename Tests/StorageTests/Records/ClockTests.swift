import Feedback
import Foundation
import Testing

/// What has a time keeps it when clocks are wrong, and far from now (T6).
@Suite struct ClockTests {
  let place: RecordPlace
  let key = RecordKey()
  var keys: KeyHashes { KeyHashes(key) }

  init() throws { place = try RecordPlace() }

  @Test(arguments: RecordStores.all)
  func `a clock that jumps back takes no time from a record (T6)`(stores: RecordStores)
    async throws
  {
    let store = stores.empty(place)
    _ = try await store.addDraft("p", text: "1", keys: keys, at: noon)
    _ = try await store.openDiscussion(.draft, keys: keys, with: said("1"), at: noon)
    let early = noon - 3000 * day
    _ = try await store.saveDraft("2", to: key.hash, replacing: 1, at: early)
    _ = try await store.post(said("2"), to: key.hash, at: early)
    #expect(try await store.sweep(at: early) == 0)
    #expect(try await store.draft(key.hash, at: noon + 90 * day - 1)?.text == "2")
    #expect(try await store.discussion(key.hash, at: noon + 365 * day - 1)?.texts == ["1", "2"])
  }

  @Test(
    arguments: [
      // The 29th of February 2028, the last second of 32-bit clocks, and some centuries on.
      1_835_438_400, 2_147_483_647, 4_102_444_800, 32_503_680_000,
    ])
  func `times beyond 2038 and over a leap day are whole (T6)`(second: Int) async throws {
    let now = Date(timeIntervalSince1970: TimeInterval(second))
    for stores in RecordStores.all {
      let place = try RecordPlace()
      let store = stores.empty(place)
      let draft = try await store.addDraft("p", text: "1", keys: keys, at: now)
      #expect(draft.expires == now + 90 * day)
      #expect(try await store.draft(key.hash, at: draft.expires - 1) == draft)
      #expect(try await store.draft(key.hash, at: draft.expires) == nil)
      #expect(try await store.sweep(at: draft.expires - 1) == 0)
      #expect(try await store.sweep(at: draft.expires) == 1)
      withExtendedLifetime(place) {}
    }
  }

  @Test(arguments: RecordStores.all)
  func `a clock that jumps ahead for a moment takes nothing (T6)`(stores: RecordStores)
    async throws
  {
    let store = stores.empty(place)
    _ = try await store.addDraft("p", text: "1", keys: keys, at: noon)
    #expect(try await store.draft(key.hash, at: noon + 9999 * day) == nil)
    #expect(try await store.draft(key.hash, at: noon + 1)?.text == "1")
  }
}
