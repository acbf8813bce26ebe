import Testing

@testable import Search

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Ελλάδα", "ελλαδα"), ("ΟΔΟΣ", "οδοσ"), ("οδός", "οδοσ"), ("Київ", "киів"),
    ("Straße", "strasse"),
    ("STRASSE", "strasse"), ("مُهَاجِر", "مهاجر"), ("مهـــاجر", "مهاجر"), ("أحمد", "احمد"),
    ("مدرسة", "مدرسه"), ("İstanbul", "istanbul"), ("ısı", "isi"), ("Łódź", "lodz"),
    ("København", "kobenhavn"), ("Đorđe", "dorde"), ("Œuvre", "oeuvre"), ("Ægir", "aegir"),
    ("São Paulo", "sao paulo"), ("e\u{301}cole", "ecole"), ("ﬁnance", "finance"), ("ＦＵＬＬ", "full"),
    ("𝐁𝐨𝐥𝐝", "bold"), ("٢٠٢٣", "2023"), ("soft\u{AD}hyphen", "softhyphen"),
    ("L’Aquila — d'Europa", "l aquila d europa"), ("中文字", "中 文 字"), ("हिन्दी", "हिन्दी"),
    ("ﷺ", "صلياللهعليهوسلم"), ("\u{301}", ""), ("★ … \0", ""), ("", ""),
  ])
  func foldsCaseAccentsAndScripts(text: String, folded: String) {
    #expect(fold(text) == folded)
  }

  @Test func foldsWhatIsFoldedToItself() {
    for text in ["Ελλάδα ΟΔΟΣ", "Straße in Łódź", "مُهَاجِر", "ﷺ ½ ㎏ ŉ", "Київ", "がぎ"] {
      #expect(fold(fold(text)) == fold(text), "\(text)")
    }
  }

  @Test func keepsThePlaceOfEachWord() {
    let text = "«Écoles» d’été"
    let folded = FoldedText(text)
    let bytes = Array(text.utf8)
    #expect(
      folded.words.map { String(decoding: bytes[$0.source], as: UTF8.self) }
        == ["Écoles", "d", "été"])
    #expect(folded.words.map(folded.string) == ["ecoles", "d", "ete"])
  }
}
