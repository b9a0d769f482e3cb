import Syntax
import Testing

@testable import Reports

@Suite("The gap list as a page")
struct HTMLListTests {
  static func page(
    _ list: GapList, pictures: ListPictures = ListPictures(), template: String? = nil
  ) throws -> String {
    let source = template.map { SourceFile(path: "t", text: $0) }
    let own = source.flatMap { ListTemplate.read($0, file: FileID(0)).template }
    return ListFixture.text(
      HTMLList(try #require(own ?? ListTemplate.shipped), pictures: pictures), list)
  }

  static let picture = ListPictures.Picture(
    title: "Kedjan", alternative: ["Ett", "Två"], svgs: ["<svg></svg>"])

  /// A list with something under every name.
  static var full: GapList {
    let before = ListFixture.list()
    return ListFixture.list(
      ListFixture.plan.replacing("ordinarie_budget: ja", with: "läge: okänt")
        + """
        undantag:
          - regel: mal-utan-aktivitet
            gäller: L2
            skäl: Byggs av regionen
            beslut: § 12
            till: 2026-12-31
        """, since: before.memory)
  }

  @Test("what templates may ask for is what they get", arguments: [true, false])
  func names(isFull: Bool) {
    let list = isFull ? Self.full : ListFixture.list("")
    let pictures = ListPictures(ofPlan: [Self.picture], ofGoals: [Self.picture])
    Self.compare(ListView(list: list, pictures: pictures).value, ListView.names, "")
  }

  private static func compare(
    _ value: [String: Any], _ names: [String: TemplateName], _ path: String
  ) {
    #expect(Set(value.keys) == Set(names.keys), "\(path)")
    for (key, name) in names {
      guard let held = value[key] else { continue }
      let place = path + "/" + key
      switch name {
      case .text, .picture: #expect(held is String, "\(place)")
      case .flag: #expect(held is Bool, "\(place)")
      case .texts: #expect(held is [String], "\(place)")
      case .items(let inner):
        guard let items = held as? [[String: Any]] else {
          Issue.record("\(place) is no list of items")
          continue
        }
        for item in items { compare(item, inner, place) }
      case .group(let inner): compare(held as? [String: Any] ?? [:], inner, place)
      }
    }
  }

  @Test("everything that a plan says is text, also where a mark follows a sign")
  func escapes() throws {
    let name = "<script>alert(1)</script> \\\"\\u0301 <\\u0338b> &amp; 'x' \\u202E\\u0000 {{title}}"
    let page = try Self.page(
      ListFixture.list(
        ListFixture.plan.replacing("namn: Barn leker ute", with: "namn: \"\(name)\"")
          .replacing("namn: Plan för lek", with: "namn: \"\(name)\"")))
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;\u{301} &lt;\u{338}b&gt;"))
    #expect(page.contains("&amp;amp; &#39;x&#39;"))
    #expect(page.contains("{{title}}"))
    for scalar in page.unicodeScalars {
      #expect("\n\t".unicodeScalars.contains(scalar) || !VisibleText.isHarmful(scalar))
    }
  }

  @Test("pictures are put in as they are, with their words, beside the chain in words")
  func pictures() throws {
    let list = ListFixture.list()
    let page = try Self.page(
      list, pictures: ListPictures(ofPlan: [Self.picture], ofGoals: [Self.picture]))
    #expect(page.split(separator: "<svg></svg>").count == 3)
    #expect(page.contains("<figure aria-label=\"Kedjan\">"))
    #expect(page.contains("<li>Två</li>"))
    #expect(page.split(separator: "<ol class=\"chain\"").count == 3)
  }

  @Test("the page remembers what the next list needs")
  func memory() throws {
    let list = ListFixture.list()
    let page = try Self.page(list)
    #expect(try ListMemory.read(Array(page.utf8)) == list.memory)
    #expect(!page.contains(".yml"))
  }

  @Test("the page asks for nothing from elsewhere")
  func selfContained() throws {
    let page = try Self.page(Self.full)
    for sign in ["http:", "https:", "src=", "@import", "url(", "<script", "<link"] {
      #expect(!page.contains(sign), "\(sign)")
    }
  }

  @Test("one's own template decides what is shown")
  func own() throws {
    let template =
      "{{#goals}}{{goalShort}}:{{#cards}} {{number}}{{/cards}}{{^cards}} -{{/cards}}\n{{/goals}}"
    let page = try Self.page(ListFixture.list("mål: [Ett, Två]"), template: template)
    #expect(page.split(separator: "\n").count == 2)
    #expect(page.contains("Ett:"))
  }

  @Test("a plan without gaps says so and shows the whole chain; an empty one says what to write")
  func extremes() throws {
    let empty = try Self.page(ListFixture.list(""))
    #expect(empty.contains("Skriv detta först"))
    #expect(!empty.contains("id=\"alla\""))
    let long = ListFixture.plan.replacing("      L2:", with: "#").replacing(
      "namn: Barn leker ute", with: "namn: \(String(repeating: "å", count: 10_000))")
    #expect(try Self.page(ListFixture.list(long)).utf8.count < 200_000)
  }
}
