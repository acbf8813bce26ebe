import Foundation

/// How many columns a line of output may have: those of the terminal, and 80 where there is none.
var outputColumns: Int {
  var size = winsize()
  guard isatty(STDOUT_FILENO) != 0, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
    size.ws_col > 0
  else { return 80 }
  return max(60, Int(size.ws_col))
}

/// A text in lines of so many columns; the first begins with `start`, the others as far in, or `hanging`
/// spaces. A word that is longer has a line of its own.
func wrapped(
  _ text: String, after start: String = "", hanging: Int? = nil, columns: Int = 80
) -> [String] {
  var lines: [String] = []
  var line = start
  var isEmpty = true
  for word in text.split(whereSeparator: \.isWhitespace) {
    if !isEmpty, line.count + 1 + word.count > columns {
      lines.append(line)
      line = String(repeating: " ", count: hanging ?? start.count)
      isEmpty = true
    }
    line += (isEmpty ? "" : " ") + word
    isEmpty = false
  }
  return isEmpty ? lines : lines + [line]
}

/// A text of at most so many characters; the last is “…” where some are cut off.
func shortened(_ text: String, to length: Int) -> String {
  text.count > length ? text.prefix(length - 1) + "…" : text
}
