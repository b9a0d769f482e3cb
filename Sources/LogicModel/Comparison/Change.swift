/// One thing that a revision of a plan did, in the plan's own terms.
package struct Change: Hashable, Sendable {
  package var sort: ChangeSort
  /// What was changed.
  package var kind: Kind
  /// The element in the old revision; `nil` for what is new.
  package var old: Int32?
  /// The element in the new revision; `nil` for what is gone.
  package var new: Int32?
  /// The field, by its word in plans; `nil` where the whole element is meant.
  package var field: String?
  /// The field's values as they are read, in order; elements by id or name.
  package var before: [String] = []
  package var after: [String] = []
  /// Which way a value went, where it has ways.
  package var direction: ChangeDirection?
  /// What came or went along inside the element, by kind.
  package var contents: [Content] = []
  /// Why, as the new revision's `ändringar` say.
  package var reason: String?

  package init(
    _ sort: ChangeSort, _ kind: Kind, old: Int32?, new: Int32?, field: String? = nil
  ) {
    self.sort = sort
    self.kind = kind
    self.old = old
    self.new = new
    self.field = field
  }

  package struct Content: Hashable, Sendable {
    package let kind: Kind
    package let count: Int
  }
}
