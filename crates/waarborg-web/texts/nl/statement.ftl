statement-nav = Verklaring
statement-vvt = Verklaring van Toepasselijkheid
statement-lead-duty = Van concept tot openbare verklaring: kijk of alles klopt, leg de verklaring voor en maak haar openbaar. In deze versie van BIO2 is publiceren verplicht.
statement-lead-own-choice = Van concept tot vastgestelde verklaring: kijk of alles klopt en leg de verklaring voor. Of jullie haar daarna openbaar maken, kiezen jullie zelf.
statement-see-draft = Concept bekijken
statement-propose = Verklaring voorleggen
statement-now = Waar we staan
statement-see-public = Openbare pagina bekijken
statement-none-title = Er is nog geen verklaring gepubliceerd
statement-none-text = Los hieronder op wat blokkeert. Daarna legt de CISO de verklaring voor, geeft advies, en stelt een bestuurder haar vast.
statement-check = Klopt het concept van vandaag?
statement-blocked-title = Voorleggen kan nog niet
statement-blocked-text = Los eerst op wat hieronder blokkeert. Elke regel wijst naar de plek waar je het oplost.
statement-ready-title = Niets houdt voorleggen tegen
statement-ready-text = Waarschuwingen en tips houden niets tegen, maar kijk ernaar voordat je de verklaring voorlegt.
statement-diagnostics = { $n ->
    [one] 1 bevinding
   *[other] { $n } bevindingen
}
statement-findings = { $n ->
    [one] bevinding
   *[other] bevindingen
}
statement-rule-source = Bron:
statement-rule-administrator = Vraag dit aan de beheerder.
statement-rule-all = Alle { $n } bekijken
statement-rule-nothing = Deze regel vindt niets in het concept van vandaag.
statement-back = Terug naar de controle

statement-versions = Alle verklaringen
statement-versions-none = Er is nog geen verklaring voorgelegd.
statement-version = Versie { $n }
statement-proposal = Voorstel voor versie { $n }
statement-as-of = Stand van { $day }
statement-sign-off = { $name }, { $day }

statement-draft = Concept van de verklaring
statement-draft-lead = Zo zou versie { $n } eruitzien, met de stand van { $day }. Dit is nog niet vastgesteld.
statement-whole = De hele verklaring

