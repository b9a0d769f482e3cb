import LogicModel
import RuleEngine
import Syntax
import Testing

@testable import Reports

/// What every picture of every plan has to keep.
@Suite("Pictures")
struct PictureTests {
  /// The elements that a chain is about, gathered without the reader of chains.
  private func elements(of goal: Int32, in model: Model) -> Set<String> {
    let activities = model.related("alla_aktiviteter", of: goal)
    let graph = RelationGraph(model)
    let reached = graph.reach(activities, ["leder_till"], within: nil)
    let before = activities.flatMap { activity in
      ["resurser", "finansiering", "medel", "fördelningar"].flatMap {
        model.related($0, of: activity)
      }
    }
    let own = [
      "resurser", "medel", "fördelningar", "prestationer", "effekter", "slutmål", "indikatorer",
    ].flatMap { model.related($0, of: goal) }
    let paid = (before + own).filter { model.kind(of: $0) == .resource }
      .flatMap { model.related("finansiering", of: $0) }
    let chain = activities + reached + before + own + paid
    let kinds = KindSet([.indicator, .allocation]).union(.chain)
    return Set(
      (chain + chain.flatMap { model.related("indikatorer", of: $0) })
        .filter { kinds.contains(model.kind(of: $0)) }.map { model.qualifiedID($0) })
  }

