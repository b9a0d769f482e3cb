import Syntax

/// Reads documents into a draft: which plan each belongs to, what it says for all its elements, and
/// the elements of its sections. What hangs on the order of the files is found out first, one after
/// the other; then the files are read side by side.
struct DraftReader {
  private var draft = Draft()
  /// By plan: what it is called, for suggestions.
  private var planNames: [String] = []
  /// By folded id or name: the plan.
  private var planKeys: [String: Int] = [:]
  /// By folded id: the plan.
  private var planIDs: [String: Int] = [:]

  /// What the documents of a run say together.
  static func read(_ documents: [Document]) -> Draft {
    var reader = DraftReader()
    let heads = documents.map { reader.head(of: $0) }
    let tasks = zip(documents, heads).map { reader.task($0, $1) }
    var parts = Parallel.map(tasks.count) { Self.read(documents[$0].root, tasks[$0]) }
    reader.draft.take(&parts) { tasks[$0].plan }
    return reader.draft
  }

  /// What a document says of the plan it belongs to.
  private struct Head {
    /// The index in `draft.plans`; `nil` where the plan is only named and has to be found.
    var plan: Int?
    /// Whether another file has declared the plan before.
    var isRepeated = false
    var name: (text: String, place: Place)?
  }

  // MARK: the plan of a file

  /// First pass: the plans that are declared.
  private mutating func head(of document: Document) -> Head {
    guard document.root.isMapping else { return Head() }
    for (key, value) in document.root.entries where TextFolding.fold(key.text) == "plan" {
      if value.isMapping {
        return declaration(key, value, in: document)
      }
      if value.isScalar && !value.isEmptyScalar {
        return Head(name: (value.text, value.place))
      }
    }
    return Head()
  }

  /// A `plan:` with fields. A plan that another file declares too is one and the same.
  private mutating func declaration(
    _ key: DocumentNode, _ value: DocumentNode, in document: Document
  ) -> Head {
    let heading = ElementReader.heading(of: value, .plan)
    let written = heading.id.flatMap { node in
      node.text.tidied().nonEmpty.map { ($0, node) }
    }
    let named = heading.name
    let name =
      named?.text.tidied().nonEmpty ?? written?.0
      ?? Self.stem(document.source.path)
    let id = written?.0 ?? Self.derivedID(name)
    let place = (written?.1 ?? named ?? key).place
    if let known = planIDs[TextFolding.fold(id)] {
      let first = draft.elements[Int(draft.plans[known].element)].place
      draft.findings.append(.planDeclaredTwice(id, first: first, at: place))
      return Head(plan: known, isRepeated: true)
    }
    return Head(
      plan: addPlan(
        name: name, id: id, place: (named ?? written?.1 ?? key).place,
        isRepaired: value.isRepaired, setsName: named?.text.withoutOuterBlanks().nonEmpty == nil))
  }

  /// - Parameter setsName: whether no field of the plan will give its name.
  private mutating func addPlan(
    name: String, id: String, place: Place, isRepaired: Bool, setsName: Bool = true
  ) -> Int {
    let plan = draft.plans.count
    let element = draft.add(
      Draft.Element(
        kind: .plan, plan: plan, parent: -1, id: id, place: place, isBareName: false,
        isRepaired: isRepaired, defaults: -1))
    draft.plans.append(Draft.Plan(element: element, id: id))
    planNames.append(name)
    if setsName { draft.set("namn", of: element, to: .text(name), at: place) }
    for key in [id, name] where planKeys[TextFolding.fold(key)] == nil {
      planKeys[TextFolding.fold(key)] = plan
    }
    if planIDs[TextFolding.fold(id)] == nil { planIDs[TextFolding.fold(id)] = plan }
    return plan
  }

