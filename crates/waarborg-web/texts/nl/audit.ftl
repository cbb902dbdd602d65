audit-nav = Logboek
audit-title = Logboek
audit-lead = Wie deed wat, en wanneer. Er kan niets uit verdwijnen: elke gebeurtenis draagt het kenmerk van de gebeurtenis ervoor.
audit-check = Controleer de keten
audit-csv = Exporteer als CSV
audit-json-lines = Exporteer als JSON-regels
audit-filter = Logboek filteren
audit-who = Wie
audit-what = Wat
audit-subject-filter = Onderwerp: nummer, naam of code
audit-from = Vanaf
audit-until = Tot en met
audit-happened = Wat er gebeurde
audit-when = Wanneer
audit-action = Soort
audit-sequence = Nummer
audit-count = { $n ->
    [one] 1 gebeurtenis
   *[other] { $n } gebeurtenissen
}
audit-none-title = Niets gevonden
audit-none-text = Pas de filters aan of wis ze.
audit-offered = Wat bedoel je met ‘{ $text }’?
audit-program = Het programma
audit-group-all = Alles: { $group }

audit-event-title = Gebeurtenis { $n }
audit-event-what = Wat er gebeurde
audit-earlier = Eerdere
audit-later = Latere
audit-subject = Onderwerp
audit-same-subject = Alles over dit onderwerp
audit-details = Gegevens
audit-details-none = Hier zijn geen gegevens bij vastgelegd.
audit-field = Gegeven
audit-more = En nog
audit-more-n = { $n ->
    [one] 1 rij
   *[other] { $n } rijen
}
audit-before = Was
audit-after = Werd
audit-value = Waarde
audit-chain = Plaats in de keten
audit-chain-text = Het kenmerk is berekend over alles wat hier staat, met het kenmerk van de gebeurtenis ervoor. Verandert er iets, dan past het niet meer.
audit-hash-fits = Het kenmerk past bij de inhoud
audit-hash-wrong = Het kenmerk past niet bij de inhoud
audit-hash = Kenmerk (SHA-256)
audit-previous-hash = Kenmerk van de gebeurtenis ervoor
audit-first = Dit is de eerste gebeurtenis.
audit-subject-id = Soort en kenmerk van het onderwerp
audit-raw = Zoals het is vastgelegd
audit-yes = Ja
audit-no = Nee

audit-check-title = Controle van de keten
audit-check-lead = Elke gebeurtenis is opnieuw gelezen en elk kenmerk opnieuw berekend.
audit-whole-title = De keten is heel
audit-whole-text = { $n ->
    [one] 1 gebeurtenis is gecontroleerd. Er is niets veranderd of verdwenen. Gecontroleerd op { $moment }.
   *[other] { $n } gebeurtenissen zijn gecontroleerd. Er is niets veranderd of verdwenen. Gecontroleerd op { $moment }.
}
audit-broken-title = De keten is verbroken
audit-broken-changed = Gebeurtenis { $n } is veranderd nadat zij is vastgelegd: het kenmerk past niet bij de inhoud.
audit-broken-following = Gebeurtenis { $n } volgt niet op de vorige: er is een gebeurtenis verdwenen, dubbel of verplaatst.
audit-broken-cut-off = Na gebeurtenis { $n } ontbreken er gebeurtenissen aan het eind.
audit-broken-right = Tot en met gebeurtenis { $n } klopt alles.
audit-broken-do = Waarschuw de beheerder en de CISO, verander niets meer in de database, en vergelijk met de laatste back-up.
audit-last-hash = Laatste kenmerk
audit-check-keep = Bewaar het laatste kenmerk buiten dit systeem, bijvoorbeeld bij het auditdossier. Dan kun je later aantonen dat de keten tot hier niet is herschreven. De beheerder controleert hetzelfde met ‘waarborg audit verify’.
audit-check-again = Opnieuw controleren
audit-back = Terug naar het logboek

audit-unknown = onbekend
audit-former-member = een vroegere gebruiker
audit-other-evidence = een ander bewijsstuk

audit-target-all = alle { $kinds }
audit-target-owner = alle { $kinds } van { $name }
audit-target-supplier = alle { $kinds } die { $name } levert
# audit-kinds-{waarborg_domain::objects::ObjectKind}
audit-kinds-organisation = organisaties
audit-kinds-process = processen
audit-kinds-system = systemen
audit-kinds-supplier = leveranciers

# De soorten gebeurtenissen, om op te filteren.
# audit-group-{*}
audit-group-judgements = oordelen
audit-group-self-assessments = zelfevaluaties
audit-group-actions = verbeteracties
audit-group-evidence = bewijs
audit-group-measures = maatregelen
audit-group-objects = processen, systemen en leveranciers
audit-group-official = officiële tekst
audit-group-applicability = toepasselijkheid
audit-group-scope = reikwijdte
audit-group-statement = verklaring
audit-group-frameworks = andere kaders
audit-group-migration = versie van BIO2
audit-group-admin = beheer
audit-group-account = eigen account
audit-group-setup = inrichting

