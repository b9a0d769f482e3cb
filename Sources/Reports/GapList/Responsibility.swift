import LogicModel
import Syntax

/// Finds out who is responsible for what a gap is about.
struct Responsibility {
  private let model: Model
  private let names: ListNames

  init(_ model: Model, _ names: ListNames) {
    self.model = model
    self.names = names
  }

  /// The fields that name somebody, the nearest first; of each kind, the first that says something
  /// counts.
  private static let fields: [Kind: [String]] = [
    .goal: ["ägare"], .activity: ["ansvarig"], .step: ["ansvarig"],
    .indicator: ["ansvarig"], .followUp: ["vem"], .funding: ["mottagare", "förmedlas_av"],
    .allocation: ["till"], .resource: ["innehas_av", "arbetsgivare"],
  ]

  /// Those who are responsible for the element, else for what it lacks something in, else for its
  /// goal. Of more than a handful, none is responsible in particular.
  func actors(of finding: Finding) -> [String] {
    let elements = finding.elements.compactMap(names.element)
    guard let first = elements.first, model.kind(of: first) != .plan else { return [] }
    if model.kind(of: first) == .actor { return [names.full(first)] }
    var actors = actors(of: first)
    if actors.isEmpty {
      actors = elements.dropFirst().flatMap(self.actors)
    }
    if actors.isEmpty, let goal = finding.group.flatMap(names.element) {
      actors = self.actors(of: goal)
    }
    var seen: Set<Int32> = []
    let told = actors.filter { seen.insert($0).inserted }
    return told.count > Self.most ? [] : told.map(names.full)
  }

  private static let most = 5

  private func actors(of element: Int32) -> [Int32] {
    for field in Self.fields[model.kind(of: element)] ?? [] {
      let actors = model.related(field, of: element)
      if !actors.isEmpty { return actors }
    }
    return []
  }
}
