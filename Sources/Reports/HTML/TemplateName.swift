/// What a name in a template stands for, and so how it may be used.
package indirect enum TemplateName: Sendable {
  /// `{{name}}`
  case text
  /// `{{{name}}}`: a picture that was drawn here, which is put in as it is.
  case picture
  /// `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`
  case flag
  /// The same, once for each text, which is `{{.}}` inside.
  case texts
  /// The same, once for each item, with the names of the item inside.
  case items([String: TemplateName])
  /// `{{name.inner}}`
  case group([String: TemplateName])
}
