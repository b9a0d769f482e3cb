/// A first draft as people write it. Its person is invented.
let draftText = #"""
  Handlingsplan skolnärvaro

  plan: Skolnärvaro 2025-2028
  Period: hösten 2025-våren 2027

  mål
    - id: närvaro-åk7-9
      namn: Mål: Fler elever kommer till skolan
      målgrupp: barn, unga och deras familjer
      ansvarg: Anna Lindqvist, elevhälsan
      slutmål: Att alla elever ska känna att
      indikatorer: 
        - Ogiltig frånvaro > 15 % (statistik finns väl?)
        - namn: Antal SIP:ar
          mål: 0,5 per elev
          baslinje: vet ej
  \#taktiviteter:
        - Workshop 1: ta fram nuläge tillsammans med skolorna
        - Närvaroteam i alla kommuner (Lerum först)
          ansvarig: Närvaro teamet?
          när: hösten 2025-våren 2027
          pengar: ca 2 milj (stimulans, ev. mer 2026)
          finansiering: {belopp: 1,5 milj, från: Västkom}
        – Utbilda personal i att fråga om frånvaro
        – Ta fram rutin #1 för tidig upptäckt
        - ansvarig: skolan/soc/BUP
          namn: "Föräldrastöd" i grupp
          status: på gång
          start: 1/9
          slut: Q2
        - Samverkansavtal - ska beslutas av: styrgruppen? VVG?
        - Något kring elevhälsan...
          effekt: [mindre frånvaro, bättre mående, lägre kostnader på sikt
      uppföljning: Karin ringer runt varje termin
      kommer från: Mötet 14 okt, se Teams

  """#

/// What the draft is read as.
let draftTree = #"""
  {plan: 'Skolnärvaro 2025-2028', Period: 'hösten 2025-våren 2027', \#
  ~mål: [{id: 'närvaro-åk7-9', namn: ~'Mål: Fler elever kommer till skolan', \#
  målgrupp: 'barn, unga och deras familjer', ansvarg: 'Anna Lindqvist, elevhälsan', \#
  slutmål: 'Att alla elever ska känna att', \#
  indikatorer: ['Ogiltig frånvaro > 15 % (statistik finns väl?)', {namn: 'Antal SIP:ar', \#
  mål: '0,5 per elev', baslinje: 'vet ej'}], \#
  ~aktiviteter: [~'Workshop 1: ta fram nuläge tillsammans med skolorna', \#
  {+namn: 'Närvaroteam i alla kommuner (Lerum först)', ansvarig: 'Närvaro teamet?', \#
  när: 'hösten 2025-våren 2027', pengar: 'ca 2 milj (stimulans, ev. mer 2026)', \#
  finansiering: {belopp: ~'1,5 milj', från: 'Västkom'}}, \#
  'Utbilda personal i att fråga om frånvaro', ~'Ta fram rutin #1 för tidig upptäckt', \#
  {ansvarig: 'skolan/soc/BUP', namn: '"Föräldrastöd" i grupp', status: 'på gång', \#
  start: '1/9', slut: 'Q2'}, ~'Samverkansavtal - ska beslutas av: styrgruppen? VVG?', \#
  {+namn: 'Något kring elevhälsan...', effekt: ~['mindre frånvaro', 'bättre mående', \#
  'lägre kostnader på sikt']}], uppföljning: 'Karin ringer runt varje termin', \#
  kommer från: 'Mötet 14 okt, se Teams'}]}
  """#

/// What is said about it, with the text that each finding points at.
let draftFindings = [
  #"text-los-rubrik 'Handlingsplan skolnärvaro'"#,
  #"text-kolon-saknas 'mål'"#,
  #"text-kolon-i-mening 'Mål: Fler elever kommer till skolan'"#,
  #"text-tabb '\#t'"#,
  #"text-kolon-i-mening 'Workshop 1: ta fram nuläge tillsammans med skolorna'"#,
  #"text-mening-med-falt 'Närvaroteam i alla kommuner (Lerum först)'"#,
  #"text-dubbla-belopp-klipp '1,5 milj'"#,
  #"text-tankstreck '–'"#,
  #"text-kommentar-klipper 'Ta fram rutin #1 för tidig upptäckt'"#,
  #"text-citattecken '"Föräldrastöd" i grupp'"#,
  #"text-kolon-i-mening 'Samverkansavtal - ska beslutas av: styrgruppen? VVG?'"#,
  #"text-mening-med-falt 'Något kring elevhälsan...'"#,
  #"text-klammer-ej-stangd '[mindre frånvaro, bättre mående, lägre kostnader på sikt'"#,
]
