import Foundation
import PackagePlugin

/// Runs `embed-rules` on the folder of rules whenever a rule file changes.
///
/// The folder is seen through the link `Sources/RuleEngine/Shipped`, so that new and deleted files
/// are noticed without touching the manifest.
@main
struct EmbedRulesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "Rules")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let files = paths.filter { $0.hasSuffix(".yml") || $0.hasSuffix(".yaml") }.sorted()
    let output = context.pluginWorkDirectoryURL.appending(path: "ShippedRules+Files.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) rules",
        executable: try context.tool(named: "embed-rules").url,
        arguments: [folder.path, output.path],
        inputFiles: files.map { folder.appending(path: $0) }, outputFiles: [output])
    ]
  }
}
