# Wat er in voorbereiding is als volgende versie van BIO2. Alleen om te bekijken.

drafts-title = BIO2 { $version } in voorbereiding
drafts-link = Concept van BIO2 { $version }: wat verandert er voor ons?
drafts-lead = Wat verandert er voor ons?
drafts-banner-title = Concept: dit is geen geldend recht
drafts-banner-text = Dit is de stand van { $day }. BIO2 { $from } blijft gelden. Je kunt niet overgaan naar { $version }, er niet onder beoordelen en er niet mee publiceren. Alles kan nog veranderen.
drafts-other-title = Je organisatie werkt met BIO2 { $version }
drafts-other-text = Het concept verandert BIO2 { $from }. Heeft een maatregel bij jullie een ander nummer, dan zie je de stand van dat nummer.
drafts-counts = Veranderingen in deel 2
drafts-filter = Veranderingen filteren
drafts-filter-effect = Soort verandering
drafts-filter-ours = Alleen wat voor ons iets betekent
drafts-count = { $found } van { $total } veranderingen
drafts-none-title = Geen veranderingen gevonden
drafts-none-text = Geen enkele verandering past bij deze filters. Haal een filter weg, of begin opnieuw:
drafts-part2 = Deel 2: maatregelen
drafts-part1 = Deel 1: het kader
drafts-column-was = In { $version }
drafts-column-becomes = In het concept
drafts-column-what = Wat er verandert
drafts-column-own = Jullie stand nu
drafts-column-chapter = Hoofdstuk
drafts-column-asked = Jullie verplichtingen hieruit, met de stand nu
drafts-was-nothing = Bestaat nog niet
drafts-becomes-nothing = Vervalt
drafts-see = Zie { $numbers }.
drafts-here = Bij jullie { $number }
drafts-nothing-owed = Hier hoef jij of je organisatie nu niets voor aan te tonen.
drafts-nothing-asked = Hier komt voor jullie nu geen verplichting uit.
drafts-proposal = Voorstel over { $about }
drafts-remarks = Goed om te weten
drafts-source = Bron: { $source }. Geraadpleegd op { $day }. In onze woorden. Of een verandering iets anders vraagt, is onze eigen lezing.

# drafts-effect-{waarborg_domain::drafts::Effect}
drafts-effect-demand = Vraagt iets anders
drafts-effect-new = Nieuw
drafts-effect-divided = Gesplitst of samengevoegd
drafts-effect-moved = Ander nummer
drafts-effect-withdrawn = Vervalt
drafts-effect-reworded = Alleen anders verwoord

# drafts-term-{waarborg_domain::drafts::TermEffect}
drafts-term-new = Nieuwe termijn
drafts-term-changed = Andere termijn
drafts-term-gone = Termijn vervalt
