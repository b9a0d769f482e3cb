/// The gap list as a Word document: what the page says, to edit, print and send.
package struct WordList: GapListFormat {
  package init() {}

  package func render(_ list: GapList) -> [UInt8] {
    var body = WordListText(list)
    body.write()
    let type = "wordprocessingml."
    let namespaces = [
      (name: "xmlns:w", value: WordText.namespace),
      (name: "xmlns:r", value: OfficePackage.officeRelations),
    ]
    let document = XMLTree.element(
      "w:document", namespaces, [.element("w:body", [], body.blocks + [Self.page])])
    let styles = WordStyles(language: list.language.word("sv-SE", "en-GB"))
    return OfficePackage(
      list,
      parts: [
        OfficePackage.Part(
          name: "document.xml", type: type + "document.main", relation: "officeDocument",
          tree: document),
        OfficePackage.Part(
          name: "styles.xml", type: type + "styles", relation: "styles", tree: styles.tree),
        OfficePackage.Part(
          name: "numbering.xml", type: type + "numbering", relation: "numbering",
          tree: WordStyles.numbering),
        OfficePackage.Part(
          name: "footer1.xml", type: type + "footer", relation: "footer", tree: Self.footer),
      ]
    ).bytes(folder: "word")
  }

  /// The number of the page.
  private static let footer = XMLTree.element(
    "w:ftr", [("xmlns:w", WordText.namespace)],
    [
      .element(
        "w:p", [],
        [
          .element(
            "w:pPr", [],
            [
              WordText.value("w:pStyle", WordText.Style.footer.rawValue),
              WordText.value("w:jc", "right"),
            ]),
          .element(
            "w:fldSimple", [("w:instr", "PAGE")],
            [.element("w:r", [], [.element("w:t", [], [.text("1")])])]),
        ])
    ])

  /// A4 with margins of 2 cm, in twentieths of a point.
  private static let page = XMLTree.element(
    "w:sectPr", [],
    [
      .element(
        "w:footerReference",
        [("w:type", "default"), ("r:id", OfficePackage.id(ofPart: 3))]),
      .element("w:pgSz", [("w:w", "11906"), ("w:h", "16838")]),
      .element(
        "w:pgMar",
        ["top", "right", "bottom", "left"].map { (name: "w:" + $0, value: "1134") }
          + ["header", "footer"].map { (name: "w:" + $0, value: "567") }
          + [(name: "w:gutter", value: "0")]),
    ])
}

/// Writes the list block by block.
private struct WordListText {
  let list: GapList
  let heads: ListHeadings
  private(set) var blocks: [XMLTree] = []

  init(_ list: GapList) {
    self.list = list
    heads = list.headings
  }

  mutating func write() {
    writeHeading()
    section(heads.overview, list.overviewTable, shares: [16, 20, 18, 60])
    writeChanges()
    if list.firstSteps.isEmpty {
      section(heads.decisions, list.summaryTable, shares: [6, 20, 60, 20])
    }
    writeCommon()
    writeGoals()
    section(heads.actors, list.actorTable, shares: [30, 70])
    section(heads.accepted, list.acceptedTable, shares: [22, 34, 24, 18, 14])
    section(heads.unknown, list.unknownTable, shares: [18, 42, 40])
    add(heads.method, .heading1)
    for line in list.method { add(line, .item) }
  }

  private mutating func writeHeading() {
    add(list.heading.title, .title)
    add([heads.kind, list.dated].filter { !$0.isEmpty }.joined(separator: ", "), .subtitle)
    for fact in list.heading.facts { add(fact.value, label: fact.name) }
    add(list.heading.summary)
    guard !list.firstSteps.isEmpty else { return }
    add(heads.firstSteps, .heading1)
    for step in list.firstSteps { add(step, .item) }
  }

  private mutating func writeChanges() {
    guard let changes = list.changes else { return }
    add(heads.changes + (changes.since.map { " (\($0))" } ?? ""), .heading1)
    add(changes.summary(in: list.language))
    table(list.changeTable, shares: [22, 6, 36, 46], title: heads.changes)
  }

  private mutating func writeCommon() {
    guard !list.commonGaps.isEmpty else { return }
    add(heads.common, .heading1, startsPage: true)
    for gap in list.commonGaps {
      writeHead(gap, .heading2)
      add(gap.text, keepsNext: true)
      for part in gap.parts where gap.parts.count > 1 && part.goal == nil {
        let question = gap.question == nil ? part.question : nil
        add([part.text, question].compactMap { $0 }.joined(separator: " "), .item)
      }
      writeAdvice(gap, question: gap.question, actors: gap.actors)
    }
  }

  private mutating func writeGoals() {
    guard !list.goals.isEmpty else { return }
    add(heads.goals, .heading1, startsPage: true)
    for (index, goal) in list.goals.enumerated() {
      add(goal.title, .heading2, startsPage: index > 0)
      table(list.chainTable(goal.chain), shares: [20, 80], title: goal.title)
      if goal.gaps.isEmpty { add(heads.noGaps) }
      for reference in goal.gaps {
        let gap = list.gaps[reference.gap]
        let part = gap.parts[reference.part]
        if gap.scope == .goal {
          writeHead(gap, .heading3)
          add(part.text, keepsNext: true)
          writeAdvice(gap, question: part.question, actors: part.actors)
        } else {
          add("\(gap.number). \(part.text)")
        }
      }
    }
  }

  private mutating func writeHead(_ gap: Gap, _ style: WordText.Style) {
    let remarks = [gap.weight.word(in: list.language), list.age(gap.age)].compactMap { $0 }
    add("\(gap.number). \(gap.title) (\(remarks.joined(separator: ", ")))", style)
  }

  /// Why, the question, and the proposal with room for who and when, on one page.
  private mutating func writeAdvice(_ gap: Gap, question: String?, actors: [String]) {
    if let why = gap.why { add(why, label: heads.why, keepsNext: true) }
    if let question { add(question, label: heads.question, keepsNext: true) }
    if !actors.isEmpty {
      add(
        list.language.listed(actors, width: 200), label: heads.responsible, keepsNext: true)
    }
    table(
      ListTable(
        heads: [heads.proposal, heads.who, heads.when], rows: [[.text(gap.proposal), "", ""]]),
      shares: [60, 25, 15], title: heads.proposal)
  }

  // MARK: blocks

  private mutating func add(
    _ text: String, _ style: WordText.Style = .normal, label: String? = nil,
    keepsNext: Bool = false, startsPage: Bool = false
  ) {
    blocks.append(
      WordText.paragraph(
        text, style, label: label, keepsNext: keepsNext, startsPage: startsPage))
  }

  /// A table under a heading; nothing where it would be empty.
  private mutating func section(_ heading: String, _ table: ListTable, shares: [Int]) {
    guard !table.rows.isEmpty else { return }
    add(heading, .heading1)
    self.table(table, shares: shares, title: heading)
  }

  private mutating func table(_ table: ListTable, shares: [Int], title: String) {
    guard !table.rows.isEmpty else { return }
    blocks.append(WordText.table(table, shares: shares, title: title))
    // Two tables beside each other would become one.
    add("", .cell)
  }
}
