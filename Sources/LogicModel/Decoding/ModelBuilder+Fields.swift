import Syntax

/// Fields that are computed from the finished relations.
extension ModelBuilder {
  /// Where a goal leaves a field empty and corresponds to another, it has the other's value.
  mutating func inherit() {
    guard let above = metamodel.field("motsvarar", of: .goal),
      case .many(let parents) = columns[Int(above.index)].storage
    else { return }
    let range = ranges[Int(Kind.goal.rawValue)]
    for index in metamodel.fieldIDs(of: .goal)
    where metamodel.fields[index].traits.contains(.inherited) {
      for goal in range {
        var seen: Set<Int32> = [goal]
        var at = goal
        while isEmpty(index, row(at, .goal)),
          let parent = parents[row(at, .goal)].first, seen.insert(parent).inserted
        {
          at = parent
        }
        if at != goal, !isEmpty(index, row(at, .goal)) {
          inherited[index, default: []].append((row(goal, .goal), row(at, .goal)))
        }
      }
      copyInherited(index)
    }
  }

  private func isEmpty(_ field: Int, _ row: Int) -> Bool {
    if columns[field].nothings[Int32(row)] != nil { return false }
    switch columns[field].storage {
    case .text(let values), .one(let values): return values[row] < 0
    case .many(let lists), .texts(let lists), .choices(let lists): return lists[row].isEmpty
    case .empty: return true
    default: return false
    }
  }

  private mutating func copyInherited(_ field: Int) {
    guard let pairs = inherited[field] else { return }
    switch columns[field].storage {
    case .text(var values):
      for (to, from) in pairs { values[to] = values[from] }
      columns[field].storage = .text(values)
    case .one(var values):
      for (to, from) in pairs { values[to] = values[from] }
      columns[field].storage = .one(values)
    case .many(let lists):
      var edges: [OffsetArray.Edge] = []
      let sources = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
      for row in 0..<lists.rowCount {
        for target in lists[sources[row] ?? row] {
          edges.append(.init(from: Int32(row), to: target))
        }
      }
      columns[field].storage = .many(OffsetArray(rows: lists.rowCount, edges: edges))
    default: return
    }
  }

  /// The fields that every kind has, and those of single kinds.
  mutating func deriveFields() {
    let draft = resolved.draft
    var mentions: [Int32: [String]] = [:]
    for (element, text, _) in resolved.mentions {
      mentions[numbers[Int(element)], default: []].append(text)
    }
    for kind in Kind.allCases {
      let range = ranges[Int(kind.rawValue)]
      guard !range.isEmpty else { continue }
      let count = range.count
      let word = strings.number(of: metamodel[kind].name)
      set("art", kind, Column(.text(Array(repeating: word, count: count))))
      set("plan", kind, Column(.one(range.map { plans[Int($0)] })))
      set("bara_namn", kind, Column(.flag(range.map { isBareName($0) ? 1 : 0 })))
      set(
        "deklarerad", kind,
        Column(
          .flag(
            range.map { element in
              let index = written[Int(element)]
              return index < 0 || draft.elements[Int(index)].isDeclared ? 1 : 0
            })))
      var places: [OffsetArray.Edge] = []
      for element in range {
        for text in mentions[element] ?? [] {
          places.append(.init(from: Int32(row(element, kind)), to: strings.number(of: text)))
        }
      }
      set("källställen", kind, Column(.texts(OffsetArray(rows: count, edges: places))))
    }
    deriveNearest()
    deriveCellStates()
    deriveIndicatorSteps()
    deriveDecisionMakers()
  }

  mutating func set(_ name: String, _ kind: Kind, _ column: Column) {
    guard let field = metamodel.field(name, of: kind) else { return }
    columns[Int(field.index)].storage = column.storage
  }

  /// Nothing is said about the element but its name.
  private func isBareName(_ element: Int32) -> Bool {
    let index = written[Int(element)]
    return index >= 0 && resolved.draft.elements[Int(index)].isBareName
  }

  /// For an element that is only mentioned: the declared name that is nearest to it.
  private mutating func deriveNearest() {
    let draft = resolved.draft
    for kind in Kind.allCases where metamodel[kind].isMadeByMention {
      let range = ranges[Int(kind.rawValue)]
      guard !range.isEmpty else { continue }
      var declared = NearestWords()
      for element in range where draft.elements[Int(written[Int(element)])].isDeclared {
        let name = name(of: element)
        declared.add(name, folded: TextFolding.fold(name))
      }
      declared.sortIn()
      // As in looking for what an unknown reference may have meant.
      var effort = 30_000_000
      let values = range.map { element -> Int32 in
        guard !draft.elements[Int(written[Int(element)])].isDeclared,
          let nearest = NearestWords.nearest(
            to: name(of: element), in: [declared], effort: &effort)
        else { return -1 }
        return strings.number(of: nearest)
      }
      set("närmast", kind, Column(.text(values)))
    }
  }

