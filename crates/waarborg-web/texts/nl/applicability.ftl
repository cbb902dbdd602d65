applicability-nav = Toepasselijkheid
applicability-title = Toepasselijkheid
applicability-lead = Leg per beheersmaatregel en per overheidsmaatregel vast of die van toepassing is. Samen vormen deze besluiten de Verklaring van Toepasselijkheid (VvT).
applicability-tabs = Onderdelen van toepasselijkheid
applicability-tab-list = Besluiten
applicability-tab-exceptions = Uitzonderingen op de VvT

applicability-rules-title = Wat mag je besluiten?
applicability-rule-measure = Een overheidsmaatregel is altijd verplicht, hoe klein het risico ook is. Je kunt hem niet weglaten door het risico te accepteren.
applicability-rule-cannot = Er is één uitzondering: de maatregel kan niet van toepassing zijn, omdat er niets is waarop hij kan werken. Motiveer dat en verwijs naar de risicoanalyse.
applicability-rule-control = Van een beheersmaatregel mag je afwijken, of hem weglaten, als je dat onderbouwt. Verwijs naar de risicoanalyse; de verwijzing komt in de bijlage ‘Uitzonderingen op de VvT’. De overheidsmaatregelen eronder blijven verplicht.
applicability-rule-without = Bij sommige beheersmaatregelen hoort geen overheidsmaatregel. Is zo’n beheersmaatregel van toepassing, gebruik dan de implementatierichtlijn die ISO/IEC 27002 erbij geeft.
applicability-rule-with = { $n ->
    [one] Er is 1 overheidsmaatregel onder deze beheersmaatregel. Die is het minimum; ga met de risicoanalyse na of dat genoeg is.
   *[other] Er zijn { $n } overheidsmaatregelen onder deze beheersmaatregel. Die zijn het minimum; ga met de risicoanalyse na of dat genoeg is.
}
applicability-rule-equivalent = Een beheersmaatregel mag gelijkwaardig worden vervangen door een uit een andere norm: NEN 7510 voor zorginformatie, CSIR of IEC 62443 voor operationele technologie. Noem de norm en het nummer.
applicability-rule-default = Zonder besluit geldt: van toepassing. Leg toch een besluit vast: dan is te zien dat ernaar is gekeken.
applicability-rules-source = Bron: { $source }.
applicability-rule-title = De regel

applicability-undecided = Nog niet besloten
applicability-undecided-note = Zonder besluit geldt: van toepassing.
applicability-of = van { $n }
applicability-tile-decided = Besloten
applicability-tile-decided-note = Beheersmaatregelen en overheidsmaatregelen samen
applicability-tile-undecided = Nog niet besloten
applicability-tile-undecided-note = Gelden als van toepassing
applicability-tile-exceptions = Uitzonderingen
applicability-tile-exceptions-note = Staan in de bijlage bij de VvT

applicability-filter = Toepasselijkheid filteren
applicability-search = Zoek op nummer of tekst
applicability-theme = Thema
applicability-decision = Besluit
applicability-level = Soort
applicability-level-control = Beheersmaatregelen
applicability-level-measure = Overheidsmaatregelen
applicability-without = Alleen beheersmaatregelen zonder overheidsmaatregel
applicability-status-undecided = Nog niet besloten
applicability-status-decided = Besloten
applicability-status-exception = Uitzondering
applicability-count = { $shown } van { $total } rijen
applicability-caption = Beheersmaatregelen en overheidsmaatregelen met het besluit dat telt
applicability-subject = Beheersmaatregel of maatregel
applicability-basis = Wettelijke basis
applicability-gaps = Openstaande punten
applicability-gaps-of = openstaande punten van { $subject }
applicability-progress = { $decided } van { $total } besloten
applicability-falls-back = Geen overheidsmaatregel: volg ISO/IEC 27002
applicability-decided-by = { $day }, { $name }
applicability-none-title = Niets gevonden
applicability-none-text = Pas de filters aan of wis ze.
applicability-select-all = Alles zonder besluit selecteren
applicability-select = Selecteer { $subject }
applicability-selected-none = Kies wat zonder bijzonderheden van toepassing is
applicability-selected-one = 1 gekozen
applicability-selected-many = {"{"}n{"}"} gekozen
applicability-several-selected = Van toepassing verklaren
applicability-several-all = { $n ->
    [one] Die ene zonder besluit is van toepassing
   *[other] Alle { $n } zonder besluit zijn van toepassing
}

