/// Which elements of two revisions are the same.
///
/// An element is the same where its plan-qualified logical id is. An automatic id is made of the
/// element's name and of what it stands in, so elements without an id of their own are matched inside
/// the same parent and kind: by name, and among those of one name by all that is said of them, so
/// that their order means nothing; then by likeness of names. What is left is the same where kind and
/// name are, once on either side: it has been moved. A written id that is gone and a new one with
/// near the same name are the same element with another id.
package struct Correspondence: Sendable {
  package let old: Model
  package let new: Model
  /// By element of the old revision: the new one, or -1.
  package private(set) var newByOld: [Int32]
  /// By element of the new revision: the old one, or -1.
  package private(set) var oldByNew: [Int32]

  package init(from old: Model, to new: Model) {
    self.old = old
    self.new = new
    newByOld = [Int32](repeating: -1, count: Int(old.elementCount))
    oldByNew = [Int32](repeating: -1, count: Int(new.elementCount))
    var matcher = ElementMatcher(old: old, new: new)
    matcher.run()
    for (one, other) in matcher.pairs where newByOld[Int(one)] < 0 && oldByNew[Int(other)] < 0 {
      newByOld[Int(one)] = other
      oldByNew[Int(other)] = one
    }
    matchDerived(.cell, "mål", "delregion")
    matchDerived(.link, "från", "till")
  }

  /// What an element of the old revision is in the new one.
  package func new(_ element: Int32) -> Int32? {
    newByOld[Int(element)] < 0 ? nil : newByOld[Int(element)]
  }

  /// What an element of the new revision was in the old one.
  package func old(_ element: Int32) -> Int32? {
    oldByNew[Int(element)] < 0 ? nil : oldByNew[Int(element)]
  }

  /// By plan-qualified id in the old revision: the id in the new one, where that is another.
  package var successors: [String: String] {
    var ids: [String: String] = [:]
    for element in 0..<old.elementCount {
      guard let other = new(element) else { continue }
      let (id, successor) = (old.qualifiedID(element), new.qualifiedID(other))
      if id != successor, ids[id] == nil { ids[id] = successor }
    }
    return ids
  }

  /// The same the other way round.
  package var predecessors: [String: String] {
    Dictionary(successors.map { ($0.value, $0.key) }, uniquingKeysWith: { min($0, $1) })
  }

  /// Derived elements that stand between two others are the same where those are.
  private mutating func matchDerived(_ kind: Kind, _ first: String, _ second: String) {
    struct Ends: Hashable {
      let first: Int32
      let second: Int32
    }
    func ends(_ element: Int32, in model: Model) -> Ends? {
      guard let first = model.related(first, of: element).first,
        let second = model.related(second, of: element).first
      else { return nil }
      return Ends(first: first, second: second)
    }
    var known: [Ends: Int32] = [:]
    for element in new.elements(of: kind) {
      if let ends = ends(element, in: new) { known[ends] = element }
    }
    for element in old.elements(of: kind) {
      guard let ends = ends(element, in: old), let first = new(ends.first),
        let second = new(ends.second), let other = known[Ends(first: first, second: second)]
      else { continue }
      newByOld[Int(element)] = other
      oldByNew[Int(other)] = element
    }
  }
}