# De inhoud
statement-contents = Inhoud van de verklaring
statement-summary = In cijfers
statement-leaves-out = Deze uitgave laat weg:
statement-leaves-out-nothing = Niets
statement-controls = Beheersmaatregelen
# Met zachte koppeltekens, voor smalle kolommen.
statement-controls-column = Beheers­maatregelen
statement-measures-column = Overheids­maatregelen
statement-controls-note = uit ISO/IEC 27001, bijlage A
statement-measures = Overheidsmaatregelen
statement-measures-note = uit BIO2, deel 2
statement-exceptions-count = Uitzonderingen
statement-exceptions-note = met de reden in de bijlage
statement-in-scope = Binnen de reikwijdte
statement-in-scope-note = { $processes ->
    [one] 1 proces
   *[other] { $processes } processen
} en { $systems ->
    [one] 1 systeem
   *[other] { $systems } systemen
}
statement-by-state = Hoe de maatregelen ervoor staan
statement-by-state-note = Een maatregel telt mee met de slechtste stand van alle objecten waarop hij wordt beoordeeld.
statement-by-theme = Per thema
statement-by-kind = Per soort maatregel
statement-by-kind-note = Een maatregel kan bij meer soorten horen en telt dan in elke soort mee.
statement-aspect = Aspect
statement-column-theme = Thema
statement-column-kind = Soort
statement-total = Totaal
statement-not-owed = Niet van toepassing
statement-met-of = { $aspect }: voldoet
statement-how-to-read = Zo lees je de verklaring
statement-read-applies-term = Van toepassing
statement-read-applies = De beheersmaatregelen komen uit ISO/IEC 27001, bijlage A. De overheidsmaatregelen van BIO2 vullen ze in en zijn verplicht, tenzij ze niet van toepassing kunnen zijn. Elke uitzondering staat met de reden in de bijlage.
statement-read-aspects-term = Opzet, bestaan en werking
statement-read-aspects = Opzet: er is vastgelegd hoe het moet. Bestaan: op de dag van het oordeel was het er ook. Werking: het heeft een hele periode gewerkt.
statement-read-state-term = Stand
statement-read-state = De stand is de slechtste van alle objecten waarop de maatregel wordt beoordeeld. Eronder staat bij hoeveel objecten het voldoet, en wanneer dat is beoordeeld. Een oordeel verloopt als de termijn voorbij is.
statement-read-basis-term = Grondslag
statement-read-basis = Een beheersmaatregel wordt toegepast, of er wordt met een onderbouwing van afgeweken. Een overheidsmaatregel is verplicht, tenzij hij niet van toepassing kan zijn. Op welke grond:
statement-duty-cbw = Cbw: de Cyberbeveiligingswet, voor netwerk- en informatiesystemen. Voor andere informatie, zoals op papier, is het zelfregulering.
statement-duty-cbw-other-version = Cbw (andere versie): de Cyberbeveiligingswet geldt, maar schrijft een andere versie van BIO2 voor dan waarmee de organisatie werkt.
statement-duty-cbw-undetermined = Cbw nog te bepalen: de organisatie heeft nog niet vastgesteld of de Cyberbeveiligingswet voor haar geldt. Zo niet, dan is het zelfregulering.
statement-duty-self-regulation = Zelfregulering: een verplichtende afspraak van de overheden zelf, buiten de Cyberbeveiligingswet.
statement-duty-guiding-framework = Richtinggevend kader: overheden spraken af ernaartoe te werken, buiten de Cyberbeveiligingswet.
statement-read-iso-term = Zonder overheidsmaatregel
statement-read-iso = Heeft een beheersmaatregel geen overheidsmaatregel, dan geldt de implementatierichtlijn uit ISO/IEC 27002.
statement-scope = Reikwijdte
statement-scope-empty = De reikwijdte is nog niet beschreven.
statement-processes = Processen
statement-systems = Systemen
statement-included = Binnen de reikwijdte
statement-excluded = Buiten de reikwijdte
statement-critical-count = Waarvan kritiek
# statement-theme-{waarborg_domain::catalogue::Theme}
statement-theme-organisational = Organisatorische maatregelen
statement-theme-people = Mensgerichte maatregelen
statement-theme-physical = Fysieke maatregelen
statement-theme-technological = Technologische maatregelen
statement-measure = Maatregel
statement-applicability = Toepasselijkheid
statement-judged-on = { $n ->
    [one] { $binding }
   *[other] { $binding } ({ $n })
}
statement-falls-back = Geen overheidsmaatregel: de implementatierichtlijn uit ISO/IEC 27002 geldt.
statement-no-objects = Geen objecten
statement-met-on = { $n ->
    [one] 1 van { $all } voldoet
   *[other] { $n } van { $all } voldoen
}
statement-judged = Oordeel van { $day }
statement-judged-from = Oordelen van { $day }
statement-judged-to = tot en met { $day }
statement-exceptions = Bijlage: uitzonderingen op de VvT
statement-exceptions-text = Wat niet geldt, anders is ingevuld of waarvan wordt afgeweken, staat hier met de reden en de risicoanalyse.
statement-exceptions-none = Er zijn geen uitzonderingen.
statement-equivalent = Andere norm
statement-motivation = Motivering
statement-risk = Risicoanalyse
statement-decided-on = Besloten op
statement-items = Bijlage: processen en systemen
statement-item-name = Naam
statement-critical = Kritiek
statement-reason = Reden
statement-yes = Ja
statement-no = Nee