applicability-exceptions-title = Uitzonderingen op de VvT
applicability-exceptions-lead = Deze bijlage vult zichzelf met elk besluit dat iets anders zegt dan ‘van toepassing’. Zij gaat mee met de verklaring.
applicability-exceptions-count = { $n ->
    [one] 1 uitzondering
   *[other] { $n } uitzonderingen
}
applicability-exceptions-none-title = Er zijn geen uitzonderingen
applicability-exceptions-none-text = Alles is van toepassing. Besluit je bij een maatregel iets anders, dan verschijnt dat hier vanzelf.

applicability-eyebrow-control = Beheersmaatregel { $number }
applicability-eyebrow-measure = Overheidsmaatregel { $number }
applicability-side = Bij dit besluit
applicability-counts-now = Wat nu telt
applicability-gaps-now = { $gaps ->
    [0] Geen openstaande punten
    [one] 1 openstaand punt
   *[other] { $gaps } openstaande punten
} op { $objects ->
    [one] 1 object
   *[other] { $objects } objecten
}.
applicability-gaps-not-owed = Deze maatregel hoeft nu niet te worden aangetoond.
applicability-basis-source = Bron
applicability-basis-checked = Geraadpleegd op
applicability-measures = Overheidsmaatregelen
applicability-when = Vastgelegd op

applicability-decide = Besluit vastleggen
applicability-question = Is dit van toepassing?
applicability-hint-measure-applies = De maatregel moet worden aangetoond.
applicability-hint-measure-cannot-apply = Er is bij jullie niets waarop de maatregel kan werken. Dat het risico klein is, is geen reden.
applicability-hint-control-applies = De beheersmaatregel wordt toegepast.
applicability-hint-control-left-out = De beheersmaatregel wordt niet toegepast, op grond van een risicoanalyse.
applicability-hint-control-deviates = De beheersmaatregel wordt anders ingevuld, op grond van een risicoanalyse.
applicability-hint-control-equivalent = Een andere norm komt ervoor in de plaats.
applicability-hint-stays = Overheidsmaatregelen eronder blijven verplicht: aan de openstaande punten verandert niets.
applicability-bound = Dat kan hier nog niet, want dit geldt en is altijd verplicht: { $measures }.
applicability-effect-none = Aan de openstaande punten verandert niets.
applicability-effect-fewer = { $n ->
    [0] Er staan nu geen punten open, dus er verdwijnt niets.
    [one] Er verdwijnt 1 openstaand punt.
   *[other] Er verdwijnen { $n } openstaande punten.
}
applicability-effect-more = { $n ->
    [0] Er komen geen openstaande punten bij.
    [one] Er komt 1 openstaand punt bij.
   *[other] Er komen { $n } openstaande punten bij.
}
applicability-motivation = Motivering
applicability-motivation-hint = Verplicht bij een uitzondering. Schrijf het zo op dat een inwoner het begrijpt, en noem geen namen van personen.
applicability-risk-reference = Verwijzing naar de risicoanalyse
applicability-risk-reference-hint = Verplicht bij een uitzondering. Bijvoorbeeld: Risicoanalyse werkplek 2026, paragraaf 5.
applicability-other-norm = Andere norm
applicability-other-norm-hint = Alleen bij ‘gelijkwaardige invulling’. Noem de norm en het nummer, bijvoorbeeld: NEN 7510, 8.24.
applicability-public-title = Dit kan gepubliceerd worden
applicability-public-text = Het besluit komt in de Verklaring van Toepasselijkheid. Maken jullie die openbaar, dan staan de motivering en de verwijzing in de bijlage met uitzonderingen, tenzij jullie ze weglaten. Je naam wordt niet gepubliceerd.
applicability-save = Besluit vastleggen
applicability-save-next = Vastleggen en volgende
applicability-save-mine = Mijn besluit toch vastleggen
applicability-unsaved = Je hebt het besluit nog niet vastgelegd.
applicability-saved = Het besluit is vastgelegd.
applicability-unchanged = Dit besluit stond er al zo. Er is niets veranderd.
applicability-who-decides = Besluiten over toepasselijkheid neemt de CISO. Klopt hier iets niet? Bespreek het met de CISO.
applicability-history = Eerdere besluiten
applicability-history-none = Er is nog nooit iets over besloten.

