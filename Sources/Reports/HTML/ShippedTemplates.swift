/// The templates inside the binary; `files` is made of the folder `Templates` when the package is
/// built.
package enum ShippedTemplates {}