# Wat er veranderde
statement-changes = Wat er veranderde
statement-changes-since = Sinds versie { $n }:
statement-changes-short = Sinds versie { $n }: { $what }
statement-changes-none = niets veranderd.
statement-changes-better = { $n ->
    [one] 1 maatregel met een betere stand
   *[other] { $n } maatregelen met een betere stand
}
statement-changes-worse = { $n ->
    [one] 1 maatregel met een slechtere stand
   *[other] { $n } maatregelen met een slechtere stand
}
statement-changes-other = { $n ->
    [one] 1 maatregel met een andere stand
   *[other] { $n } maatregelen met een andere stand
}
statement-changes-scope-in = { $n } erbij in de reikwijdte
statement-changes-scope-out = { $n } uit de reikwijdte
statement-changes-added = { $n ->
    [one] 1 nieuwe maatregel
   *[other] { $n } nieuwe maatregelen
}
statement-changes-removed = { $n ->
    [one] 1 maatregel vervallen
   *[other] { $n } maatregelen vervallen
}
statement-changes-applicability = { $n ->
    [one] 1 ander besluit over toepasselijkheid
   *[other] { $n } andere besluiten over toepasselijkheid
}
statement-changes-grounds = { $n ->
    [one] 1 andere onderbouwing
   *[other] { $n } andere onderbouwingen
}
statement-changes-catalogue = BIO2 van { $from } naar { $to }
statement-changes-scope-text = de tekst van de reikwijdte is gewijzigd
statement-changes-states = { $n ->
    [one] Bekijk 1 maatregel met een andere stand
   *[other] Bekijk { $n } maatregelen met een andere stand
}
statement-changed-catalogue = De versie van BIO2 ging van { $from } naar { $to }.
statement-changed-scope-text = De tekst van de reikwijdte is gewijzigd.
statement-changed-scope-in = Erbij in de reikwijdte: { $names }.
statement-changed-scope-out = Uit de reikwijdte: { $names }.
statement-changed-added = Nieuwe maatregelen: { $numbers }.
statement-changed-removed = Vervallen maatregelen: { $numbers }.
statement-changed-applicability = { $number }: van ‘{ $from }’ naar ‘{ $to }’.
statement-changed-grounds = Andere motivering of risicoanalyse: { $numbers }.
statement-change = Verandering
statement-change-from = Was
statement-change-to = Is nu
statement-change-better = Beter
statement-change-worse = Slechter
statement-change-other = Anders

# Voorleggen
statement-propose-lead = Je legt versie { $n } voor. De verklaring wordt dan vastgezet zoals zij nu is: wat daarna verandert, komt in een volgende versie.
statement-propose-blocked = { $n ->
    [one] Er is nog 1 bevinding die blokkeert. Los die eerst op.
   *[other] Er zijn nog { $n } bevindingen die blokkeren. Los die eerst op.
}
statement-propose-see-blocking = Bekijk wat blokkeert
statement-propose-note = Toelichting
statement-propose-note-hint = Wat moeten de CISO en het bestuur weten? Dit komt niet in de openbare uitgave.
statement-open-title = Er ligt al een voorstel
statement-open-text = Rond dat eerst af, of trek het in. Daarna kun je een nieuwe verklaring voorleggen.
statement-open-see = Naar het voorstel
statement-without = Wat laten we weg uit de openbare uitgave?
statement-without-hint = Laat alleen weg wat een aanvaller zou helpen. De aantallen blijven altijd zichtbaar.
# statement-without-{waarborg_domain::statement::LeftOut}
statement-without-objects = De tekst van de reikwijdte en de aantallen blijven.
statement-without-states = Wat van toepassing is, blijft te zien.
statement-without-motivations = Welke uitzonderingen er zijn, blijft te zien.
statement-preview = Bekijk het effect
statement-preview-title = Dit ziet het publiek
statement-preview-whole = De openbare uitgave bevat de hele verklaring.
statement-preview-never = Namen van medewerkers, opmerkingen en bewijs staan nooit in de openbare uitgave.
statement-preview-see = Bekijk de hele openbare uitgave
statement-effect-objects = { $n ->
    [one] De lijst met 1 proces of systeem valt weg.
   *[other] De lijst van { $n } processen en systemen valt weg.
}
statement-effect-states = De stand van { $n } maatregelen valt weg, met de data en de totalen per stand.
statement-effect-motivations = { $n ->
    [one] 1 motivering of verwijzing naar een risicoanalyse valt weg.
   *[other] { $n } motiveringen en verwijzingen naar risicoanalyses vallen weg.
}
statement-was-proposed = De verklaring is voorgelegd. Nu is de CISO aan zet voor advies.

