import Diagnostics
import Foundation
import Markup

/// Where a list goes on. It holds all that is asked for, so that the server remembers nothing, and digits that
/// show when it was cut or altered.
///
/// It names the last record that was given, not a number: a record that changes during a harvest moves to the
/// end of the list and is met there, and none is skipped.
struct ResumptionToken: Hashable, Sendable {
  var format: HarvestFormat
  var set: String?
  var from: Day?
  var until: Day?
  /// How many records were given.
  var cursor: Int
  /// The last record that was given.
  var lastDatestamp: Day
  var lastIdentifier: String

  init(_ list: HarvestList, cursor: Int, after record: HarvestRecord) {
    (format, set, from, until) = (list.format, list.set, list.from, list.until)
    self.cursor = cursor
    lastDatestamp = record.datestamp
    lastIdentifier = record.identifier
  }

  /// Nil for a text that no list ever gave.
  init?(_ text: String) {
    let halves = text.split(separator: ".")
    guard halves.count == 2, Self.digits(of: String(halves[0])) == halves[1],
      let data = Data(base64Encoded: Self.padded(String(halves[0])))
    else { return nil }
    let parts = String(decoding: data, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 7, let format = HarvestFormat(rawValue: parts[0]),
      let cursor = Int(parts[4]), let day = Day(parts[5])
    else { return nil }
    self.format = format
    set = parts[1].isEmpty ? nil : parts[1]
    (from, until) = (Day(parts[2]), Day(parts[3]))
    self.cursor = cursor
    lastDatestamp = day
    lastIdentifier = parts[6]
  }

  var text: String {
    let parts = [
      format.rawValue, set ?? "", from?.iso ?? "", until?.iso ?? "", String(cursor),
      lastDatestamp.iso, lastIdentifier,
    ]
    let payload = Data(parts.joined(separator: "\n").utf8).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    return "\(payload).\(Self.digits(of: payload))"
  }

  private static func digits(of payload: String) -> String {
    String(sha256("resumption \(payload)").prefix(12))
  }

  /// As RFC 4648, section 4 has it.
  private static func padded(_ text: String) -> String {
    let plain = text.replacing("-", with: "+").replacing("_", with: "/")
    return plain + String(repeating: "=", count: (4 - plain.count % 4) % 4)
  }
}

/// What a list of records is asked to hold.
struct HarvestList: Hashable, Sendable {
  let format: HarvestFormat
  let set: String?
  let from: Day?
  let until: Day?

  func holds(_ record: HarvestRecord) -> Bool {
    record.isAvailable(in: format) && set.map(record.isIn) ?? true
      && from.map { record.datestamp >= $0 } ?? true
      && until.map { record.datestamp <= $0 } ?? true
  }
}
