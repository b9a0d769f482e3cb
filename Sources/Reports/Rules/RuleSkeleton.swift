/// The file of a new rule: a small rule that works, with every key and what belongs there.
package enum RuleSkeleton {
  /// Whether a word can be an area or a rule's id: lower-case ASCII words joined by `-`.
  package static func isName(_ name: Substring) -> Bool {
    !name.isEmpty && name.first != "-" && name.last != "-"
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }

  package static let text = #"""
    # The file's path is the rule's identity: <område>/<id>.yml. The id names the bad pattern.
    # Try the rule with 'kedja rules test FOLDER'; see it with 'kedja rules show ID --rules FOLDER'.
    format: 1
    # preview: runs only when it is asked for (--only). stable: it has fired rightly on one real plan and
    # stayed silent on another. deprecated: see 'replaced_by'.
    status: preview
    # The bad pattern in a few words.
    title:
      sv: Mål med för få aktiviteter
      en: Goals with too few activities
    # How grave a gap is in each phase of a plan: fel | varning | info | av. One word holds for all phases.
    severity: {utkast: info, remiss: info, beslutad: varning, uppföljning: varning}
    # The kind of element that gets a verdict, or a list of kinds; 'element' is any kind, 'plan' the plan as a whole.
    for: mål
    # Optional guard. Where it is false the rule does not apply; the verdict is counted and nothing is said.
    when: |
      self.slutmål.size() > 0
    # Optional names, in order. Each is worked out when it is first used.
    let:
      - aktiva: |
          self.aktiviteter.filter(a, a.status != 'inställd')
    # Optional: one verdict per item of a list, bound as 'item'; 'require' then speaks of the item, and the message
    # sees 'brister' and 'prövade'. 'report' says whether a finding is for the 'group' (default) or for each 'item'.
    # each: |
    #   self.aktiviteter
    # report: group
    # What must hold, in the Common Expression Language (https://cel.dev). Always as a block (|) or in quotes. What the
    # plan says is not known gives the verdict okänt by itself.
    require: |
      aktiva.size() >= param.minst
    # Optional: the field that the finding points at. Default: the element's id or name.
    at: self.namn
    # Optional: a list of other places that are worth showing.
    related: |
      self.aktiviteter
    # One lower-case sentence without a full stop, the culprit in single quotes. {…} holds an expression.
    message:
      sv: "målet '{self}' har {aktiva.size()} aktiviteter, färre än {param.minst}"
      en: "goal '{self}' has {aktiva.size()} activities, fewer than {param.minst}"
    # The question to ask at the next meeting.
    question:
      sv: "Vad mer ska göras för att nå målet '{self}'?"
      en: "What else will be done to reach goal '{self}'?"
    # What to decide about it: a sentence that can stand in the minutes as it is.
    decision:
      sv: Ge någon i uppdrag att föreslå vad mer som ska göras för målet.
      en: Ask somebody to propose what more is to be done for the goal.
    # Why the gap matters.
    because:
      sv: Skriv varför bristen spelar roll.
      en: Write why the gap matters.
    # When a reader should let it pass.
    ignore_when:
      sv: Skriv när det är rätt att bortse från regeln.
      en: Write when it is right to ignore the rule.
    # Where the rule comes from: documents, and places in them.
    source: ["egen erfarenhet"]
    # Values with a name: int | double | bool | string | list(string), used as param.<name>.
    parameters:
      minst:
        type: int
        default: 1
        because:
          sv: Skriv varför just detta värde.
          en: Write why this value.
    # Rules whose gap on the same element is bigger and hides this one.
    implied_by: []
    # Earlier ids of the rule; exemptions that name them go on holding.
    aliases: []
    # With status deprecated: the id of the rule to use instead.
    # replaced_by: another-rule
    # The rule's tests, and its documentation: at least one that fails, with ↓ before each place that must be found, and
    # one that passes. 'idag: 2026-01-31' beside an example sets the day.
    examples:
      - fails: |
          mål:
            M1:
              namn: ↓Fler elever kommer till skolan
              slutmål: Alla går ut nian behöriga
      - passes: |
          mål:
            M1:
              namn: Fler elever kommer till skolan
              slutmål: Alla går ut nian behöriga
              aktiviteter:
                - Ring hem första dagen
            M2:
              namn: Ett mål utan slutmål, som regeln inte gäller

    """#
}
