# Processen, systemen, leveranciers, de organisatie zelf, en wie wat aan wie levert.

objects-nav = Processen en systemen
objects-tabs = Soorten

# objects-title-{crate::objects::List}
objects-title-processes = Processen
objects-title-systems = Systemen
objects-title-suppliers = Leveranciers
objects-title-organisation = Organisatie
# objects-lead-{crate::objects::List}
objects-lead-processes = De bedrijfsprocessen van je organisatie, met hun eigenaar en hun stand.
objects-lead-systems = De informatiesystemen van je organisatie, met hun eigenaar en hun stand.
objects-lead-suppliers = De leveranciers van je organisatie, met hun eigenaar en hun stand.
objects-lead-organisation = De organisatie als geheel.
# objects-new-{crate::objects::List}
objects-new-processes = Proces toevoegen
objects-new-systems = Systeem toevoegen
objects-new-suppliers = Leverancier toevoegen
objects-new-organisation = Organisatie toevoegen
objects-import = Importeren
objects-export-xlsx = Exporteren als XLSX
objects-export-csv = Exporteren als CSV
# objects-filter-{crate::objects::List}
objects-filter-processes = Processen filteren
objects-filter-systems = Systemen filteren
objects-filter-suppliers = Leveranciers filteren
objects-filter-organisation = Filteren
# objects-count-{crate::objects::List}
objects-count-processes = { $shown } van { $all } processen
objects-count-systems = { $shown } van { $all } systemen
objects-count-suppliers = { $shown } van { $all } leveranciers
objects-count-organisation = { $shown } van { $all }
# objects-none-{crate::objects::List}
objects-none-processes = Er zijn nog geen processen
objects-none-systems = Er zijn nog geen systemen
objects-none-suppliers = Er zijn nog geen leveranciers
objects-none-organisation = Er is nog geen organisatie
# objects-none-text-{crate::objects::List}
objects-none-text-processes = Voeg je eerste proces toe, of lees een lijst in uit een spreadsheet. Daarna zie je per proces welke maatregelen gelden.
objects-none-text-systems = Voeg je eerste systeem toe, of lees een lijst in uit een spreadsheet. Daarna zie je per systeem welke maatregelen gelden.
objects-none-text-suppliers = Voeg je eerste leverancier toe, of lees een lijst in uit een spreadsheet. Daarna kun je bij een systeem kiezen wie het levert.
objects-none-text-organisation = Richt eerst de organisatie in.
objects-none-then = Op deze dag stond hier nog niets.
objects-none-reader = Je ziet hier wat op jouw naam staat, of wat de CISO heeft toegevoegd. Er is nog niets.
objects-nothing-found = Niets gevonden

objects-q = Zoeken
objects-status = In gebruik of beëindigd
objects-status-in-use = In gebruik
objects-status-ended = Beëindigd
objects-with-gaps = Alleen met openstaande punten
objects-state = Stand
objects-ratings = BIV
objects-ratings-hint = Hoe erg is het als het niet beschikbaar is, niet klopt of uitlekt?
# objects-rating-short-{waarborg_domain::objects::Rating}
objects-rating-short-low = L
objects-rating-short-medium = M
objects-rating-short-high = H
objects-rating-short-very-high = ZH
objects-flags = Bijzonderheden
objects-flag-critical = Kritiek
objects-flag-internet = Vanaf internet bereikbaar
objects-flag-ot = OT
objects-no-owner = Geen eigenaar
objects-former-member = Iemand die hier niet meer werkt
objects-own-run = Geen leverancier
objects-in-scope = Binnen de reikwijdte
objects-out-of-scope = Buiten de reikwijdte
objects-scope = Reikwijdte ISMS
objects-owes-nothing = Geen maatregelen
objects-met-of = { $met ->
    [one] 1 van { $owed } voldoet
   *[other] { $met } van { $owed } voldoen
}
objects-actions = Acties
objects-yes = ja
objects-no = nee
objects-empty-value = geen
objects-choose = Kies

