import Testing

@testable import Reports

@Suite("XML")
struct XMLTreeTests {
  @Test("whole: attributes in their order, texts without blanks around them")
  func whole() {
    let tree = XMLTree.element(
      "a", [("x", "1"), ("b", "å")], [.element("b", [], [.text("t")]), .element("c", [])])
    #expect(
      String(decoding: tree.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a x="1" b="å">
          <b>t</b>
          <c/>
        </a>

        """)
    #expect(
      String(decoding: tree.compactBytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a x="1" b="å"><b>t</b><c/></a>
        """)
  }

  @Test(
    "texts are escaped, and lose what XML 1.0 forbids",
    arguments: [
      ("å 👩‍👧 '", "å 👩‍👧 '", "å 👩‍👧 '"), ("<b> & \"", "&lt;b&gt; &amp; &quot;", "&lt;b&gt; &amp; &quot;"),
      ("]]>", "]]&gt;", "]]&gt;"), ("a\nb", "a\nb", "a&#xA;b"),
      ("a\tb\r", "a&#x9;b&#xD;", "a&#x9;b&#xD;"),
      ("\u{0}\u{1B}[31m\u{FFFE}\u{FFFF}", "[31m", "[31m"),
      ("\u{202E}\u{85}\u{7F}", "&#x202E;&#x85;&#x7F;", "&#x202E;&#x85;&#x7F;"),
      ("\u{10FFFF}", "\u{10FFFF}", "\u{10FFFF}"),
    ])
  func escaping(_ text: String, _ content: String, _ attribute: String) {
    let tree = XMLTree.element("a", [("b", text)], [.text(text)])
    let written = String(decoding: tree.bytes, as: UTF8.self).split(separator: "?>\n")[1]
    #expect(written == "<a b=\"\(attribute)\">\(content)</a>\n")
  }
}
