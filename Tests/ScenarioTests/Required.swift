import Foundation

/// What a run of the tests insists on: `KEDJA_REQUIRE=browser,office,cel` names programs whose absence
/// is a failure then, and elsewhere only skips the tests that need them.
enum Required {
  static func contains(_ name: String) -> Bool {
    (ProcessInfo.processInfo.environment["KEDJA_REQUIRE"] ?? "").split(separator: ",")
      .contains { $0 == name }
  }

  /// Whether tests that need programs are run: where all are there, or are insisted on by a name.
  static func canRun(_ name: String, _ programs: [String]) -> Bool {
    contains(name)
      || programs.allSatisfy { FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0) }
  }
}