# objects-field-{waarborg_domain::objects::changes::Field}
objects-field-code = Code
objects-field-name = Naam
objects-field-description = Omschrijving
objects-field-owner = Eigenaar
objects-field-critical = Kritiek
objects-field-availability = Beschikbaarheid
objects-field-integrity = Integriteit
objects-field-confidentiality = Vertrouwelijkheid
objects-field-internet-facing = Vanaf internet bereikbaar
objects-field-operational-technology = OT
objects-field-supplier = Leverancier

objects-edit = Wijzigen
objects-edit-title = { $name } wijzigen
# objects-edit-lead-{crate::objects::List}
objects-edit-lead-processes = Een proces is iets wat je organisatie doet, zoals vergunningen verlenen.
objects-edit-lead-systems = Een systeem is een toepassing of voorziening waarin informatie staat.
objects-edit-lead-suppliers = Een leverancier levert of beheert systemen of processen voor je organisatie.
objects-edit-lead-organisation = De eigenaar van de organisatie moet de maatregelen aantonen die voor de hele organisatie gelden, als ze niet aan iemand anders zijn toegewezen.
objects-code-hint = Kort en uniek. Aan de code herkennen we de regel als je een bestand importeert.
# objects-description-hint-{crate::objects::List}
objects-description-hint-processes = Wat doet dit proces, in een of twee zinnen?
objects-description-hint-systems = Waar is dit systeem voor, in een of twee zinnen?
objects-description-hint-suppliers = Wat levert deze leverancier, in een of twee zinnen?
objects-description-hint-organisation = Wat doet de organisatie, in een of twee zinnen?
objects-owner-hint = De eigenaar moet de maatregelen aantonen. Staat iemand er niet bij? Vraag de beheerder om een account.
objects-critical-hint = Zonder dit kan de organisatie haar belangrijkste taken niet doen. Wat kritiek is, hoort binnen de reikwijdte van het ISMS.
objects-internet-hint = Dan gelden er extra maatregelen.
objects-ot-hint = Operationele technologie, zoals de besturing van bruggen, gemalen of gebouwen.
objects-supplier-hint = Wie levert of beheert het?
objects-valid-from = Vanaf
objects-valid-from-hint = Vanaf deze dag geldt wat je invult. De dag mag in het verleden liggen, niet in de toekomst. Ligt hij voor een eerdere wijziging, dan vervalt die wijziging.
objects-unsaved = Je hebt nog niet alles opgeslagen.
objects-added = Toegevoegd.
objects-saved = Opgeslagen.
objects-nothing-changed = Er is niets veranderd, dus er is niets opgeslagen.
objects-day-in-future = Deze dag ligt in de toekomst. Kies vandaag of een dag daarvoor.
objects-day-too-long-ago = Deze dag is te lang geleden. Kies een dag vanaf 1 januari 2000.

objects-wrong-code-taken = Deze code is al van { $name }. Kies een andere code.
objects-wrong-code-of-ended = Deze code is van { $name }, dat beëindigd is. Neem dat weer in gebruik, of kies een andere code.
objects-wrong-unknown-person = Niemand hier heeft dit e-mailadres. Controleer het, of vraag de beheerder om een account.
objects-wrong-closed-account = Het account van deze persoon is gesloten. Kies iemand anders.
objects-wrong-unknown-supplier = Deze leverancier kennen we niet. Voeg hem eerst toe bij Leveranciers, of verbeter de naam of code.
objects-wrong-ended-supplier = Deze leverancier is beëindigd. Kies een andere.
objects-wrong-ambiguous = Er is er meer dan een met deze naam. Vul de code in.
objects-wrong-not-yes-or-no = Vul ja of nee in.
objects-wrong-not-a-rating = Vul laag, midden, hoog of zeer hoog in.
objects-wrong-twice = Dit staat ook al op rij { $row }. Haal een van de twee weg.

objects-conflict = Een collega heeft dit gewijzigd terwijl je bezig was. Bekijk wat er veranderd is en kies.
objects-conflict-by = { $name } heeft dit gewijzigd terwijl je bezig was. Bekijk wat er veranderd is en kies.
objects-conflict-differences = Verschillen
objects-conflict-field = Veld
objects-conflict-before = Toen je begon
objects-conflict-theirs = Nu opgeslagen
objects-conflict-yours = Wat jij invulde
objects-conflict-keep-theirs = Houden zoals het nu is
objects-conflict-save-mine = Toch opslaan wat ik invulde

