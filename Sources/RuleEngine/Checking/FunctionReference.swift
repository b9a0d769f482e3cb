/// The function of a call by its place in the tables, so that a program can be written down.
enum FunctionReference: Equatable, Sendable {
  /// By the place in `FunctionTable.all`.
  case declared(Int)
  /// One way to call it that does something of its own, by its place among the overloads.
  case overload(Int, of: Int)
  case graph(GraphFunction)

  /// The code; `nil` where the tables have no such place, or nothing there to run.
  var implementation: FunctionImplementation? {
    switch self {
    case .declared(let place):
      guard FunctionTable.all.indices.contains(place) else { return nil }
      return FunctionTable.all[place].implementation
    case .overload(let overload, let place):
      guard FunctionTable.all.indices.contains(place),
        FunctionTable.all[place].overloads.indices.contains(overload)
      else { return nil }
      return FunctionTable.all[place].overloads[overload].implementation
    case .graph(let function): return .graph(function)
    }
  }
}