# Eén verklaring
statement-way = Voortgang
statement-stage-proposed = Voorgelegd
statement-stage-advised = Advies
statement-stage-approved = Vastgesteld
statement-stage-published = Gepubliceerd
statement-stage-done = (klaar)
statement-facts = Gegevens
statement-status = Status
statement-state-of = Stand van
statement-public-leaves-out = Niet in de openbare uitgave
statement-hash = SHA-256 van de inhoud
statement-copy = Kopieer
statement-copied = Gekopieerd
statement-happenings = Wat er gebeurde
statement-side = Lezen en andere stappen
statement-read-it = Lezen en downloaden
statement-xlsx = Werkblad (XLSX)
statement-oscal-ssp = Beveiligingsplan (OSCAL)
statement-oscal-results = Beoordelingen (OSCAL)
statement-oscal-poam = Wat nog niet is aangetoond (OSCAL)
statement-annual = Alinea voor het jaarverslag
statement-annual-lead = Informatiebeveiliging is een vast onderdeel van het jaarverslag. Deze alinea komt uit de vastgestelde verklaring. Vul haar aan met wat jullie deden en gaan doen.
statement-annual-text = Tekst voor het jaarverslag
statement-annual-download = Downloaden als tekst
statement-annual-note = De alinea bevat geen namen en geen interne opmerkingen, en niets wat jullie weglaten uit de openbare uitgave.
statement-other-steps = Andere stappen
statement-waits-advice = Wacht op advies van de CISO.
statement-waits-approval = Wacht tot een bestuurder de verklaring vaststelt.
statement-waits-publication-duty = Vastgesteld, maar nog niet openbaar.
statement-waits-publication-own-choice = Vastgesteld, nog niet openbaar. Of jullie publiceren, kiezen jullie zelf.
statement-is-published = Deze verklaring is gepubliceerd.
statement-is-rejected = Een bestuurder heeft dit voorstel afgewezen.
statement-is-withdrawn = Dit voorstel is ingetrokken.
statement-is-taken-down = De publicatie van deze verklaring is ingetrokken.
statement-do-advise = Advies geven
statement-do-advise-again = Advies aanpassen
statement-do-approve = Lezen en vaststellen
statement-do-publish = Publiceren
statement-do-reject = Afwijzen
statement-do-withdraw = Voorstel intrekken
statement-do-take-down = Publicatie intrekken
statement-to-one = Naar de verklaring

# Stappen
statement-refused-title = Deze stap kan nu niet
statement-wrong-status = De verklaring staat op ‘{ $status }’. Deze stap past daar niet bij.
statement-error-own-proposal = Je hebt dit zelf voorgelegd of er zelf over geadviseerd. Iemand anders in het bestuur moet de verklaring vaststellen.
statement-error-no-advice = De CISO heeft nog geen advies gegeven. Vaststellen kan daarna.
statement-key-unreadable = De sleutel waarmee je organisatie ondertekent, kan niet gelezen worden. Er is niets gepubliceerd. Vraag de beheerder om te kijken of de geheime sleutel van deze installatie nog dezelfde is als bij het inrichten.
statement-meanwhile = { $name } was je voor, op { $when }. De verklaring staat nu op ‘{ $status }’.
statement-conflict-choice = Wat jij schreef staat hieronder. Verstuur het nog eens als je dat toch wilt.
statement-conflict-over = Jouw stap past daar niet meer bij.
statement-advice-of = Advies van { $name }:
statement-you-typed = Dit had je geschreven

statement-step-advise-title = Advies over versie { $n }
statement-step-advise-lead = Je advies gaat naar de bestuurder die de verklaring vaststelt.
statement-step-advise-note = Advies
statement-step-advise-note-hint = Klopt het beeld? Wat zijn de grootste risico’s, en wat raad je het bestuur aan?
statement-step-advise-send = Advies geven
statement-was-advised = Je advies is vastgelegd. Nu is een bestuurder aan zet.