objects-data = Gegevens
objects-ended-name = { $name } (beëindigd)
objects-ended-from = Beëindigd vanaf { $day }
objects-ended-on = Beëindigd { $day }
objects-ended-text = Sinds die dag gelden hiervoor geen maatregelen meer. Oordelen en bewijs van daarvoor blijven bewaard.
objects-not-yet = Op deze dag stond dit er nog niet. Je ziet de gegevens van later.
objects-measures = Maatregelen
objects-measure = Maatregel
objects-to-gaps = Bekijk dit in de gap-analyse
objects-no-measures = Hiervoor gelden geen maatregelen.
objects-source = Waar komt de stand vandaan?
objects-source-none = Nog geen oordeel
objects-source-own = Eigen oordeel
objects-source-group = Oordeel voor { $group }
objects-source-provider = Overgenomen van { $name }
objects-lapses = Verloopt
objects-provides = Levert aan anderen
objects-provides-nothing = Dit levert geen maatregelen aan anderen.
objects-inherits = Neemt over van anderen
objects-inherits-nothing = Dit neemt geen maatregelen over van anderen.
objects-to = aan
objects-by = van
objects-from = vanaf { $day }
objects-from-until = van { $day } tot { $until }
objects-runs = Levert of beheert
objects-history = Geschiedenis
objects-version = Wijziging { $n }
objects-version-first = Toegevoegd
objects-version-ended = Beëindigd
objects-version-restored = Weer in gebruik
objects-superseded = Vervallen door een latere wijziging
objects-recorded = Vastgelegd op { $moment }
objects-recorded-by = Vastgelegd op { $moment } door { $name }
objects-was = was
objects-becomes = wordt
objects-whole-control = { $number } { $title } (alle maatregelen)
objects-all-of-control = Alle maatregelen van { $number }

# objects-target-all-{waarborg_domain::objects::ObjectKind}
objects-target-all-organisation = de organisatie
objects-target-all-process = alle processen
objects-target-all-system = alle systemen
objects-target-all-supplier = alle leveranciers
# objects-target-owner-{waarborg_domain::objects::ObjectKind}
objects-target-owner-organisation = de organisatie, als die van { $name } is
objects-target-owner-process = alle processen van { $name }
objects-target-owner-system = alle systemen van { $name }
objects-target-owner-supplier = alle leveranciers van { $name }
# objects-target-supplier-{waarborg_domain::objects::ObjectKind}
objects-target-supplier-organisation = de organisatie, als { $name } die levert
objects-target-supplier-process = alle processen die { $name } levert
objects-target-supplier-system = alle systemen die { $name } levert
objects-target-supplier-supplier = alle leveranciers onder { $name }

objects-end = Beëindigen
objects-end-title = { $name } beëindigen?
objects-end-lead = Beëindig iets als het niet meer in gebruik is. Is er alleen iets veranderd? Kies dan Wijzigen.
objects-end-follows = Wat er dan gebeurt
objects-end-keeps = Oordelen, bewijs en geschiedenis blijven bewaard. Je kunt het later weer in gebruik nemen.
objects-end-owes = Hiervoor hoeft niets meer aangetoond te worden. De stand is nu:
objects-end-inheritances = { $n ->
    [one] Deze levering eindigt ook:
   *[other] Deze { $n } leveringen eindigen ook:
}
objects-end-consumers = { $n ->
    [one] 1 ander neemt nu iets hiervan over, en valt terug op eigen oordelen.
   *[other] { $n } andere nemen nu iets hiervan over, en vallen terug op eigen oordelen.
}
objects-end-runs = { $n ->
    [one] 1 proces of systeem noemt dit als leverancier. Dat blijft zo tot je het wijzigt.
   *[other] { $n } processen of systemen noemen dit als leverancier. Dat blijft zo tot je het wijzigt.
}
objects-end-which = Bekijk welke
objects-end-day = Einddatum
objects-end-day-hint = Vanaf deze dag gelden er geen maatregelen meer. De dag mag in het verleden liggen, niet in de toekomst.
objects-end-confirm = Ja, beëindigen
objects-end-meanwhile = Een collega heeft dit gewijzigd terwijl je bezig was. Kijk opnieuw wat er gebeurt, en bevestig het dan nog een keer.
objects-ended = Beëindigd. Je vindt het terug met het filter Beëindigd.
objects-restore = Weer in gebruik nemen
objects-restore-title = { $name } weer in gebruik nemen?
objects-restore-lead = Vanaf de dag die je kiest gelden er weer maatregelen. Leveringen die eindigden, komen niet vanzelf terug.
objects-restore-day = In gebruik vanaf
objects-restore-confirm = Ja, in gebruik nemen
objects-restored = Weer in gebruik.