# Per code van een gebeurtenis de zin.
# audit-did-{*}
audit-did-other = { $who }: { $did }.

# De gegevens bij een gebeurtenis.
# audit-field-{*}
audit-field-actor = Wie
audit-field-after = Werd
audit-field-applicability = Besluit
audit-field-as-of = Peildatum
audit-field-aspect = Aspect
audit-field-aspects = Aspecten
audit-field-availability = Beschikbaarheid
audit-field-basis = Grondslag
audit-field-before = Was
audit-field-catalogue = Versie van BIO2
audit-field-catalogue-version = Versie van BIO2
audit-field-cbw = Cyberbeveiligingswet
audit-field-cbw-reason = Reden bij de Cyberbeveiligingswet
audit-field-changes = Gewijzigd
audit-field-code = Code
audit-field-confidentiality = Vertrouwelijkheid
audit-field-consumers = Neemt over
audit-field-content = Inhoud
audit-field-count = Aantal
audit-field-critical = Kritiek
audit-field-description = Omschrijving
audit-field-design = Opzet
audit-field-email = E-mailadres
audit-field-ended-on = Beëindigd op
audit-field-end = Tot en met
audit-field-equivalent = Andere norm
audit-field-due = Klaar op
audit-field-measures = Maatregelen
audit-field-requirements = Eisen
audit-field-requirement = Eis
audit-field-objects = Objecten
audit-field-evidence = Bewijs
audit-field-existence = Bestaan
audit-field-fields = Gegevens
audit-field-file = Bestand
audit-field-from = Van
audit-field-included = Binnen de reikwijdte
audit-field-integrity = Integriteit
audit-field-internet-facing = Vanaf internet bereikbaar
audit-field-judged-on = Beoordeeld op
audit-field-kind = Soort
audit-field-language = Taal
audit-field-tier = Overheidslaag
audit-field-link = Link
audit-field-logo = Eigen logo
audit-field-measure = Maatregel
audit-field-anomalies = Bijzonderheden
audit-field-bytes = Grootte in bytes
audit-field-format = Soort bestand
audit-field-lines = Maatregelen
audit-field-maturity = Volwassenheidsschaal
audit-field-not-recorded = Niet vastgelegd
audit-field-numbering = Nummering
audit-field-texts = Aantal teksten
audit-field-media-type = Bestandssoort
audit-field-migrated-on = Overgang op
audit-field-motivation = Motivering
audit-field-name = Naam
audit-field-note = Toelichting
audit-field-number = Nummer
audit-field-operating-effectiveness = Werking
audit-field-operational-technology = Operationele technologie
audit-field-outcomes = Uitkomst
audit-field-owner = Eigenaar
audit-field-owner-name = Naam van de eigenaar
audit-field-period = Periode
audit-field-provided = Wat
audit-field-provider = Wie levert
audit-field-inheritance = Levering
audit-field-reason = Reden
audit-field-remark = Opmerking
audit-field-restored = Weer in gebruik
audit-field-review = Herbeoordelen na
audit-field-risk-reference = Verwijzing naar de risicoanalyse
audit-field-role = Rol
audit-field-roles = Rollen
audit-field-sha256 = SHA-256
audit-field-size = Grootte in bytes
audit-field-start = Vanaf
audit-field-status = Status
audit-field-supplier = Leverancier
audit-field-target = Over
audit-field-text = Tekst
audit-field-title = Titel
audit-field-to = Naar
audit-field-tokens = Kleuren en lettertypen
audit-field-valid-from = Geldt vanaf
audit-field-verdict = Uitkomst
audit-field-verdicts = Uitkomsten
audit-field-version = Versie
audit-field-counts = Aantallen
audit-field-new = Nieuw
audit-field-changed = Gewijzigd
audit-field-unchanged = Ongewijzigd
audit-field-wrong = Met fouten
audit-field-content-hash = SHA-256 van de inhoud
audit-field-judgement = Oordeel
audit-field-judgements = Oordelen
audit-field-left-out = Weggelaten uit de openbare uitgave
audit-field-recorded-by = Vastgelegd door
audit-field-table = Werkblad
audit-field-target-name = Op
audit-field-until = Tot en met
audit-field-previous-version = Vorige versie
audit-field-reassess = Opnieuw te beoordelen
audit-field-routes = Nummers
audit-field-to-history = Naar geschiedenis
audit-field-anew = Opnieuw
audit-field-becomes = Wordt
audit-field-control-decisions = Besluiten over beheersmaatregelen
audit-field-control-inheritances = Leveringen van beheersmaatregelen
audit-field-decisions = Besluiten
audit-field-fate = Wat ermee gebeurt
audit-field-line = Maatregel
audit-field-not-bound = Geldt niet meer
audit-field-owners = Eigenaar
audit-field-inheritances = Leveringen
audit-field-report = Verslag
audit-field-rest = Besluit, eigenaar, levering
audit-field-route = Nummer
audit-field-met = Voldoet
audit-field-owed = Verplicht
audit-field-was = Was
