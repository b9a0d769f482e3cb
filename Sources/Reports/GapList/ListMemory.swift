/// What a list remembers for the next one: its day, and every gap with the number of lists that have
/// told it. Gaps that wait behind bigger ones are remembered too, so that they are not new when they
/// come forward.
package struct ListMemory: Hashable, Sendable {
  package var date: String?
  package var entries: [Entry]

  package struct Entry: Hashable, Sendable {
    package let rule: String
    /// The plan-qualified id of the element.
    package let element: String
    package let name: String
    /// By how many lists it has been told.
    package let age: Int

    package init(rule: String, element: String, name: String, age: Int) {
      self.rule = rule
      self.element = element
      self.name = name
      self.age = age
    }
  }

  package init(date: String? = nil, entries: [Entry] = []) {
    self.date = date
    self.entries = entries
  }
}