# objects-import-title-{crate::objects::List}
objects-import-title-processes = Processen importeren
objects-import-title-systems = Systemen importeren
objects-import-title-suppliers = Leveranciers importeren
objects-import-title-organisation = Importeren
objects-import-lead = Kies een bestand. Daarna zie je per rij wat er verandert. Er wordt niets opgeslagen voordat je dat bevestigt.
objects-file-hint = Een spreadsheet (XLSX of ODS) of CSV, hoogstens 5 MB en 5.000 rijen.
objects-table-no-key = We vinden geen kolom Code of Naam. Kies er een van de twee.
objects-columns = Kolommen
objects-columns-text = Nederlandse en Engelse kolomnamen mogen allebei, in elke volgorde. Alleen Code of Naam is verplicht.
objects-columns-example = Exporteer de lijst van nu als voorbeeld
objects-column = Kolom
objects-column-content = Wat je invult
# objects-column-{waarborg_domain::objects::changes::Field}
objects-column-code = Korte, unieke code. Zonder code geven we een nieuwe code.
objects-column-name = De naam. Verplicht voor wat nieuw is.
objects-column-description = Een of twee zinnen. Mag leeg blijven.
objects-column-owner = Het e-mailadres van iemand met een account hier. Mag leeg blijven.
objects-column-critical = ja of nee
objects-column-availability = laag, midden, hoog of zeer hoog
objects-column-integrity = laag, midden, hoog of zeer hoog
objects-column-confidentiality = laag, midden, hoog of zeer hoog
objects-column-internet-facing = ja of nee
objects-column-operational-technology = ja of nee
objects-column-supplier = De code of de naam van een leverancier uit je lijst. Mag leeg blijven.
objects-import-rule-recognise = We herkennen een rij aan de code. Is er geen code, of kennen we die niet, dan kijken we naar de naam.
objects-import-rule-empty = Een lege cel bij Omschrijving, Eigenaar of Leverancier maakt dat veld leeg. Een andere lege cel verandert niets. Is het nieuw, dan vullen we midden en nee in.
objects-import-rule-absent = Wat niet in het bestand staat, blijft zoals het is. Beëindigen doe je op de pagina zelf.
objects-imported = { $n ->
    [one] De import is klaar: 1 rij is verwerkt. Iets terugdraaien? Open het en kijk bij Geschiedenis wat er stond.
   *[other] De import is klaar: { $n } rijen zijn verwerkt. Iets terugdraaien? Open het en kijk bij Geschiedenis wat er stond.
}