  @Test("every element of a chain is in its picture", arguments: PictureFixture.allCases)
  func complete(_ fixture: PictureFixture) throws {
    let drawn = try fixture.get()
    for goal in drawn.model.elements(of: .goal) {
      let picture = drawn.pictures.chain(of: goal)
      let ids = try picture.svgs.reduce(into: Set<String>()) {
        $0.formUnion(try #require(PictureFixture.Reading($1)).ids)
      }
      let expected = elements(of: goal, in: drawn.model)
      #expect(ids == Set(expected.map { VisibleText.of($0) }), "\(picture.title)")
    }
  }

  /// What a picture of a whole plan is about, by plan.
  static let subjects:
    [(name: String, pictures: @Sendable (Pictures) -> [Picture], kinds: [Kind])] = [
      ("matrix", { $0.matrices }, [.goal, .subregion, .cell]),
      ("money", { $0.money }, [.funding, .goal]),
      ("indicators", { $0.indicators }, [.indicator, .goal]),
    ]

  @Test(
    "every element that a picture of a plan is about is in it",
    arguments: PictureFixture.allCases, subjects.indices)
  func complete(_ fixture: PictureFixture, _ subject: Int) throws {
    let drawn = try fixture.get()
    let (name, pictures, kinds) = Self.subjects[subject]
    let made = pictures(drawn.pictures)
    let ids = made.flatMap(\.parts).flatMap(\.elements)
    var expected: Set<String> = []
    for plan in drawn.model.elements(of: .plan) {
      func own(_ kind: Kind) -> [Int32] {
        switch kind {
        case .subregion: drawn.model.related("delregioner", of: plan)
        default: drawn.model.elements(of: kind).filter { drawn.model.plans[Int($0)] == plan }
        }
      }
      if kinds.dropFirst(name == "indicators" ? 1 : 0).prefix(1).flatMap(own).isEmpty { continue }
      if name == "matrix", own(.subregion).isEmpty { continue }
      expected.formUnion(kinds.flatMap(own).map { drawn.model.qualifiedID($0) })
    }
    if name == "indicators" {
      // Those of activities and effects alone are drawn in the chains.
      let ofGoals = drawn.model.elements(of: .goal).flatMap {
        drawn.model.related("indikatorer", of: $0)
      }.map { drawn.model.qualifiedID($0) }
      let goals = drawn.model.elements(of: .goal).map { drawn.model.qualifiedID($0) }
      expected.formIntersection(ofGoals + goals)
    }
    #expect(Set(ids) == expected, "\(name) of \(fixture)")
    if name == "matrix" { #expect(ids.count >= expected.count) }
  }

  @Test("texts do not stand on each other, and stay inside", arguments: PictureFixture.allCases)
  func legible(_ fixture: PictureFixture) throws {
    for language in Language.allCases {
      for picture in try fixture.all(language) {
        for drawing in picture.parts {
          #expect(drawing.height <= Drawing.pageHeight, "\(drawing.title)")
          let labels = drawing.labels.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
          for (index, a) in labels.enumerated() {
            #expect(a.x >= -1 && a.x + a.width <= drawing.width + 1, "\(drawing.title): \(a.text)")
            #expect(a.y >= 0 && a.y + a.height <= drawing.height + 1, "\(drawing.title): \(a.text)")
            #expect(a.height >= 12 * 1.05, "\(a.text) is too small")
            for b in labels[(index + 1)...].prefix(while: { $0.y < a.y + a.height }) {
              let apart = a.x + a.width <= b.x || b.x + b.width <= a.x
              #expect(apart, "\(drawing.title): '\(a.text)' and '\(b.text)'")
            }
          }
        }
      }
    }
  }

  @Test("a picture is one image with a name and sentences", arguments: PictureFixture.allCases)
  func accessible(_ fixture: PictureFixture) throws {
    var titles: Set<String> = []
    for picture in try fixture.all() {
      #expect(!picture.alternative.isEmpty)
      for svg in picture.svgs {
        let reading = try #require(PictureFixture.Reading(svg), "\(picture.title) is no XML")
        #expect(reading.elements.first?.attributes["role"] == "img")
        #expect(reading.elements.dropFirst().prefix(2).map(\.name) == ["title", "desc"])
        let names = Set(reading.elements.map(\.name))
        #expect(
          names.isSubset(of: ["svg", "title", "desc", "g", "rect", "circle", "path", "text"]))
        #expect(reading.elements.allSatisfy { $0.attributes["id"] == nil })
        #expect(!reading.text.unicodeScalars.contains { VisibleText.isHarmful($0) && $0 != "\n" })
      }
      for drawing in picture.parts {
        #expect(titles.insert(drawing.title).inserted, "\(drawing.title) twice")
      }
    }
  }

  @Test("the same plan is always the same bytes")
  func steady() throws {
    let drawn = try PictureFixture.real.get()
    let again = try PictureFixture.real.all()
    let other = Pictures(of: drawn.model, report: drawn.report, language: .swedish)
    #expect(again.map(\.svgs) == PictureFixture.all(other, of: drawn.model).map(\.svgs))
  }

  @Test("what the pictures say of rules, the rules know")
  func rules() throws {
    let ids = Set(
      ShippedRules.files.map { $0.path.split(separator: "/").last.map(String.init) ?? "" })
    for rule in ChainHoles.ofGoals.map(\.rule) + ChainHoles.ofElements.map(\.rule) {
      #expect(ids.contains(rule + ".yml"), "there is no rule \(rule)")
    }
    let chain = try #require(
      ShippedRules.files.first { $0.path.hasSuffix("/\(ChainHoles.chainRule).yml") })
    for (words, _) in ChainHoles.breaks { #expect(chain.text.contains("'" + words)) }
  }

  @Test("the holes of the real plan are drawn where the check finds them")
  func holes() throws {
    let drawn = try PictureFixture.real.get()
    let chains = drawn.model.elements(of: .goal).map(drawn.pictures.chainValue)
    #expect(chains.allSatisfy { $0.firstBreak?.after != nil })
    let lonely = chains.filter { $0.holes.contains { $0.text == "Ingen gemensam aktivitet" } }
    #expect(
      lonely.map { $0.goal.split(separator: "/").last ?? "" }
        == ["V2.1", "V3.2", "B1.1", "B1.2", "B2.1", "B3.2"])
    let first = try #require(chains.first)
    #expect(first.nodes.count { $0.level == .activities } == 22)
    #expect(first.nodes.count { $0.lacks.contains("ansvarig") } == 1)
    #expect(first.nodes.count { $0.lacks.contains("tidsram") } == 4)
    let whole = try PictureFixture.whole.get()
    for goal in whole.model.elements(of: .goal) {
      let chain = whole.pictures.chainValue(of: goal)
      #expect(chain.holes.isEmpty && chain.firstBreak == nil && chain.unmeasured == nil)
    }
  }
}

extension PictureFixture {
  /// Every picture of the plan.
  func all(_ language: Language = .swedish) throws -> [Picture] {
    let drawn = try get(language)
    return Self.all(drawn.pictures, of: drawn.model)
  }

  static func all(_ pictures: Pictures, of model: Model) -> [Picture] {
    model.elements(of: .goal).map(pictures.chain) + pictures.matrices + pictures.money
      + pictures.indicators
  }
}
