import LogicModel
import Testing

@testable import Reports
@testable import kedja

/// The pictures of a gap list, which a page must be able to hold.
@Suite("Pictures in the gap list")
struct ListPictureTests {
  @Test("all of them or none, where they would make the page too large")
  func fitting() throws {
    let drawn = try PictureFixture.real.get()
    let pictures = drawn.model.elements(of: .goal).map { drawn.pictures.chain(of: $0) }
    let size = pictures.flatMap(\.svgs).reduce(0) { $0 + $1.utf8.count }
    #expect(pictures.count > 1 && size > 0)
    #expect(
      ListPictures.fitting(pictures, limit: size).map(\.svgs) == pictures.map(\.svgs))
    #expect(ListPictures.fitting(pictures, limit: size - 1).isEmpty)
  }

  /// What is not drawn is told: the same list, with and without its pictures.
  @Test("without them the list tells the chains in words")
  func words() throws {
    let drawn = try PictureFixture.real.get()
    let book = Rulebook.load(folders: []).rules
    let list = GapList(drawn.report, of: drawn.model, rules: book, since: nil)
    let template = try #require(ListTemplate.shipped)
    func page(_ pictures: ListPictures) -> String {
      String(decoding: HTMLList(template, pictures: pictures).render(list), as: UTF8.self)
    }
    let pictures = ListPictures.drawing(drawn.model, drawn.report)
    let (with, without) = (page(pictures), page(ListPictures()))
    for svg in (pictures.ofPlan + pictures.ofGoals).flatMap(\.svgs) {
      #expect(with.contains(svg) && !without.contains(svg))
    }
    for cells in list.goals.flatMap({ list.chainTable($0.chain).rows }) {
      #expect(without.contains(">\(cells[0].text)</"), "\(cells[0].text)")
    }
  }
}