objects-preview-title = Wat er verandert
objects-preview-lead = Uit { $file }. Er is nog niets opgeslagen.
objects-import-new = Nieuw
objects-import-changed = Gewijzigd
objects-import-unchanged = Ongewijzigd
objects-import-wrong = Fout
objects-import-all = Alle rijen
# objects-import-absent-{crate::objects::List}
objects-import-absent-processes = { $n ->
    [one] 1 proces staat niet in dit bestand, en blijft zoals het is.
   *[other] { $n } processen staan niet in dit bestand, en blijven zoals ze zijn.
}
objects-import-absent-systems = { $n ->
    [one] 1 systeem staat niet in dit bestand, en blijft zoals het is.
   *[other] { $n } systemen staan niet in dit bestand, en blijven zoals ze zijn.
}
objects-import-absent-suppliers = { $n ->
    [one] 1 leverancier staat niet in dit bestand, en blijft zoals die is.
   *[other] { $n } leveranciers staan niet in dit bestand, en blijven zoals ze zijn.
}
objects-import-absent-organisation = { $n } niet in dit bestand.
objects-import-unknown = Deze kolommen slaan we over: { $columns }.
objects-import-missing = Deze kolommen staan niet in het bestand, en blijven zoals ze zijn: { $columns }. Voor wat nieuw is vullen we midden en nee in.
objects-import-with-wrong = { $n ->
    [one] 1 rij is fout. Verbeter die in je bestand en kies het opnieuw, of ga verder zonder die rij.
   *[other] { $n } rijen zijn fout. Verbeter ze in je bestand en kies het opnieuw, of ga verder zonder die rijen.
}
objects-import-only-wrong = Er is geen rij die we kunnen verwerken. Verbeter de rijen in je bestand en kies het opnieuw.
objects-import-nothing = Alles in dit bestand is al zo. Er is niets te doen.
objects-import-nothing-stored = Klopt het? Bevestig dan hieronder. De wijzigingen gelden vanaf vandaag.
# objects-import-confirm-{crate::objects::List}
objects-import-confirm-processes = { $n ->
    [one] 1 proces opslaan
   *[other] { $n } processen opslaan
}
objects-import-confirm-systems = { $n ->
    [one] 1 systeem opslaan
   *[other] { $n } systemen opslaan
}
objects-import-confirm-suppliers = { $n ->
    [one] 1 leverancier opslaan
   *[other] { $n } leveranciers opslaan
}
objects-import-confirm-organisation = { $n } opslaan
objects-import-rows = Rijen
objects-import-show = Welke rijen
objects-import-row = Rij
objects-import-row-n = Rij { $n }
objects-import-outcome = Gevolg
objects-import-what = Wat er verandert
objects-outcome-new = Nieuw
objects-outcome-changed = Gewijzigd
objects-outcome-unchanged = Ongewijzigd
objects-outcome-wrong = Fout

