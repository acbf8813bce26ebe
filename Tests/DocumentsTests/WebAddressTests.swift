import Testing

@testable import Documents

/// Where links of a document may lead.
@Suite struct WebAddressTests {
  @Test(
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)",
      "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:https://a.eu/x", "//a.eu/",
      "///a.eu/",
      "\\\\a.eu\\", "/\\a.eu/", "\\/a.eu", "https:a.eu", "https:/a.eu", "https://",
      "https://b.eu@a.eu/",
      "http://b.eu:80@a.eu", "https:\\\\a.eu", "",
    ])
  func `nobody is led to a script, a file or a machine that is not named (S3)`(url: String) {
    #expect(WebAddress(url) == nil)
  }

  @Test(
    arguments: [
      ("https://a.eu/b?c=d@e#f@g", "https://a.eu/b?c=d@e#f@g"), ("HTTP://a.eu", "HTTP://a.eu"),
      ("mailto:b@a.eu", "mailto:b@a.eu"), ("tel:+39", "tel:+39"), ("/a/b", "/a/b"), ("#a", "#a"),
      ("a.html", "a.html"), ("https://a.eu/\"x", "https://a.eu/%22x"),
    ])
  func `links lead where they say`(url: String, href: String) {
    #expect(WebAddress(url)?.href == href)
  }
}
