/// The rules inside the binary: `files` holds the path below `Rules/` and the text of each, as they
/// were when the package was built.
package enum ShippedRules {}