statement-step-reject-title = Versie { $n } afwijzen?
statement-step-reject-lead = Het voorstel stopt dan. De CISO kan later een nieuw voorstel doen.
statement-step-reject-note = Reden
statement-step-reject-note-hint = Wat moet er anders voordat je de verklaring vaststelt?
statement-step-reject-send = Afwijzen
statement-was-rejected = Het voorstel is afgewezen.

statement-step-withdraw-title = Voorstel voor versie { $n } intrekken?
statement-step-withdraw-lead = Het voorstel stopt dan en niemand kan het nog vaststellen. Het blijft wel in de lijst staan.
statement-step-withdraw-note = Reden
statement-step-withdraw-note-hint = Komt alleen in het logboek en bij dit voorstel.
statement-step-withdraw-send = Intrekken
statement-was-withdrawn = Het voorstel is ingetrokken.

statement-step-publish-title = Versie { $n } publiceren?
statement-step-publish-lead = Iedereen kan de verklaring dan lezen en downloaden. Waarborg ondertekent haar met de sleutel van je organisatie, zodat iedereen kan nagaan dat er niets aan is veranderd.
statement-step-publish-send = Publiceren
statement-was-published = De verklaring is gepubliceerd.

statement-step-take-down-title = Publicatie van versie { $n } intrekken?
statement-step-take-down-lead = De openbare pagina en de downloads van deze versie verdwijnen. Wie ze al heeft, houdt ze. Opnieuw publiceren kan niet: daarvoor is een nieuwe versie nodig.
statement-step-take-down-note = Reden
statement-step-take-down-note-hint = Waarom trek je de publicatie in? Dit komt in het logboek.
statement-step-take-down-send = Publicatie intrekken
statement-was-taken-down = De publicatie van de verklaring is ingetrokken.

# Vaststellen
statement-approve-title = Versie { $n } vaststellen
statement-approve-what-text = Versie { $n } van de Verklaring van Toepasselijkheid en de reikwijdte, met de stand van { $day }. Zij laat zien welke maatregelen van BIO2 { $bio2 } gelden en wat de organisatie op die dag kon aantonen. Met je besluit zegt het bestuur: dit beeld klopt, en de uitzonderingen zijn voor onze rekening.
statement-approve-where = Waar we staan
statement-of-measures = van { $n } maatregelen
statement-approve-next-fixed = De inhoud ligt vast. Niemand kan haar nog wijzigen.
statement-approve-next-public = De CISO of een bestuurder kan haar daarna publiceren.
statement-approve-next-later = Verandert er later iets, dan komt er een nieuwe versie die je opnieuw vaststelt.
statement-approve-send = Versie { $n } vaststellen
statement-was-approved = De verklaring is vastgesteld.

# statement-event-{*}
statement-event-proposed = Verklaring voorgelegd
statement-event-advised = Advies gegeven over de verklaring
statement-event-approved = Verklaring vastgesteld
statement-event-rejected = Verklaring afgewezen
statement-event-withdrawn = Voorstel ingetrokken
statement-event-published = Verklaring gepubliceerd
statement-event-taken-down = Publicatie van de verklaring ingetrokken

# Taken.
# statement-task-{*}
statement-task-advise = Geef advies over verklaring { $number }
statement-task-decide = Beslis over verklaring { $number }

# statement-did-{*}
statement-did-proposed = { $who } legde verklaring { $number } voor.
statement-did-advised = { $who } gaf advies over verklaring { $number }.
statement-did-approved = { $who } stelde verklaring { $number } vast.
statement-did-rejected = { $who } wees verklaring { $number } af.
statement-did-withdrawn = { $who } trok verklaring { $number } in.
statement-did-published = { $who } publiceerde verklaring { $number }.
statement-did-taken-down = { $who } trok de publicatie van verklaring { $number } in.
statement-control-itself = De beheersmaatregel zelf
statement-included-by-measures = Opgenomen omdat de overheidsmaatregelen verplicht zijn.
statement-included-no-reason = Waarom deze beheersmaatregel is opgenomen, is nog niet vastgelegd.