  /// What a cell amounts to: direct work under way or done, only coming, only local, only indirect,
  /// or stated to be none. Absent where nothing at all is said.
  private mutating func deriveCellStates() {
    let range = ranges[Int(Kind.cell.rawValue)]
    guard !range.isEmpty else { return }
    let activities = list("aktiviteter", .cell)
    let indirect = list("indirekta", .cell)
    let reports = list("redovisningar", .cell)
    let via = list("via", .statusReport)
    // Asked for here, and not of what is being changed, which would be copied for each question.
    let built = self
    let values = range.map { cell -> Int16 in
      let row = built.row(cell, .cell)
      var best: Int16 = -1
      func raise(_ word: String) {
        if let index = ChoiceSet.reportedWork.values.firstIndex(of: word) {
          best = max(best, Int16(index))
        }
      }
      for activity in activities[row] {
        let status = built.word("status", .activity, activity)
        if status == "inställd" { continue }
        if built.word("nivå", .activity, activity) == "lokal" {
          raise("lokalt")
        } else if status == "planerad" || status == "eventuell" {
          raise("kommande")
        } else {
          raise("direkt")
        }
      }
      if !indirect[row].isEmpty { raise("indirekt") }
      for report in reports[row] {
        if let stated = built.word("läge", .statusReport, report) { raise(stated) }
        if !via[built.row(report, .statusReport)].isEmpty { raise("indirekt") }
      }
      return best
    }
    set("läge", .cell, Column(.choice(values)))
  }

  func list(_ name: String, _ kind: Kind) -> OffsetArray {
    guard let field = metamodel.field(name, of: kind),
      case .many(let lists) = columns[Int(field.index)].storage
    else { return OffsetArray(rows: ranges[Int(kind.rawValue)].count, edges: []) }
    return lists
  }

  func word(_ name: String, _ kind: Kind, _ element: Int32) -> String? {
    guard let field = metamodel.field(name, of: kind),
      case .choice(let values) = columns[Int(field.index)].storage,
      case .choice(let set) = metamodel[field].type
    else { return nil }
    let index = values[row(element, kind)]
    return index < 0 ? nil : set.values[Int(index)]
  }

  /// Links from the nearest activity of the indicator's goals to what it measures; where only a
  /// level is given, how far that level is from the activities.
  private mutating func deriveIndicatorSteps() {
    let range = ranges[Int(Kind.indicator.rawValue)]
    guard !range.isEmpty else { return }
    let measured = list("mäter", .indicator)
    let steps = range.map { indicator -> Int64? in
      let row = row(indicator, .indicator)
      let levels = measured[row].map { Int64(Self.level(kind(of: $0)) - 1) }
      if let nearest = levels.min() { return nearest }
      switch word("mäter_nivå", .indicator, indicator) {
      case "aktivitet", "samverkan": return 0
      case "prestation": return 1
      case "effekt": return 2
      case "slutmål": return 3
      default: return nil
      }
    }
    set("steg", .indicator, Column(.integer(steps)))
  }

  private mutating func deriveDecisionMakers() {
    let range = ranges[Int(Kind.actor.rawValue)]
    guard !range.isEmpty else { return }
    let decisions = list("beslut", .actor)
    set("beslutar", .actor, Column(.flag(range.map { decisions[row($0, .actor)].isEmpty ? 0 : 1 })))
  }

  // MARK: bearers

  /// By element: the goals that it serves, along the metamodel's bearer fields. A goal serves itself.
  func bearers() -> OffsetArray {
    var goals = [[Int32]](repeating: [], count: written.count)
    for goal in ranges[Int(Kind.goal.rawValue)] { goals[Int(goal)] = [goal] }
    // Chains of parts and of effects are followed until nothing more is found.
    for _ in 0..<8 {
      var changed = false
      for kind in Kind.allCases where !metamodel[kind].bearers.isEmpty {
        for field in metamodel[kind].bearers {
          changed = carry(field, kind, &goals) || changed
        }
      }
      if !changed { break }
    }
    var offsets: [Int32] = [0]
    offsets.reserveCapacity(goals.count + 1)
    var targets: [Int32] = []
    targets.reserveCapacity(goals.count)
    for index in goals.indices {
      targets += goals[index]
      offsets.append(Int32(targets.count))
    }
    return OffsetArray(offsets: offsets, targets: targets)
  }

  private func carry(_ name: String, _ kind: Kind, _ goals: inout [[Int32]]) -> Bool {
    guard let field = metamodel.field(name, of: kind) else { return false }
    var changed = false
    func take(_ element: Int32, _ target: Int32) {
      if goals[Int(element)].isEmpty {
        // Most serve what their one owner serves, and share its list.
        goals[Int(element)] = goals[Int(target)]
        changed = changed || !goals[Int(target)].isEmpty
        return
      }
      for goal in goals[Int(target)] where !goals[Int(element)].contains(goal) {
        goals[Int(element)].append(goal)
        changed = true
      }
    }
    let range = ranges[Int(kind.rawValue)]
    switch columns[Int(field.index)].storage {
    case .one(let values):
      for (element, target) in zip(range, values) where target >= 0 { take(element, target) }
    case .many(let lists):
      for element in range {
        for target in lists[row(element, kind)] { take(element, target) }
      }
    default: break
    }
    return changed
  }
}
