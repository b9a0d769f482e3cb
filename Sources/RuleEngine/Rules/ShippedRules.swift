/// The rules inside the binary: `files` holds the path below `Rules/` and the text of each, as they
/// were when the package was built, and how many of its UTF-8 bytes come before its examples.
package enum ShippedRules {}
