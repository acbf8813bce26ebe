import ArgumentParser
import Documents

/// How pages are printed.
struct PrintOptions: ParsableArguments {
  @Option(help: "The paper: a4 or a5.")
  var paper = PageSetup.Paper.a4

  @Option(help: "The ink: colour, or black for office printers and one-colour printing.")
  var ink = PageSetup.Ink.colour

  @Option(help: "For a printing house: how far what touches the edge runs beyond it, such as 3mm.")
  var bleed: Length?

  @Flag(help: "Print marks where to cut.")
  var marks = false

  @Flag(help: "Put the fonts into the HTML file, as far as its letters need them.")
  var embedFonts = false

  func validate() throws {
    guard let bleed, !(0...20).contains(bleed.millimetres) else { return }
    throw ValidationError("A bleed is from 0 to 20 mm, such as 3mm.")
  }

  var setup: PageSetup {
    var setup = PageSetup()
    setup.paper = paper
    setup.ink = ink
    setup.bleed = bleed?.millimetres ?? 0
    setup.marks = marks
    return setup
  }

  /// A length as in style sheets, in millimetres.
  struct Length: ExpressibleByArgument {
    let millimetres: Double

    init?(argument: String) {
      let digits = argument.hasSuffix("mm") ? argument.dropLast(2) : argument[...]
      guard let number = Double(digits), number.isFinite else { return nil }
      millimetres = number
    }
  }
}

extension PageSetup.Paper: ExpressibleByArgument {}
extension PageSetup.Ink: ExpressibleByArgument {}
