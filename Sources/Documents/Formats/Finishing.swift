import Foundation

/// What is done to a PDF when WeasyPrint has laid out its pages and before it writes them, for which it
/// has no options: the mark of PDF/UA-1 beside that of PDF/A, the direction in which pages are
/// turned, and the box of the bleed.
///
/// WeasyPrint takes a function in Python for this, so its own interpreter runs it.
struct Finishing {
  let direction: Direction
  /// In points.
  let bleed: Double

  /// The interpreter of an installed WeasyPrint, from the first line of its script; nil when it has none.
  static func interpreter(of program: URL) -> URL? {
    guard let handle = try? FileHandle(forReadingFrom: program),
      let start = try? handle.read(upToCount: 512),
      let line = String(decoding: start, as: UTF8.self).split(separator: "\n").first
    else { return nil }
    let path = line.dropFirst(2).split(separator: " ").first.map(String.init) ?? ""
    guard line.hasPrefix("#!/"), path.contains("python"),
      FileManager.default.isExecutableFile(atPath: path)
    else { return nil }
    return URL(filePath: path)
  }

  /// For the interpreter; the arguments of WeasyPrint follow.
  var arguments: [String] {
    ["-c", Self.script, direction == .rightToLeft ? "/R2L" : "/L2R", number(bleed)]
  }

  /// PDF/A asks that the metadata describe each property that it does not know itself, as that of PDF/UA.
  private static let script = #"""
    import sys
    from weasyprint import Document
    from weasyprint.__main__ import main

    direction, bleed = sys.argv[1], float(sys.argv[2])
    mark = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
     xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Part of ISO 14289 that the document follows</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
    </rdf:RDF>"""
    write = Document.write_pdf


    def finish(document, pdf):
        metadata = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
        metadata.stream = [part.replace(b"</rdf:RDF>", mark) for part in metadata.stream]
        pdf.catalog["ViewerPreferences"]["Direction"] = direction
        for number in pdf.pages["Kids"][::3]:
            page = pdf.objects[number]
            left, bottom, right, top = page["TrimBox"]
            page["BleedBox"][:] = [left - bleed, bottom - bleed, right + bleed, top + bleed]


    def write_pdf(self, target=None, zoom=1, finisher=None, **options):
        return write(self, target, zoom, finish, **options)


    Document.write_pdf = write_pdf
    main(sys.argv[3:])
    """#
}
