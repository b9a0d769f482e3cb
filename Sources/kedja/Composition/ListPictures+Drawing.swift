import LogicModel
import Reports

extension ListPictures {
  /// Draws the pictures of a list. Where they would make a page too large to be sent and opened, none
  /// is drawn: the list then tells the chains in words.
  static func drawing(_ model: Model, _ report: Report) -> ListPictures {
    let pictures = Pictures(of: model, report: report, language: report.options.language)
    var drawn: [Picture] = []
    var size = 0
    for goal in model.elements(of: .goal) {
      let picture = pictures.chain(of: goal)
      let svgs = picture.svgs
      size += svgs.reduce(0) { $0 + $1.utf8.count }
      if size > sizeLimit { return ListPictures() }
      drawn.append(Picture(title: picture.title, alternative: picture.alternative, svgs: svgs))
    }
    return ListPictures(ofGoals: drawn)
  }

  /// In bytes of all drawings.
  private static let sizeLimit = 8 << 20
}