  /// Second pass: the plan that a document belongs to, made where nothing declares it.
  private mutating func plan(of document: Document, _ head: Head) -> (index: Int, adds: Bool) {
    if let plan = head.plan { return (plan, head.isRepeated) }
    if let (written, place) = head.name {
      let text = written.tidied()
      if let known = planKeys[TextFolding.fold(text)] { return (known, true) }
      let nearest = EditDistance.nearest(to: text, in: draft.plans.map(\.id) + planNames)
      draft.findings.append(.newPlan(text, nearest: nearest, at: place))
      return (addPlan(name: text, id: Self.derivedID(text), place: place, isRepaired: false), false)
    }
    let name = Self.stem(document.source.path)
    let place = Place(document.file, SourceRange(0, 0))
    return (addPlan(name: name, id: Self.derivedID(name), place: place, isRepaired: false), false)
  }

  /// A name without a letter of ours has no slug.
  private static func derivedID(_ name: String) -> String {
    Slug.make(name).nonEmpty ?? Metamodel.standard[.plan].name
  }

  static func stem(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }

  // MARK: a file

  /// What the reading of a file needs to know of the plan and of the files before it.
  private struct Task: Sendable {
    let plan: Int
    /// Whether another file has declared the plan before.
    let adds: Bool
    /// A draft that holds the plan alone, with its period.
    let start: Draft
  }

  /// Second pass: the plan of each file, and the period that the file and those before it give it.
  private mutating func task(_ document: Document, _ head: Head) -> Task {
    guard document.root.isMapping else { return Task(plan: 0, adds: false, start: Draft()) }
    let (plan, adds) = plan(of: document, head)
    let stated = ElementReader.statedPeriod(document.root)
    draft.plans[plan].period = draft.plans[plan].period ?? stated
    var start = draft.beginning(of: plan)
    start.plans[0].period = stated ?? draft.plans[plan].period
    return Task(plan: plan, adds: adds, start: start)
  }

  /// Third pass: what the file says.
  private static func read(_ root: DocumentNode, _ task: Task) -> Draft {
    guard root.isMapping else {
      var draft = Draft()
      draft.findings.append(
        root.isEmptyScalar ? .emptyFile(at: root.place) : .noPlanFile(at: root.place))
      return draft
    }
    var elements = ElementReader(task.start, isAddition: task.adds)
    elements.readFile(root)
    return elements.draft
  }
}

extension ElementReader {
  /// The sections of a file, after what holds for all of them.
  mutating func readFile(_ root: DocumentNode) {
    period = draft.plans[plan].period
    // Every value has a key.
    draft.cells.reserveCapacity(root.document.nodeCount / 2)
    var declaresPlan = false
    for (key, value) in root.entries {
      switch TextFolding.fold(key.text) {
      case "förval": readDefaults(value)
      case "plan": declaresPlan = declaresPlan || value.isMapping
      default: continue
      }
    }
    let owner = draft.plans[plan].element
    for (key, value) in root.entries {
      switch TextFolding.fold(key.text) {
      case "förval": continue
      case "plan":
        if value.isMapping {
          readFields(of: value, into: owner)
        } else if value.isSequence {
          draft.findings.append(
            .wrongShape("plan", expected: ("planens namn", "the name of the plan"), at: value.place)
          )
        }
      default:
        if let kind = Vocabulary.section(key.text) {
          readSection(value, of: kind)
        } else {
          readEntry(key, value, into: owner, isTopLevel: true)
        }
      }
    }
    readEnds()
  }

  /// The period that the file gives its plan, which dates without a year take theirs from.
  static func statedPeriod(_ root: DocumentNode) -> Period? {
    for (key, value) in root.entries {
      let isPlan = value.isMapping && TextFolding.fold(key.text) == "plan"
      let stated = isPlan ? heading(of: value, .plan).period : nil
      let own = TextFolding.fold(key.text) == "period" ? value : nil
      if let text = stated ?? own, text.isScalar,
        let period = Period.read(text.text, context: nil).value
      {
        return period
      }
    }
    return nil
  }
}

extension String {
  /// `nil` for the empty text.
  var nonEmpty: String? { isEmpty ? nil : self }
}
