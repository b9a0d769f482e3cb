/// A draft that is read file by file, side by side, each file as if it were alone with its plan.
extension Draft {
  /// The beginning of a part: the plan alone, whose element and index are 0.
  func beginning(of plan: Int) -> Draft {
    var part = Draft()
    part.elements = [elements[Int(plans[plan].element)]]
    part.elements[0].plan = 0
    part.plans = [Plan(element: 0, id: plans[plan].id, period: plans[plan].period)]
    part.defaults = [Defaults()]
    return part
  }

  /// Adds what a part has read. Parts are added in the order of the files, so that nothing tells
  /// which was read first. A part is empty afterwards: a plan need not be held twice.
  mutating func take(_ taken: inout Draft, to plan: Int) {
    var part = Draft()
    swap(&part, &taken)
    findings += part.findings
    guard let owner = part.elements.first else { return }
    let own = plans[plan].element
    elements[Int(own)].name = elements[Int(own)].name ?? owner.name
    if owner.isRepaired { elements[Int(own)].isRepaired = true }
    // The part's element 0 is the plan; its others come after those that are there.
    let base = Int32(elements.count) - 1
    func moved(_ element: Int32) -> Int32 { element == 0 ? own : base + element }
    let firstDefaults = defaults.count
    defaults += part.defaults
    part.elements.removeFirst()
    for index in part.elements.indices {
      part.elements[index].plan = plan
      if part.elements[index].parent >= 0 {
        part.elements[index].parent = moved(part.elements[index].parent)
      }
      if part.elements[index].defaults >= 0 { part.elements[index].defaults += firstDefaults }
    }
    elements += part.elements
    for index in part.cells.indices {
      part.cells[index].element = moved(part.cells[index].element)
      if case .element(let target) = part.cells[index].content {
        part.cells[index].content = .element(moved(target))
      }
    }
    // What is read of one file alone is taken as it is.
    if cells.isEmpty { swap(&cells, &part.cells) } else { cells += part.cells }
    linkFacts += part.linkFacts
  }
}
