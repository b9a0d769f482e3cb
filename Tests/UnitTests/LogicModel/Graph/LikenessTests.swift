import Testing

@testable import LogicModel

@Suite("Likeness of texts")
struct LikenessTests {
  @Test(
    "folding",
    arguments: [
      ("Närvaro-teamet ", "närvaro teamet"), ("NA\u{308}RVARO", "närvaro"), ("V1.1", "v1 1"),
      ("lokala_planer", "lokala planer"), ("  a  \u{A0} b\n", "a b"), ("20+ år", "20+ år"),
      ("\"Föräldrastöd\" i grupp", "föräldrastöd i grupp"), ("?", "?"), ("", ""),
      ("ÅÄÖ É", "åäö é"),
      ("”Första hjälpare”", "första hjälpare"), ("15 %", "15 %"),
    ])
  func fold(_ text: String, _ folded: String) {
    #expect(TextFolding.fold(text) == folded)
    #expect(Array(TextFolding.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
    #expect(TextFolding.fold(folded) == folded)
  }

  @Test("words") func words() {
    #expect(TextFolding.words("Skolan/soc, BUP!") == ["skolan", "soc", "bup"])
  }

  @Test(
    "slugs",
    arguments: [
      ("Stöttat lokalt arbete", "stottat-lokalt-arbete"), ("Göteborgsområdet", "goteborgsomradet"),
      ("Idé & café – 2021", "ide-cafe-2021"), ("V1.1", "v1-1"), ("  –  ", ""), ("", ""), ("日本", ""),
      ("a\u{30A}ngstro\u{308}m", "angstrom"),
      (
        "Utbildat instruktörer i första hjälpen psykisk hälsa för vuxna och unga",
        "utbildat-instruktorer-i-forsta-hjalpen-psykisk-halsa-for"
      ),
      (String(repeating: "x", count: 99), String(repeating: "x", count: 60)),
      (
        String(repeating: "x", count: 60) + " y", String(repeating: "x", count: 60)
      ),
    ])
  func slug(_ name: String, _ slug: String) {
    #expect(Slug.make(name) == slug)
    #expect(Slug.make(name).utf8.count <= Slug.limit)
  }

  @Test(
    "did you mean",
    arguments: [
      ("ansvarg", "ansvarig"), ("Ansvarig", "ansvarig"), ("malgrupp", "målgrupp"),
      ("preiod", "period"), ("mål", "mål"), ("mlå", "mål"), ("zebra", nil), ("xx", nil),
      ("id", "id"),
      ("", nil), ("indikatorre", "indikatorer"),
    ] as [(String, String?)])
  func nearest(_ text: String, _ expected: String?) {
    let words = [
      "namn", "id", "mål", "målgrupp", "ansvarig", "period", "indikatorer", "aktiviteter",
    ]
    #expect(EditDistance.nearest(to: text, in: words) == expected)
  }

  @Test("of equally near words the first")
  func ties() {
    #expect(EditDistance.nearest(to: "katt", in: ["hatt", "natt"]) == "hatt")
    #expect(EditDistance.nearest(to: "katt", in: ["hatt", "Katt"]) == "Katt")
  }

