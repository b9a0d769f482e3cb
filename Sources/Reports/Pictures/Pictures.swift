package import LogicModel
package import Syntax

/// The pictures of a report: of plans as they stand, and of what the check found missing in them.
///
/// ```swift
/// let pictures = Pictures(of: model, report: report, language: .swedish)
/// for goal in model.elements(of: .goal) {
///   let picture = pictures.chain(of: goal)
///   picture.svgs            // one `<svg role="img">` for each page, to stand in HTML as they are
///   picture.alternative     // the same in sentences
/// }
/// pictures.matrices + pictures.money + pictures.indicators   // one for each plan that has any
/// ```
///
/// Depends on nothing but its arguments. A picture is 720 units wide: 1 unit is 1/96 inch on A4.
package struct Pictures: Sendable {
  private let model: Model
  private let graph: RelationGraph
  private let index: FindingIndex
  private let language: Language

  package init(of model: Model, report: Report, language: Language) {
    self.model = model
    self.language = language
    graph = RelationGraph(model)
    index = FindingIndex(report)
  }

  /// The chain of a goal, for whoever draws it in another way.
  package func chainValue(of goal: Int32) -> Chain {
    ChainReader(model: model, graph: graph, index: index, language: language).chain(of: goal)
  }

  /// The chain to a goal: resurser → aktiviteter → prestationer → effekter → slutmål, with the
  /// indicators where they measure and what is missing as dashed boxes.
  package func chain(of goal: Int32) -> Picture {
    ChainPicture(chainValue(of: goal), language: language).picture
  }

  /// For each plan with delregioner: the table goals × delregioner, with what work there is by sign
  /// and word.
  package var matrices: [Picture] {
    MatrixReader(model: model, heading: heading).matrices()
      .map { MatrixPicture($0, language: language).picture }
  }

  /// For each plan with money: how it flows to goals, and what is tied to none.
  package var money: [Picture] {
    MoneyReader(model: model, graph: graph, index: index, language: language, heading: heading)
      .flows().map { MoneyPicture($0, language: language).picture }
  }

  /// For each plan with goals: its indicators by sort and by how far from the work they measure.
  package var indicators: [Picture] {
    IndicatorReader(model: model, index: index, heading: heading).mixes()
      .map { IndicatorPicture($0, language: language).picture }
  }

  private var heading: @Sendable (Int32) -> String {
    ChainReader(model: model, graph: graph, index: index, language: language).heading
  }
}
