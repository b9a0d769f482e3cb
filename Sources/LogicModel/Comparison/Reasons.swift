/// The reasons that a revision gives for its changes, under `ändringar`.
struct Reasons {
  private let old: Model
  private let new: Model
  /// By folded id or name of what was changed: the fields that the reason is for, none for all, and
  /// the reason.
  private var notes: [String: [(field: String?, reason: String)]] = [:]

  /// What was written in the old revision already was said of earlier changes, and is no reason for
  /// a new one.
  init(old: Model, new: Model, _ correspondence: Correspondence) {
    self.old = old
    self.new = new
    for note in new.elements(of: .changeNote) {
      guard let subject = new.text("gäller", of: note), let reason = new.text("skäl", of: note)
      else { continue }
      if let earlier = correspondence.old(note), old.said(of: earlier) == new.said(of: note) {
        continue
      }
      notes[TextFolding.fold(subject), default: []].append(
        (new.text("fält", of: note).map { TextFolding.fold($0) }, reason))
    }
  }

  func given(to changes: [Change]) -> [Change] {
    if notes.isEmpty { return changes }
    return changes.map { change in
      var change = change
      change.reason = reason(for: change)
      return change
    }
  }

  private func reason(for change: Change) -> String? {
    var names: [String] = []
    for (model, element) in [(new, change.new), (old, change.old)] {
      guard let element else { continue }
      names += [model.ids[Int(element)], model.qualifiedID(element), model.name(element)]
    }
    let field = change.field.map { TextFolding.fold($0) }
    for name in names {
      for note in notes[TextFolding.fold(name)] ?? [] where note.field == nil || note.field == field
      {
        return note.reason
      }
    }
    return nil
  }
}
