measures-nav = Maatregelen
measures-title = Gap-analyse
measures-lead = Alle maatregelen van BIO2 op de objecten waarvoor ze gelden. Kies een maatregel om te zien wat er ontbreekt en om een oordeel vast te leggen.
measures-lead-own = De maatregelen die jij moet aantonen. Kies een maatregel om te zien wat er ontbreekt en om een oordeel vast te leggen.
measures-export = Lijst als { $format }
measures-filter = Maatregelen filteren
measures-active-filters = Gekozen filters
measures-remove-filter = Verwijder filter

measures-filter-q = Zoek in nummer en tekst
measures-filter-state = Stand
measures-filter-theme = Thema
measures-filter-control = Beheersmaatregel
measures-filter-kind = Draagt bij aan
measures-filter-concept = Cybersecurityconcept
measures-filter-care = Zorgplicht (Cbw en NIS2)
measures-filter-aspect = Aspect
measures-filter-due = Verloopt
measures-filter-owner = Verantwoordelijk
measures-filter-object-kind = Soort object
measures-filter-object = Object
measures-filter-object-name = Object (naam of code)

measures-state-gap = Nog niet in orde
measures-due-within = { $days ->
    [one] binnen 1 dag
   *[other] binnen { $days } dagen
}

measures-found = { $n } van { $all } maatregelen, { $points ->
    [one] 1 punt
   *[other] { $number } punten
}
measures-found-all = Alle { $n } maatregelen, { $points ->
    [one] 1 punt
   *[other] { $number } punten
}
measures-point = Een punt is opzet, bestaan of werking van één maatregel op één object.
measures-not-applicable = { $n ->
    [one] Nog 1 punt is niet van toepassing: bekijk waarom
   *[other] Nog { $n } punten zijn niet van toepassing: bekijk waarom
}
measures-bar = Stand van alle punten van deze maatregelen
measures-points-one = punt
measures-points = punten
measures-points-met-one = punten voldoet
measures-points-met = punten voldoen

measures-measure = Maatregel
measures-on = Waarop
measures-on-and-who = Waarop en wie
measures-lapses = Verloopt
measures-select = Kies
measures-select-all = Kies alle maatregelen op deze pagina
measures-of = van
measures-met-one = voldoet
measures-met = voldoen
measures-worst = slechtste:
measures-nobody = Niemand
measures-several-owners = Meer mensen
measures-several-mixed = objecten
# measures-several-{waarborg_domain::objects::ObjectKind}
measures-several-organisation = organisaties
measures-several-process = processen
measures-several-system = systemen
measures-several-supplier = leveranciers

measures-bulk = Kies maatregelen om ze in één keer te beoordelen
measures-bulk-one = 1 maatregel gekozen
measures-bulk-many = {"{"}n{"}"} maatregelen gekozen
measures-same-judgement = Zelfde oordeel voor…

measures-none-found = Geen maatregelen gevonden
measures-none-found-text = Geen enkele maatregel past bij deze filters. Haal een filter weg, of begin opnieuw:
measures-nothing-owed = Hier is nog niets aan te tonen
measures-nothing-owed-text = Er zijn op deze dag geen objecten. Kies een andere dag, of leg eerst processen en systemen vast.
measures-nothing-owed-own = Er staat op deze dag geen proces, systeem of leverancier op jouw naam. Klopt dat niet? Vraag de CISO om jou als eigenaar vast te leggen.
measures-object-nothing = Er is geen object met ‘{ $text }’ in de naam of code
measures-object-nothing-text = Controleer de spelling of zoek op een deel van de naam. De lijst hieronder is niet op object gefilterd.
measures-object-several = Welk object bedoel je met ‘{ $text }’?

measures-column-title = Titel
measures-column-code = Code
measures-column-judged = Beoordeeld op
measures-column-lapses = Verloopt op
measures-column-source = Herkomst
measures-column-in-scope = In de reikwijdte
measures-source-own = Eigen oordeel
measures-source-group = Oordeel voor een groep
measures-source-provider = Overgenomen van { $name }
measures-yes = ja
measures-no = nee
