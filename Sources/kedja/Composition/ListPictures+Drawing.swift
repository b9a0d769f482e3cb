import LogicModel
import Reports

extension ListPictures {
  /// In bytes, of the plan as a whole and of all its goals.
  static let (planLimit, goalsLimit) = (4 << 20, 8 << 20)

  /// Draws the pictures of a list. Where those of the plan or those of the goals would make a page too
  /// large to be sent and opened, none of them is drawn: the list then tells the chains in words.
  static func drawing(_ model: Model, _ report: Report) -> ListPictures {
    let pictures = Pictures(of: model, report: report, language: report.options.language)
    return ListPictures(
      ofPlan: fitting(
        (pictures.matrices + pictures.money + pictures.indicators).lazy, limit: planLimit),
      ofGoals: fitting(
        model.elements(of: .goal).lazy.map { pictures.chain(of: $0) }, limit: goalsLimit))
  }

  /// All of some pictures, or none where their drawings have more bytes than the limit.
  static func fitting(
    _ pictures: some Sequence<Reports.Picture>, limit: Int
  ) -> [ListPictures.Picture] {
    var drawn: [ListPictures.Picture] = []
    var size = 0
    for picture in pictures {
      let svgs = picture.svgs
      size += svgs.reduce(0) { $0 + $1.utf8.count }
      if size > limit { return [] }
      drawn.append(
        ListPictures.Picture(title: picture.title, alternative: picture.alternative, svgs: svgs))
    }
    return drawn
  }
}
