/// A test case: something that was looked at, and what came of it.
struct JUnitCase {
  let name: String
  let path: String?
  let line: Int?
  let outcome: Outcome

  enum Outcome {
    case passed
    /// - Parameter text: what to show of it, several lines.
    case failed(type: String, message: String, text: String)
    case skipped(String)
    case error(String)

    var isFailure: Bool {
      if case .failed = self { return true }
      return false
    }
    var isSkipped: Bool {
      if case .skipped = self { return true }
      return false
    }
    var isError: Bool {
      if case .error = self { return true }
      return false
    }
  }

  func tree(class name: String) -> XMLTree {
    var attributes = [(name: "classname", value: name), ("name", self.name)]
    if let path { attributes.append(("file", path)) }
    if let line { attributes.append(("line", String(line))) }
    return .element("testcase", attributes, content)
  }

  private var content: [XMLTree] {
    switch outcome {
    case .passed: []
    case .failed(let type, let message, let text):
      [.element("failure", [("type", type), ("message", message)], [.text(text)])]
    case .skipped(let message): [.element("skipped", [("message", message)])]
    case .error(let message): [.element("error", [("message", message)])]
    }
  }
}
