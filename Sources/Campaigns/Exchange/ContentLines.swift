/// The lines of an iCalendar text: folded at 75 octets, ended by CRLF (RFC 5545, 3.1).
struct ContentLines {
  private(set) var text = ""

  /// Adds a property whose value needs no escaping.
  mutating func add(_ name: String, _ value: String) {
    var octets = 0
    for scalar in "\(name):\(value)".unicodeScalars {
      let length = UTF8.width(scalar)
      if octets + length > 75 {
        text += "\r\n "
        octets = 1
      }
      text.unicodeScalars.append(scalar)
      octets += length
    }
    text += "\r\n"
  }

  /// Adds a property whose value is text (RFC 5545, 3.3.11); controls, which text may not hold, are
  /// left out.
  mutating func add(_ name: String, escaping value: String) {
    var escaped = String.UnicodeScalarView()
    for scalar in value.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += ["\\", scalar]
      case "\n", "\r": escaped += ["\\", "n"]
      case "\t": escaped.append(scalar)
      case _ where scalar.properties.generalCategory == .control: continue
      default: escaped.append(scalar)
      }
    }
    add(name, String(escaped))
  }
}