applicability-error-bound = Weglaten kan pas als elke overheidsmaatregel eronder niet van toepassing kan zijn. Nu geldt nog: { $measures }. Besluit daar eerst over, of kies hier een ander besluit.
applicability-error-measure = Een overheidsmaatregel is altijd verplicht. Kies ‘Van toepassing’, of ‘Kan niet van toepassing zijn’ als er niets is waarop hij kan werken.
applicability-error-motivation = Schrijf op waarom: een uitzondering moet gemotiveerd zijn.
applicability-error-risk-reference = Noem de risicoanalyse waarop dit besluit rust, met datum of paragraaf.
applicability-error-equivalent = Noem de norm en het nummer die ervoor in de plaats komen, bijvoorbeeld NEN 7510, 8.24.
applicability-error-not-equivalent = Je noemt een andere norm. Kies dan ‘Gelijkwaardige invulling’, of maak dit veld leeg.

applicability-conflict-title = { $name } nam intussen een besluit
applicability-conflict-text = Jouw besluit is nog niet vastgelegd. Vergelijk de twee en kies.
applicability-conflict-both = Twee besluiten
applicability-conflict-theirs = Besluit van { $name }
applicability-conflict-mine = Wat jij invulde
applicability-conflict-keep = Laat het besluit van { $name } staan
applicability-conflict-how = Wil je dat jouw besluit gaat tellen? Pas het hieronder zo nodig aan en kies ‘Mijn besluit toch vastleggen’. Het andere besluit blijft in de geschiedenis staan.

applicability-several-title = Van toepassing verklaren
applicability-several-lead = Je legt voor alles hieronder in één keer vast dat het van toepassing is. Kijk de lijst na en bevestig.
applicability-several-which = { $n ->
    [one] Dit wordt van toepassing verklaard
   *[other] Deze { $n } worden van toepassing verklaard
}
applicability-several-untick = Haal het vinkje weg bij wat je apart wilt bekijken.
applicability-several-motivation = Geen bijzonderheden.
applicability-several-motivation-hint = Komt bij elk besluit te staan.
applicability-several-effect = Wat nog niet besloten was, gold al als van toepassing: aan de openstaande punten verandert niets. De besluiten komen in de Verklaring van Toepasselijkheid, ook als jullie die publiceren.
applicability-several-confirm = Bevestigen
applicability-several-decided = { $n ->
    [one] Over deze is al besloten: dat blijft zo
   *[other] Over deze { $n } is al besloten: dat blijft zo
}
applicability-several-changed-title = Een collega besloot intussen ook
applicability-several-changed-text = Er is nog niets vastgelegd. Wat al besloten is, blijft zoals het is. Bevestig opnieuw voor de rest.
applicability-several-saved = { $n ->
    [one] 1 besluit is vastgelegd.
   *[other] { $n } besluiten zijn vastgelegd.
}
applicability-back = Terug naar toepasselijkheid

# applicability-event-{*}
applicability-event-decided = Besluit over toepasselijkheid

# applicability-did-{*}
applicability-did-decided = { $who } besloot over { $what }: { $applicability }.
