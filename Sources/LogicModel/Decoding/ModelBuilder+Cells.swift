import Syntax

/// The table goals × subregions: one cell for each pair of a plan's own goal and subregion.
extension ModelBuilder {
  mutating func makeCells() {
    gatherAllActivities()
    let subregions = linked("delregioner", of: .plan)
    var goals: [Int32: [Int32]] = [:]
    for goal in ranges[Int(Kind.goal.rawValue)] {
      goals[plans[Int(goal)], default: []].append(goal)
    }
    let start = Int32(written.count)
    var cells: [Pair: Int32] = [:]
    // Of all plans together, so that many of them cannot get past the limit.
    var room = Self.maximumCells
    for plan in ranges[Int(Kind.plan.rawValue)] {
      let columns = subregions[row(plan, .plan)]
      let rows = goals[plan] ?? []
      let count = rows.count * columns.count
      guard count <= room else {
        let place = resolved.draft.elements[Int(written[Int(plan)])].place
        findings.append(.tooManyCells(count, at: place))
        continue
      }
      room -= count
      for goal in rows {
        for subregion in columns {
          let slug = Slug.make(name(of: subregion))
          let cell = append(.cell, plan: plan, id: ids[Int(goal)] + "×" + slug)
          cells[Pair(goal, subregion)] = cell
        }
      }
    }
    ranges[Int(Kind.cell.rawValue)] = start..<Int32(written.count)
    fillCells(cells)
  }

  private struct Pair: Hashable {
    let goal: Int32
    let subregion: Int32
    init(_ goal: Int32, _ subregion: Int32) {
      self.goal = goal
      self.subregion = subregion
    }
  }

  private mutating func fillCells(_ cells: [Pair: Int32]) {
    for (pair, cell) in cells.sorted(by: { $0.value < $1.value }) {
      link(plans[Int(cell)], "rutor", cell)
      link(cell, "mål", pair.goal)
      link(cell, "delregion", pair.subregion)
    }
    let goalRange = ranges[Int(Kind.goal.rawValue)]
    let activities = linked("alla_aktiviteter", of: .goal)
    let where_ = linked("delregion", of: .activity)
    let indirect = linked("indirekta_aktiviteter", of: .goal)
    let reports = linked("redovisningar", of: .goal)
    let reportedIn = linked("delregion", of: .statusReport)
    for goal in goalRange {
      let row = row(goal, .goal)
      for activity in activities[row] {
        for subregion in where_[self.row(activity, .activity)] {
          if let cell = cells[Pair(goal, subregion)] { link(cell, "aktiviteter", activity) }
        }
      }
      for activity in indirect[row] {
        for subregion in where_[self.row(activity, .activity)] {
          if let cell = cells[Pair(goal, subregion)] { link(cell, "indirekta", activity) }
        }
      }
      for report in reports[row] {
        for subregion in reportedIn[self.row(report, .statusReport)] {
          if let cell = cells[Pair(goal, subregion)] { link(cell, "redovisningar", report) }
        }
      }
    }
  }

  /// A goal's own activities and those of the goals that break it down, to the bottom.
  private mutating func gatherAllActivities() {
    let own = linked("aktiviteter", of: .goal)
    let parts = linked("nedbrutna", of: .goal)
    for goal in ranges[Int(Kind.goal.rawValue)] {
      var seen: Set<Int32> = [goal]
      var queue = [goal]
      while let next = queue.popLast() {
        for activity in own[row(next, .goal)] { link(goal, "alla_aktiviteter", activity) }
        for part in parts[row(next, .goal)].reversed() where seen.insert(part).inserted {
          queue.append(part)
        }
      }
    }
  }
}
