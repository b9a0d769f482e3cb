import Syntax

/// Reads one document after the other into a draft: which plan it belongs to, what it says for all
/// its elements, and the elements of its sections.
struct DraftReader {
  var draft = Draft()
  let vocabulary = Vocabulary.standard
  private var planKeys: [String: Int] = [:]

  /// What a document says of the plan it belongs to.
  struct Head {
    /// The index in `draft.plans`; `nil` where the plan is only named and has to be found.
    var plan: Int?
    var name: (text: String, place: Place)?
  }

  // MARK: the plan of a file

  /// First pass: the plans that are declared.
  mutating func head(of document: Document) -> Head {
    guard document.root.isMapping else { return Head() }
    for (key, value) in document.root.entries where TextFolding.fold(key.text) == "plan" {
      if value.isMapping {
        let id = value["id"]?.text
        let name = value["namn"]?.text ?? id ?? Self.stem(document.source.path)
        let place = (value["namn"] ?? value["id"] ?? key).place
        let plan = addPlan(
          name: name, id: id ?? Slug.make(name), place: place, isRepaired: value.isRepaired)
        return Head(plan: plan)
      }
      if value.isScalar && !value.isEmptyScalar {
        return Head(name: (value.text, value.place))
      }
    }
    return Head()
  }

  private mutating func addPlan(
    name: String, id: String, place: Place, isRepaired: Bool, isDeclared: Bool = true
  ) -> Int {
    let plan = draft.plans.count
    let element = draft.add(
      Draft.Element(
        kind: .plan, plan: plan, parent: -1, id: id, place: place, isBareName: false,
        isRepaired: isRepaired, defaults: -1))
    draft.plans.append(Draft.Plan(element: element, name: name, id: id, isDeclared: isDeclared))
    draft.set("namn", of: element, to: .text(name), at: place)
    for key in [id, name] where planKeys[TextFolding.fold(key)] == nil {
      planKeys[TextFolding.fold(key)] = plan
    }
    return plan
  }

  /// Second pass: the plan that a document belongs to, made where nothing declares it.
  private mutating func plan(of document: Document, _ head: Head) -> (index: Int, adds: Bool) {
    if let plan = head.plan { return (plan, false) }
    if let (text, place) = head.name {
      if let known = planKeys[TextFolding.fold(text)] { return (known, true) }
      draft.findings.append(.newPlan(text, at: place))
      return (addPlan(name: text, id: Slug.make(text), place: place, isRepaired: false), false)
    }
    let name = Self.stem(document.source.path)
    let place = Place(document.file, SourceRange(0, 0))
    let plan = addPlan(
      name: name, id: Slug.make(name), place: place, isRepaired: false, isDeclared: false)
    return (plan, false)
  }

  static func stem(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }

  // MARK: a file

  /// Second pass: what the file says.
  mutating func read(_ document: Document, _ head: Head) {
    let root = document.root
    guard root.isMapping else {
      if root.isEmptyScalar {
        draft.findings.append(.emptyFile(at: root.place))
      } else {
        draft.findings.append(.noPlanFile(at: root.place))
      }
      return
    }
    let (plan, adds) = plan(of: document, head)
    draft.defaults.append(Draft.Defaults())
    var elements = ElementReader(draft: draft, plan: plan, isAddition: adds)
    let entries = Array(root.entries)
    elements.period =
      entries.lazy.compactMap { key, value -> Period? in
        let stated = value.isMapping && TextFolding.fold(key.text) == "plan" ? value["period"] : nil
        let text = stated ?? (TextFolding.fold(key.text) == "period" ? value : nil)
        return text.flatMap { $0.isScalar ? Period.read($0.text, context: nil).value : nil }
      }.first ?? draft.plans[plan].period
    draft.plans[plan].period = draft.plans[plan].period ?? elements.period
    for (key, value) in entries where TextFolding.fold(key.text) == "förval" {
      elements.readDefaults(value)
    }
    let owner = draft.plans[plan].element
    for (key, value) in entries {
      switch TextFolding.fold(key.text) {
      case "förval": continue
      case "plan":
        if value.isMapping { elements.readFields(of: value, into: owner) }
      default:
        if let kind = Vocabulary.section(key.text) {
          elements.readCollection(value, of: kind, parent: -1, field: nil, preset: nil)
        } else {
          elements.readEntry(key, value, into: owner, isTopLevel: true)
        }
      }
    }
    draft = elements.draft
  }
}
