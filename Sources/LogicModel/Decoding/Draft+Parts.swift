/// A draft that is read in parts, side by side, each as if it were alone with its plan.
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

  /// Adds what parts have read, in the order of the file or of the files, so that nothing tells how
  /// many there were. They are empty afterwards: a plan need not be held twice.
  ///
  /// - Parameter plan: that of each part.
  mutating func take(_ parts: inout [Draft], to plan: (Int) -> Int) {
    elements.reserveCapacity(parts.reduce(elements.count) { $0 + $1.elements.count })
    cells.reserveCapacity(parts.reduce(cells.count) { $0 + $1.cells.count })
    for index in parts.indices { take(&parts[index], to: plan(index)) }
  }

  private mutating func take(_ part: inout Draft, to plan: Int) {
    findings += part.findings
    guard let owner = part.elements.first else { return }
    let own = plans[plan].element
    elements[Int(own)].name = elements[Int(own)].name ?? owner.name
    if owner.isRepaired { elements[Int(own)].isRepaired = true }
    let firstDefaults = defaults.count
    defaults += part.defaults
    linkFacts += part.linkFacts
    // The part's element 0 is the plan; its others come after those that are there.
    let base = Int32(elements.count) - 1
    func moved(_ element: Int32) -> Int32 { element == 0 ? own : base + element }
    part.elements[0] = elements[Int(own)]
    // What is read of one file alone is as it is to be.
    if base == 0, firstDefaults == 0 { swap(&elements, &part.elements) }
    if base == 0, cells.isEmpty { swap(&cells, &part.cells) }
    // Taken from the end one by one: copied, all that an element holds would get one more holder.
    part.elements.reverse()
    if !part.elements.isEmpty { part.elements.removeLast() }
    while var element = part.elements.popLast() {
      element.plan = plan
      if element.parent >= 0 { element.parent = moved(element.parent) }
      if element.defaults >= 0 { element.defaults += firstDefaults }
      elements.append(element)
    }
    part.cells.reverse()
    while var cell = part.cells.popLast() {
      cell.element = moved(cell.element)
      if case .element(let target) = cell.content { cell.content = .element(moved(target)) }
      cells.append(cell)
    }
    part = Draft()
  }
}
