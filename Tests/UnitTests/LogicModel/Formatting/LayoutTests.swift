import Testing

/// What the layout looks like.
@Suite("The standard layout, by example")
struct LayoutTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let before: String
    let after: String
    var testDescription: String { name }

    init(_ name: String, _ before: String, _ after: String) {
      self.name = name
      self.before = before
      self.after = after
    }
  }

  static let cases: [Case] = [
    Case(
      "indentation", "mål:\n- id: a\n  aktiviteter:\n  - b\n  -   namn: d\n",
      "mål:\n  - id: a\n    aktiviteter:\n      - b\n      - namn: d\n"),
    Case("line ends", "plan:   x  \r\nmål:\t\r\n  M1: y", "plan: x\nmål:\n  M1: y\n"),
    Case(
      "blank lines", "\n\nplan: x\n\n \n\nmål:\n\n  M1: y\n\n  M2: z\n\n\n",
      "plan: x\n\nmål:\n\n  M1: y\n\n  M2: z\n"),
    Case(
      "comments",
      "# först\nplan: x   # efter\n\n# om målen\nmål:\n# om M1\n   M1:\n      namn: y\n"
        + "      # sist i M1\n   # sist i målen\n# sist\n",
      "# först\nplan: x   # efter\n\n# om målen\nmål:\n  # om M1\n  M1:\n    namn: y\n"
        + "    # sist i M1\n  # sist i målen\n# sist\n"),
    Case(
      "fields as comments", "mål:\n- Ett\n  # ansvarig: vem?\n- Två\n",
      "mål:\n  - Ett\n    # ansvarig: vem?\n  - Två\n"),
    Case(
      "a comment between a key and its text", "plan:\n    # varför\n  x\n",
      "plan:\n  # varför\n  x\n"),
    Case(
      "amounts in braces",
      "aktiviteter:\n  - finansiering: {belopp: 1,5 milj, från: VästKom} # ca\n",
      "aktiviteter:\n  - finansiering: # ca\n      belopp: 1,5 milj\n      från: VästKom\n"),
    Case("words in brackets", "kallas: [ a ,b,\n  'c' ]\n", "kallas: [a, b, 'c']\n"),
    Case("words in braces", "x: {a: b , c: d}\n", "x: {a: b, c: d}\n"),
    Case(
      "texts on several lines", "syfte:  En\n      lång\n\n      text\nbehov: |\n    a\n      b\n",
      "syfte: En\n  lång\n\n  text\nbehov: |\n  a\n    b\n"),
    Case("quotes stay", "a: 'x'\nb: \"y\"\nc: z\n", "a: 'x'\nb: \"y\"\nc: z\n"),
    Case("a sentence with fields", "mål:\n- Ett\n  id: x\n", "mål:\n  - namn: Ett\n    id: x\n"),
    Case("a loose heading", "Vår plan\n\nplan: x\n", "# Vår plan\n\nplan: x\n"),
    Case("Word's bullets", "mål:\n–  Ett\n– Två\n", "mål:\n  - Ett\n  - Två\n"),
    Case("nothing", "\n \n", ""),
    Case("only a comment", "  # hej  \n", "# hej\n"),
  ]

  @Test("holds", arguments: cases)
  func layout(_ c: Case) {
    #expect(FormatterTests.format(c.before) == c.after)
    #expect(FormatterTests.violation(c.before) == nil)
  }
}
