import Foundation
import PackagePlugin

/// Runs `embed-rules` on a folder whenever one of its files changes: on the rules and what they were
/// compiled to for `RuleEngine`, on the templates for `Reports`.
///
/// The folder of rules is seen through the link `Sources/RuleEngine/Shipped`, so that new and deleted
/// files are noticed without touching the manifest.
@main
struct EmbedRulesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    return target.name == "Reports"
      ? [
        try embed(
          root.appending(path: "Sources/Reports/Templates"), as: "ShippedTemplates",
          endings: [".mustache"], context)
      ]
      : [
        try embed(
          root.appending(path: "Rules"), as: "ShippedRules", endings: [".yml", ".yaml"], context),
        try embed(
          root.appending(path: "Sources/RuleEngine/Compiled"), as: "CompiledRules",
          endings: [".txt"], context),
      ]
  }

  /// Embeds the files of a folder as `files` of a type.
  private func embed(
    _ folder: URL, as type: String, endings: [String], _ context: PluginContext
  ) throws -> Command {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let files = paths.filter { path in endings.contains { path.hasSuffix($0) } }.sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "\(type)+Files.swift")
    return .buildCommand(
      displayName: "Embedding \(files.count) files as \(type)",
      executable: try context.tool(named: "embed-rules").url,
      arguments: [folder.path, output.path, type] + endings,
      inputFiles: files.map { folder.appending(path: $0) }, outputFiles: [output])
  }
}
