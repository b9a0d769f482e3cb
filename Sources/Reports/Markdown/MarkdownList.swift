/// The gap list for a meeting's notes: every gap with room for what is decided, who and when.
package struct MarkdownList: GapListFormat {
  package init() {}

  package func render(_ list: GapList) -> [UInt8] {
    var text = MarkdownListText(list)
    text.write()
    return Array(text.lines.joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
  }
}

/// Writes the list line by line.
private struct MarkdownListText {
  let list: GapList
  let heads: ListHeadings
  private(set) var lines: [String] = []

  init(_ list: GapList) {
    self.list = list
    heads = list.headings
  }

  mutating func write() {
    writeHeading()
    writeFramework()
    writeChanges()
    if !list.isWhole, list.firstSteps.isEmpty { writeOverview() }
    writeCommon()
    for goal in list.goals { write(goal) }
    writeActors()
    writeDecisions()
    writeUnknown()
    section(heads.method)
    for line in list.method { item(said(line)) }
    // Out of sight: what the next list compares itself with.
    lines += ["", "<!--", list.memory.text, "-->"]
  }

  // MARK: parts

  private mutating func writeHeading() {
    lines.append("# \(said(list.heading.title))")
    paragraph(
      [heads.kind, list.dated].filter { !$0.isEmpty }.map(said).joined(separator: ", "))
    if !list.heading.facts.isEmpty { lines.append("") }
    for fact in list.heading.facts { item("\(said(fact.name)): \(said(fact.value))") }
    paragraph(said(list.heading.summary))
    guard !list.firstSteps.isEmpty else { return }
    section(heads.firstSteps)
    for (index, step) in list.firstSteps.enumerated() {
      lines.append("\(index + 1). \(said(step))")
    }
  }

  private mutating func writeFramework() {
    section(heads.overview)
    let words = list.language.word
    row([
      words("Del", "Part"), words("Bedömning", "Verdict"),
      words("Vad planen visar", "What the plan shows"),
    ])
    lines.append("|---|---|---|")
    for part in list.framework.parts {
      let measures = part.measures.map { $0.text(in: list.language, width: 90) + "." }
      row([
        part.heading, part.level.word(in: list.language),
        ([part.sentence] + measures).joined(separator: " "),
      ])
    }
  }

  private mutating func writeChanges() {
    guard let changes = list.changes else { return }
    section(heads.changes + (changes.since.map { " (\($0))" } ?? ""))
    for group in changes.groups(in: list.language) {
      paragraph("**\(said(group.heading))**")
      lines.append("")
      for change in group.changes {
        let number = change.number.map { "\($0). " } ?? ""
        item("\(number)\(said(change.title)): \(said(change.subject))")
      }
    }
    paragraph(said(changes.summary(in: list.language)))
  }

  private mutating func writeOverview() {
    section(heads.decisions)
    let table = list.summaryTable
    row(table.heads)
    lines.append("|---|---|---|---|")
    for cells in table.rows { row(cells.map(\.text)) }
  }

  private mutating func writeCommon() {
    guard !list.commonGaps.isEmpty else { return }
    section(heads.common)
    for gap in list.commonGaps {
      writeHead(gap)
      paragraph(said(gap.text))
      lines.append("")
      for part in gap.parts where gap.parts.count > 1 && part.goal == nil {
        item(
          said(
            [part.text, gap.question == nil ? part.question : nil].compactMap { $0 }
              .joined(separator: " ")))
      }
      writeAdvice(gap, question: gap.question, actors: gap.actors)
    }
  }

  private mutating func writeHead(_ gap: Gap) {
    let remarks = [gap.weight.word(in: list.language), list.age(gap.age)].compactMap { $0 }
    let told = remarks.map(said).joined(separator: ", ")
    lines += ["", "### \(gap.number). \(said(gap.title)) (\(told))"]
  }

  private mutating func writeAdvice(_ gap: Gap, question: String?, actors: [String]) {
    if let why = gap.why { labelled(heads.why, why) }
    if let question { labelled(heads.question, question) }
    labelled(heads.proposal, gap.proposal)
    if !actors.isEmpty {
      labelled(heads.responsible, list.language.listed(actors, width: 200))
    }
    lines.append("- [ ] **\(heads.who):** ________ **\(heads.when):** ________")
  }

  private mutating func write(_ goal: GoalPage) {
    section(goal.title)
    for cells in list.chainTable(goal.chain).rows {
      item("\(said(cells[0].text)): \(said(cells[1].text))")
    }
    if goal.gaps.isEmpty { paragraph(said(heads.noGaps)) }
    for reference in goal.gaps {
      let gap = list.gaps[reference.gap]
      let part = gap.parts[reference.part]
      if gap.scope == .goal {
        writeHead(gap)
        paragraph(said(part.text))
        lines.append("")
        writeAdvice(gap, question: part.question, actors: part.actors)
      } else {
        paragraph("\(gap.number). \(said(part.text))")
      }
    }
  }

  private mutating func writeActors() {
    guard !list.actors.isEmpty else { return }
    section(heads.actors)
    for cells in list.actorTable.rows {
      item("**\(said(cells[0].text))**: \(said(cells[1].text.replacing("\n", with: "; ")))")
    }
  }

  private mutating func writeDecisions() {
    guard !list.accepted.isEmpty else { return }
    section(heads.accepted)
    for gap in list.accepted {
      let until = gap.until.map { list.language.word("till och med ", "until ") + $0 }
      let details = [gap.reason, gap.decision, until].compactMap { $0 }
      item("\(said(gap.text)) \(said(details.joined(separator: "; ")))")
    }
  }

  private mutating func writeUnknown() {
    guard !list.unknown.isEmpty || !list.undecided.isEmpty else { return }
    section(heads.unknown)
    for fact in list.unknown {
      item("\(said(list.place(ofGoal: fact.goal))): \(said(fact.text))")
    }
    for rule in list.undecided { item(said(rule.text(in: list.language))) }
  }

  // MARK: lines

  private func said(_ text: String) -> String { MarkdownText.escaped(text) }

  private mutating func section(_ heading: String) { lines += ["", "## \(said(heading))", ""] }

  private mutating func paragraph(_ text: String) { lines += ["", text] }

  private mutating func item(_ text: String) { lines.append("- \(text)") }

  private mutating func labelled(_ label: String, _ text: String) {
    item("**\(said(label)):** \(said(text))")
  }

  private mutating func row(_ cells: [String]) {
    lines.append("| \(cells.map(said).joined(separator: " | ")) |")
  }
}
