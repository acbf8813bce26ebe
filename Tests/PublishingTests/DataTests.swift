import Catalogue
import Diagnostics
import Documents
import Foundation
import Markup
import Publishing
import Testing

/// Practices as rows, and counts as `rostrum stats` prints them.
@Suite struct DataTests {
  @Test func aSpreadsheetTakesNoCellForAFormula() {
    let text = csvText(
      header: ["a", "b"], rows: [["=1+1", "x,y"], [" -2", "say \"hi\""], ["@sum", "plain"]])
    #expect(
      text == "a,b\r\n\"'=1+1\",\"x,y\"\r\n\"' -2\",\"say \"\"hi\"\"\"\r\n\"'@sum\",plain\r\n")
  }

  @Test func aPracticeCountsOnceUnderEachThemeAbove() throws {
    var report = Report()
    let counts = CatalogueCounts(try edition([:], &report).workspace)
    #expect(counts.practices == 2)
    #expect(counts.themes == 2)
    #expect(counts.byTag["themes"] == ["language": 1, "learning": 1, "law-clinic": 1, "rights": 1])
  }

  @Test func aRecordNamesThePermanentAddress() throws {
    var report = Report()
    let workspace = try edition([:], &report).workspace
    let practice = try #require(workspace.catalogue.practice("law-desk"))
    let record = PracticeRecord(practice, in: workspace, on: today)
    #expect(record.url == "https://sample.org/practices/law-desk")
    #expect(record.start == "2015")
    #expect([record].csv.hasPrefix("id,title,summary,language,countries"))
  }

  @Test func aPracticeIsCitedInTheCatalogue() throws {
    var report = Report()
    let workspace = try edition([:], &report).workspace
    let practice = try #require(workspace.catalogue.practice("law-desk"))
    let work = workspace.configuration.reference(to: practice, date: today)
    #expect(
      bibTeX([work]) == """
        @misc{law-desk,
          title = {{Law desk}},
          author = {{The editors}},
          year = {2026},
          organization = {Sample},
          url = {https://sample.org/practices/law-desk},
          urldate = {2026-11-22},
          langid = {en},
        }

        """)
  }
}