objects-inheritances = Leveringen
objects-inheritances-lead = Een systeem, proces of leverancier kan maatregelen leveren aan andere. Die nemen de stand dan over en hoeven niets zelf aan te tonen.
objects-inheritances-filter = Leveringen filteren
objects-inheritances-ended = Ook beëindigde leveringen
objects-inheritances-none = Er zijn nog geen leveringen
objects-inheritances-none-text = Denk aan een centrale back-up, de werkplek of een leverancier die voor al zijn systemen hetzelfde regelt. Leg het een keer vast, en het geldt voor alle.
objects-inheritances-count = { $n ->
    [one] 1 levering
   *[other] { $n } leveringen
}
objects-reach = { $n ->
    [one] (1 object)
   *[other] ({ $n } objecten)
}
objects-inheritance-new = Levering toevoegen
objects-inheritance-lead = Zeg wie welke maatregel levert, en aan wie. Eerst zie je wat er verandert.
objects-inheritance-provider = Wie levert
objects-inheritance-provider-hint = Hierop wordt de maatregel beoordeeld. De anderen nemen die stand over.
objects-inheritance-what = Wat
objects-inheritance-what-hint = Een maatregel, of alle maatregelen van een beheersmaatregel.
objects-inheritance-consumers = Aan wie
objects-inheritance-to-hint = Een groep groeit mee: een systeem dat er later bij komt, neemt het ook over.
objects-to-object = Een object
objects-to-object-hint = Vul dit in als je hierboven Een object koos.
objects-to-all = Alle objecten van een soort
objects-to-owner = Alles van een eigenaar
objects-to-supplier = Alles wat een leverancier levert of beheert
objects-to-group = Groep
objects-to-group-hint = Vul dit in als je hierboven een groep koos.
objects-to-kind = Soort
objects-to-owner-which = Van welke eigenaar
objects-to-supplier-which = Van welke leverancier
objects-inheritance-from-hint = Vanaf deze dag wordt de stand overgenomen. De dag mag in het verleden liggen, niet in de toekomst.
objects-inheritance-show = Bekijk wat er verandert
objects-inheritance-no-measure = Hier horen geen maatregelen bij. Kies iets anders.
objects-inheritance-itself = Iets kan niet aan zichzelf leveren. Kies een ander object.
objects-inheritance-exists = Deze levering is er al. Kies iets anders.
objects-inheritance-preview = Wat er verandert
objects-inheritance-sentence = { $provider } levert { $what } aan { $consumers }, vanaf { $from }.
objects-inheritance-nobody = Niemand neemt hierdoor iets over. Misschien gelden deze maatregelen niet voor wie je koos, of hebben ze overal een eigen oordeel.
objects-inheritance-consumers-of = { $n ->
    [one] 1 van { $all } objecten neemt hierdoor iets over.
   *[other] { $n } van { $all } objecten nemen hierdoor iets over.
} Waar een eigen oordeel is, blijft dat gelden.
objects-inheritance-worse = { $n ->
    [one] Bij 1 object wordt de stand hierdoor slechter. Bekijk het hieronder voordat je verdergaat.
   *[other] Bij { $n } objecten wordt de stand hierdoor slechter. Bekijk ze hieronder voordat je verdergaat.
}
objects-inheritance-missing = { $n ->
    [one] Op { $provider } zelf ontbreekt nog 1 oordeel. Tot het er is, nemen de anderen ook dat ontbreken over.
   *[other] Op { $provider } zelf ontbreken nog { $n } oordelen. Tot ze er zijn, nemen de anderen ook dat ontbreken over.
}
objects-inheritance-owes = { $n ->
    [one] { $provider } moet hierdoor 1 maatregel meer aantonen.
   *[other] { $provider } moet hierdoor { $n } maatregelen meer aantonen.
}
objects-inheritance-confirm = Levering toevoegen
objects-inheritance-change = Toch iets anders?
objects-inheritance-added = De levering is toegevoegd.
objects-effects = Gevolg per object
objects-effects-end = Gevolg per object
objects-effect-object = Object
objects-effect-inherits = Neemt over
objects-effect-loses = Neemt nu over
objects-effect-now = Nu
objects-effect-then = Straks
objects-effect-own = { $n ->
    [one] 1 met eigen oordelen
   *[other] { $n } met eigen oordelen
}
objects-measures-count = { $n ->
    [one] 1 maatregel
   *[other] { $n } maatregelen
}
objects-inheritance-end-title = Levering beëindigen?
objects-inheritance-end-follows = { $n ->
    [0] Niemand neemt hierdoor nu iets over. Er verandert dus niets aan de stand.
    [one] 1 object neemt hierdoor nu iets over. Het valt terug op eigen oordelen of oordelen voor de groep.
   *[other] { $n } objecten nemen hierdoor nu iets over. Ze vallen terug op eigen oordelen of oordelen voor de groep.
}
objects-inheritance-end-hint = Vanaf deze dag wordt niets meer overgenomen. De dag mag in het verleden liggen, niet in de toekomst.
objects-inheritance-end-confirm = Ja, beëindigen
objects-inheritance-ends-before-start = De levering begon later. Kies een dag vanaf het begin.
objects-inheritance-ended = De levering is beëindigd.
objects-inheritance-ended-already = Deze levering was al beëindigd.

# objects-event-{*}
objects-event-added = Object toegevoegd
objects-event-changed = Object gewijzigd
objects-event-ended = Object beëindigd
objects-event-restored = Object weer in gebruik genomen
objects-event-imported = Objecten geïmporteerd
objects-event-inheritance-added = Levering toegevoegd
objects-event-inheritance-ended = Levering beëindigd

# objects-did-{*}
objects-did-added = { $who } voegde { $what } toe.
objects-did-changed = { $who } wijzigde { $what }.
objects-did-ended = { $who } beëindigde { $what }.
objects-did-restored = { $who } nam { $what } weer in gebruik.
objects-did-imported = { $who } las objecten in uit ‘{ $file }’ (soort: { $kind }).
objects-did-inheritance-added = { $who } legde vast dat { $provider } { $provided } aan andere objecten levert.
objects-did-inheritance-ended = { $who } beëindigde dat { $provider } { $provided } aan andere objecten levert.
