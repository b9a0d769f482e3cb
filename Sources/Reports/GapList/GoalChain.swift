import LogicModel

/// A goal's chain from resources to end state: what the plan says of each step.
package struct GoalChain: Sendable {
  package let resources: [String]
  package let activities: [String]
  package let outputs: [String]
  package let outcomes: [String]
  package let impacts: [String]
  /// Whether something that is done leads all the way to an end state.
  package let reachesImpact: Bool

  /// The steps in their order.
  package var steps: [[String]] { [resources, activities, outputs, outcomes, impacts] }
}

/// Reads chains from a model.
struct GoalChainReader {
  private let model: Model
  private let graph: RelationGraph
  private let names: ListNames
  private let ordinary: String

  /// - Parameter ordinary: the word for a budget that needs no name.
  init(_ model: Model, _ names: ListNames, ordinary: String) {
    self.model = model
    self.names = names
    graph = RelationGraph(model)
    self.ordinary = ordinary
  }

  /// The chain of a goal.
  func chain(ofGoal goal: Int32) -> GoalChain {
    let activities = model.related("alla_aktiviteter", of: goal)
    let means = ["medel", "resurser", "fördelningar"].flatMap { model.related($0, of: goal) }
    return chain(
      activities, means: means, outputs: model.related("prestationer", of: goal),
      outcomes: model.related("effekter", of: goal), impacts: model.related("slutmål", of: goal),
      isOrdinary: isOrdinary(goal))
  }

  /// The chain of an activity that belongs to no goal.
  func chain(ofActivity activity: Int32) -> GoalChain {
    chain([activity], means: [], outputs: [], outcomes: [], impacts: [], isOrdinary: false)
  }

  private func chain(
    _ activities: [Int32], means: [Int32], outputs: [Int32], outcomes: [Int32], impacts: [Int32],
    isOrdinary: Bool
  ) -> GoalChain {
    let used = activities.flatMap { activity in
      ["finansiering", "medel", "resurser", "fördelningar"].flatMap {
        model.related($0, of: activity)
      }
    }
    let reached = { kind in
      graph.reach(activities, ["leder_till"], within: model.elements(of: kind))
    }
    let ends = reached(.impact)
    let hasOrdinary = isOrdinary || activities.contains(where: self.isOrdinary)
    return GoalChain(
      resources: told(means + used) + (hasOrdinary ? [ordinary] : []),
      activities: told(activities), outputs: told(reached(.output) + outputs),
      outcomes: told(reached(.outcome) + outcomes), impacts: told(impacts + ends),
      reachesImpact: !ends.isEmpty)
  }

  private func told(_ elements: [Int32]) -> [String] {
    var seen: Set<Int32> = []
    return elements.filter { seen.insert($0).inserted }.map(names.full)
  }

  private func isOrdinary(_ element: Int32) -> Bool {
    model.flag("ordinarie_budget", of: element) == true
  }
}
