import LogicModel
import Syntax

/// What elements are called in the list.
struct ListNames: Sendable {
  private let model: Model
  private let language: Language
  /// By plan-qualified id. Elements of several kinds may share one; the one that has a name of its
  /// own is meant.
  private var elements: [String: Int32] = [:]

  init(_ model: Model, _ language: Language) {
    self.model = model
    self.language = language
    elements.reserveCapacity(Int(model.elementCount))
    for element in 0..<model.elementCount {
      let id = model.qualifiedID(element)
      if let other = elements[id] {
        if isNamed(other) || !isNamed(element) { continue }
      }
      elements[id] = element
    }
  }

  private func isNamed(_ element: Int32) -> Bool {
    model.text("namn", of: element).map { $0 != model.ids[Int(element)] } ?? false
  }

  /// The element of an id.
  func element(_ id: String) -> Int32? { elements[id] }

  /// The name in brief: a goal's written id, any other's name cut.
  func short(_ id: String) -> String {
    guard let element = elements[id] else { return VisibleText.message(id) }
    if model.kind(of: element) == .goal, model.hasWrittenID[Int(element)] {
      return VisibleText.message(model.ids[Int(element)])
    }
    return full(element).shortened(to: 60)
  }

  /// The name, or whatever else people would know the element by.
  func full(_ element: Int32) -> String {
    let other = elements[model.qualifiedID(element)] ?? element
    let kind = model.kind(of: element)
    let word = Metamodel.standard[kind]
    if kind == .channel {
      let ends = ["från", "till"].map { model.related($0, of: element).first.map(full) ?? "?" }
      return ends.joined(separator: " → ")
    }
    for field in ["namn", "ämne", "text", "roll"] {
      if let text = model.text(field, of: other) { return VisibleText.message(text) }
    }
    if kind == .followUp, let subject = model.related("vad", of: element).first {
      // Not by its full name: what is followed up may be this again.
      let name = VisibleText.message(model.name(subject))
      return "\(language.word(word.name, word.english)): \(name)"
    }
    if model.hasWrittenID[Int(element)] { return VisibleText.message(model.ids[Int(element)]) }
    return language.word("\(word.name) utan namn", "\(word.english) without a name")
  }
}
