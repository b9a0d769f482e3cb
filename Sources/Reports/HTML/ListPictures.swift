/// The pictures that stand in a gap list.
package struct ListPictures: Sendable {
  /// Of the plan as a whole.
  package let ofPlan: [Picture]
  /// One for each goal, in the order of the list; fewer where the others have none.
  package let ofGoals: [Picture]

  /// Drawings with what they show.
  package struct Picture: Sendable {
    package let title: String
    /// The same in sentences.
    package let alternative: [String]
    /// Inline SVG, put into the page as it is.
    package let svgs: [String]

    package init(title: String, alternative: [String], svgs: [String]) {
      self.title = VisibleText.of(title)
      self.alternative = alternative.map(VisibleText.of)
      self.svgs = svgs
    }
  }

  package init(ofPlan: [Picture] = [], ofGoals: [Picture] = []) {
    self.ofPlan = ofPlan
    self.ofGoals = ofGoals
  }
}