  @Test("the distance with a limit is the distance without, or none")
  func distance() {
    #expect(EditDistance.between(Array("kitten"), Array("sitting")) == 3)
    #expect(EditDistance.between(Array("ab"), Array("ba")) == 1)
    #expect(EditDistance.between(Array(""), Array("abc")) == 3)
    var state: UInt64 = 3
    func letters() -> [Int] {
      (0..<8).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % 3)
      }
    }
    for _ in 0..<500 {
      let (a, b) = (letters(), letters())
      let distance = EditDistance.between(a, b)
      #expect(distance == EditDistance.between(b, a))
      for limit in 0...8 {
        let limited = EditDistance.between(a, b, limit: limit)
        #expect(limited == distance.flatMap { $0 <= limit ? $0 : nil })
      }
    }
  }

  @Test("likeness is symmetric, and 1 only for what folds alike")
  func likeness() {
    let texts = [
      "Utbilda instruktörer", "utbilda  instruktörer!", "Utbilda instruktorer",
      "instruktörer utbilda",
      "Närvaroteamet", "Närvaro teamet", "abab", "baba", "aab", "aaab", "", "x", "Något helt annat",
    ]
    for a in texts {
      for b in texts {
        let likeness = Likeness.of(a, b)
        #expect(likeness == Likeness.of(b, a))
        #expect((0...1).contains(likeness))
        #expect((likeness == 1) == (TextFolding.fold(a) == TextFolding.fold(b)))
      }
    }
    #expect(Likeness.of("Utbilda instruktörer", "Utbilda instruktorer") == 0.95)
    #expect(Likeness.of("Närvaroteamet", "Närvaro teamet") > 0.9)
    #expect(Likeness.of("Utbilda instruktörer", "instruktörer utbilda") > 0.9)
    #expect(Likeness.of("Utbilda instruktörer", "Något helt annat") < 0.3)
  }

  @Test("groups of like texts")
  func clusters() {
    let texts = [
      "Förebyggande arbete", "förebygande arbete", "Vård", "FÖREBYGGANDE ARBETE", "Workshop 1",
      "Workshop 2", "vård", "", "", "Främjande och förebyggande",
    ]
    #expect(Clusters.find(texts: texts, threshold: 0.85) == [[0, 1, 3], [2, 6]])
    #expect(Clusters.find(texts: texts, threshold: 1) == [[0, 3], [2, 6]])
    #expect(Clusters.find(texts: [], threshold: 0.5) == [])
  }

  @Test("many texts are grouped in near-linear time, always alike")
  func manyClusters() {
    let texts = (0..<4000).map { "Aktivitet \($0 % 3000) för lokal samverkan \($0 % 7)" }
    let groups = Clusters.find(texts: texts, threshold: 0.9)
    #expect(groups == Clusters.find(texts: texts, threshold: 0.9))
    #expect(groups.allSatisfy { $0 == $0.sorted() && $0.count > 1 })
  }

  /// Every third letter differs: most letters are the same, most pairs are not.
  @Test("texts of more than 300 letters are compared by pairs alone", arguments: [300, 303])
  func longTexts(_ length: Int) {
    func text(_ changed: UInt32) -> String {
      var text = String.UnicodeScalarView()
      for index in 0..<UInt32(length) {
        text.append(
          Unicode.Scalar(0x4E00 + index + (index % 3 == 1 ? changed : 0)) ?? " ")
      }
      return String(text)
    }
    let likeness = Likeness.of(text(0), text(0x1000))
    #expect(length == 300 ? likeness > 0.6 : likeness < 0.4, "\(likeness)")
  }

  /// The letters that are not looked at differ, more than a misspelling does.
  @Test("of a long name 200 letters are compared", arguments: [(200, true), (195, false)])
  func longNames(_ same: Int, _ isFound: Bool) {
    func name(_ end: String) -> String {
      String(repeating: "a", count: same) + String(repeating: end, count: 50)
    }
    var words = NearestWords()
    words.add(name("b"), folded: TextFolding.fold(name("b")))
    words.sortIn()
    var effort = 1_000_000
    #expect(
      NearestWords.nearest(to: name("c"), in: [words], effort: &effort)
        == (isFound ? name("b") : nil))
    #expect(EditDistance.nearest(to: name("c"), in: [name("b")]) == (isFound ? name("b") : nil))
  }

  @Test(
    "what is looked for among too many names is given up, not guessed",
    arguments: [(1_000_000, "Nämnden för skolan"), (-1, nil)] as [(Int, String?)])
  func effort(_ effort: Int, _ found: String?) {
    var words = NearestWords()
    for name in ["Nämnden för skolan", "Nämnden för vården"] {
      words.add(name, folded: TextFolding.fold(name))
    }
    words.sortIn()
    var effort = effort
    #expect(NearestWords.nearest(to: "Nämden för skolan", in: [words], effort: &effort) == found)
  }
}
