import Foundation

/// What is done to a PDF when WeasyPrint has laid out its pages and before it writes them, for which it
/// has no options: the mark of PDF/UA-1 beside that of PDF/A, the direction in which pages are
/// turned, the box of the bleed, and the articles of an issue as files of their own.
///
/// WeasyPrint takes a function in Python for this, so its own interpreter runs it.
struct Finishing {
  let direction: Direction
  /// In points.
  let bleed: Double
  /// A file in JSON that says what `ArticleCuts` does.
  let cuts: URL

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
    ["-c", Self.script, direction.inPDF, number(bleed), cuts.lastPathComponent]
  }

  /// PDF/A asks that the metadata describe each property that it does not know itself, as that of PDF/UA.
  ///
  /// An article begins with a heading of the first level when it stands alone, and its pages keep the
  /// numbers that are printed on them.
  private static let script = #"""
    import copy, json, logging, sys
    from weasyprint import Document
    from weasyprint.__main__ import main

    direction, bleed = sys.argv[1], float(sys.argv[2])
    with open(sys.argv[3], encoding="utf-8") as file:
        cuts = json.load(file)
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


    def finish(pdf, direction):
        metadata = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
        metadata.stream = [part.replace(b"</rdf:RDF>", mark) for part in metadata.stream]
        pdf.catalog["ViewerPreferences"]["Direction"] = direction
        for number in pdf.pages["Kids"][::3]:
            page = pdf.objects[number]
            left, bottom, right, top = page["TrimBox"]
            page["BleedBox"][:] = [left - bleed, bottom - bleed, right + bleed, top + bleed]


    def raise_headings(pdf):
        levels = {f"/H{level}": level for level in range(1, 7)}
        headings = [item for item in pdf.objects if isinstance(item, dict) and item.get("S") in levels]
        top = min((levels[item["S"]] for item in headings), default=1)
        for item in headings:
            item["S"] = f"/H{levels[item['S']] - top + 1}"


    def write_article(document, article, first, last, options):
        part = document.copy(document.pages[first:last])
        part.metadata = copy.copy(document.metadata)
        part.metadata.title, part.metadata.authors = article["title"], article["authors"]
        part.metadata.keywords, part.metadata.lang = article["keywords"], article["language"]
        part.metadata.description = None

        def finish_article(document, pdf):
            finish(pdf, article["direction"])
            raise_headings(pdf)
            pdf.catalog["PageLabels"] = f"<</Nums [0 <</S /D /St {first + 1}>>]>>"

        write(part, article["file"], 1, finish_article, **options)


    def write_pdf(self, target=None, zoom=1, finisher=None, **options):
        written = write(self, target, zoom, lambda document, pdf: finish(pdf, direction), **options)
        pages = {}
        for number, page in enumerate(self.pages):
            for anchor in page.anchors:
                pages.setdefault(anchor, number)
        # Links that lead out of an article are plain text in it; what else is wrong was said of the whole.
        logging.disable(logging.ERROR)
        starts = sorted(pages[start] for start in cuts["starts"] if start in pages)
        for article in cuts["articles"]:
            first = pages[article["start"]]
            last = next((start for start in starts if start > first), len(self.pages))
            write_article(self, article, first, last, options)
        return written


    Document.write_pdf = write_pdf
    main(sys.argv[4:])
    """#
}
