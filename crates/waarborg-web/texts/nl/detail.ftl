detail-eyebrow = Overheidsmaatregel { $number }
detail-quick-win = snelle winst
detail-back-to-list = Maatregelen
detail-back-to-tasks = Mijn taken
detail-place = Maatregel { $place } van { $total }
detail-place-tasks = Taak { $place } van { $total }
detail-left = { $total ->
    [one] 1 maatregel in de lijst
   *[other] { $total } maatregelen in de lijst
}
detail-left-tasks = { $total ->
    [0] Geen taken meer
    [one] Nog 1 taak
   *[other] Nog { $total } taken
}
detail-previous = Vorige
detail-next = Volgende

detail-state = Stand van { $object }
detail-judged-until = Beoordeeld op { $day }. Telt tot en met { $lapse }.
detail-judged-lapsed = Beoordeeld op { $day }. Verlopen op { $lapse }.
detail-never-judged = Nog niet beoordeeld.
detail-asked-anew = Opnieuw beoordelen na de overgang.
detail-anew-title = Opnieuw beoordelen
detail-anew-text = Na de overgang naar BIO2 { $version } op { $day } tellen de oordelen van daarvoor hier niet meer mee. Ze staan nog onder Geschiedenis.
detail-era-title = Dit is de maatregel uit BIO2 { $version }
detail-era-withdrawn = De maatregel is vervallen in { $version }. Sinds { $day } hoef je hem niet meer aan te tonen; wat is vastgelegd blijft hier zichtbaar.
detail-era-older = Sinds { $day } werkt de organisatie met { $version }.
detail-era-moved = Sinds { $day } werkt de organisatie met { $version }. Daar staat de inhoud bij een ander nummer.
detail-era-link = { $number } in { $version }
detail-source-own = Eigen oordeel
detail-source-group = Via groep: { $name }
detail-source-provider = Geleverd door { $name }
detail-source-nothing = Geen oordeel

detail-objects = Waarvoor deze maatregel geldt
detail-objects-none = Deze maatregel geldt nu nergens voor, of niet voor iets van jou.
detail-objects-filter = Objecten filteren
detail-objects-text = Naam of code
detail-objects-state = Stand
detail-any-gap = Alles wat nog niet is aangetoond
detail-objects-not-found = Geen objecten gevonden
detail-objects-not-found-text = Pas de naam of de stand aan.
detail-objects-count = { $n } van { $all ->
    [one] 1 object
   *[other] { $all } objecten
}
detail-object-and-owner = Object en eigenaar
detail-object-state = Stand
detail-source = Komt van
detail-lapse = Verloopt
detail-no-lapse = Niets
detail-owner = Eigenaar
detail-owner-nobody = Niemand
detail-out-of-scope = Buiten de reikwijdte

detail-no-form = Hier kun je nu niets vastleggen
detail-not-owed = Er is besloten dat deze maatregel niet van toepassing is. Neem eerst een nieuw besluit als dat niet meer klopt.
detail-nothing-here = Deze maatregel geldt niet voor iets waarvan jij de eigenaar bent.
detail-choose-object = Kies hierboven een object.

detail-history = Geschiedenis
detail-history-none = Er is nog nooit een oordeel gegeven.
detail-history-newer = Nieuwere oordelen
detail-history-older = Oudere oordelen

detail-good-proof = Zo ziet goed bewijs eruit
detail-about = Over deze maatregel
detail-control = Beheersmaatregel
detail-theme = Thema
detail-kinds = Draagt bij aan
detail-kinds-from = Uit { $older }: BIO2 { $version } noemt dit niet meer.
detail-kinds-from-other = Uit { $older }, bij { $number }: daar komt de inhoud vandaan (eigen lezing). BIO2 { $version } noemt dit niet meer.
detail-binding = Geldt voor
detail-owed-by = Verantwoordelijk
detail-terms = Termijnen
detail-term-within = Binnen { $interval }
detail-term-keep = Minstens { $interval } bewaren
detail-every-days = { $n ->
    [one] Elke dag
   *[other] Elke { $n } dagen
}
detail-every-months = { $n ->
    [one] Elke maand
   *[other] Elke { $n } maanden
}
detail-every-years = { $n ->
    [one] Elk jaar
   *[other] Elke { $n } jaar
}
detail-days = { $n ->
    [one] 1 dag
   *[other] { $n } dagen
}
detail-months = { $n ->
    [one] 1 maand
   *[other] { $n } maanden
}
detail-years = { $n } jaar
detail-counts-for = Geldigheidsduur
detail-legal = Grondslag
detail-legal-source = Bron: { $source }, geraadpleegd op { $day }.
detail-care = Zorgplicht
detail-care-meaning = Draagt bij aan deze letter van { $cbw } (dezelfde in { $nis2 }).
detail-clauses = Hoofdstuk van ISO/IEC 27001
detail-clauses-meaning = Gaat over hetzelfde onderwerp als dit deel van het managementsysteem.
detail-concepts = Cybersecurityconcept
detail-concepts-meaning = Wat de maatregel doet rond een aanval: vooraf, tijdens of erna.
detail-properties = BIV-aspect
detail-properties-meaning = Welke eigenschap van informatie de maatregel beschermt.
detail-types = Type beheersmaatregel
detail-types-meaning = Preventief voorkomt een incident, detectief merkt het op, correctief beperkt de schade.
detail-own-reading = Eigen lezing van { $day }: niemand heeft dit zo gepubliceerd.
detail-attributes-own-reading = Cybersecurityconcept, BIV-aspect en type: eigen lezing van { $day }.
detail-attributes-second-source = Cybersecurityconcept, BIV-aspect en type komen uit een tweede bron van { $day }; ze zijn niet met ISO/IEC 27002 zelf vergeleken.
detail-second-source = Overgenomen uit een tweede bron op { $day }, niet met de bron zelf vergeleken.
detail-effort = Hoeveel werk
detail-effort-words = Ongeveer { $once } om in te richten en { $yearly } per jaar. Dit is onze schatting voor een middelgrote gemeente.
detail-effort-once = Ongeveer { $days } om in te richten. Dit is onze schatting voor een middelgrote gemeente.
detail-effort-yearly = Ongeveer { $days } per jaar. Dit is onze schatting voor een middelgrote gemeente.
detail-effort-none = Geen extra werk: een andere maatregel regelt dit al.
detail-half-day = een halve dag
detail-many-days = { $days } dagen
detail-help = Hulp bij deze maatregel
detail-examples = Voorbeelden
detail-mistake = Dit gaat vaak mis
detail-related = Hoort bij elkaar
detail-official = Officiële tekst
detail-official-source = Officiële tekst van BIO2, overheidsmaatregel { $number }, door jullie zelf geïmporteerd
detail-as-of = Stand op een andere dag

detail-decision = { $subject }: { $outcome }
detail-risk-reference = Risicoanalyse: { $reference }.
detail-decided-by = Besloten op { $day } door { $name }.

detail-owner-title = Wie is verantwoordelijk?
detail-owner-hint = Dit geldt voor de hele organisatie. De eigenaar ziet het bij de taken en kan oordelen vastleggen.
detail-owner-none = Niemand in het bijzonder
detail-owner-save = Eigenaar opslaan
detail-owner-saved = De eigenaar is opgeslagen.
detail-owner-conflict = Een collega was je voor: de eigenaar is nu { $name }. Sla je keuze nog een keer op als die moet gelden.

# measures-event-{*}
measures-event-owner-set = Eigenaar van een maatregel aangewezen

# measures-did-{*}
measures-did-owner-set = { $who } wees { $owner } aan als eigenaar van { $what }.
