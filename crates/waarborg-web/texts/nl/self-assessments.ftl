# Een zelfevaluatie uit een spreadsheet.
self-assessments-title = Zelfevaluatie importeren
self-assessments-lead = Heb je al oordelen in een spreadsheet? Kies het bestand. Daarna zie je per rij welk oordeel we vastleggen. Er wordt niets vastgelegd voordat je dat bevestigt.
self-assessments-file-hint = Een spreadsheet (XLSX of ODS) of CSV, hoogstens { $megabytes } MB en { $rows } rijen.
self-assessments-rules = Wat we lezen
self-assessments-rule-columns = Nodig zijn een kolom met het nummer van de maatregel en een kolom met het oordeel. Dat mag ook een kolom per aspect zijn (opzet, bestaan, werking), of een kolom per systeem. Opmerking, datum, eigenaar, object en aspect mogen erbij. Kolomnamen en volgorde maken niet uit: je kiest zelf welke kolom wat is.
self-assessments-rule-words = Je ziet elke waarde die als oordeel in het bestand staat, hoe vaak die voorkomt en wat die betekent. Weten we dat niet zeker, dan vragen we het. We onthouden je antwoord.
self-assessments-rule-numbers = In een cel mogen meer nummers staan, en ook ‘5.01.01 t/m 5.01.03’. Een nummer van een beheersmaatregel, zoals 5.01, geldt voor alle maatregelen eronder.
self-assessments-rule-na = ‘N.v.t.’ wordt nooit een oordeel. Of een maatregel niet van toepassing is, is een besluit. We noemen die rijen apart.
self-assessments-rule-old = Een zelfevaluatie op BIO 1.04zv kan ook. We stellen per nummer voor welke maatregel ervoor in de plaats kwam, en jij bevestigt dat.
self-assessments-sheet = Een blad om in te vullen
self-assessments-sheet-text = Voor wie niet inlogt: een blad met de maatregelen per object, om oordeel, opmerking en datum in te vullen. Het ingevulde blad kies je hierboven. Lege rijen leggen niets vast.
self-assessments-sheet-owner = Voor wie
self-assessments-sheet-everyone = Iedereen
self-assessments-sheet-gaps = Alleen wat nog niet is aangetoond
self-assessments-sheet-get = Download { $format }
self-assessments-sheet-too-large = Dit blad wordt te groot om weer in te lezen. Kies één eigenaar, of alleen wat nog niet is aangetoond.
self-assessments-sheet-title = Titel
self-assessments-sheet-summary = Samenvatting
self-assessments-sheet-object = Naam van het object
self-assessments-sheet-not-applicable = N.v.t.
self-assessments-sheet-state = Stand nu

self-assessments-column-number = Nummer van de maatregel
self-assessments-column-status = Status of oordeel
self-assessments-column-object = Object (code of naam)
self-assessments-column-aspect = Aspect (opzet, bestaan, werking)
self-assessments-column-remark = Opmerking
self-assessments-column-date = Datum van het oordeel
self-assessments-column-owner = Eigenaar
self-assessments-column-level = BBN (van BIO 1.04zv)
self-assessments-column-design = Oordeel over opzet
self-assessments-column-existence = Oordeel over bestaan
self-assessments-column-operating-effectiveness = Oordeel over werking
self-assessments-columns-no-verdict = Kies de kolom met het oordeel, of een kolom per aspect.
# self-assessments-field-{waarborg_domain::self_assessments::Field}
self-assessments-field-number = nummer van de maatregel
self-assessments-field-status = oordeel
self-assessments-field-object = object
self-assessments-field-aspect = aspect
self-assessments-field-remark = opmerking
self-assessments-field-date = datum van het oordeel
self-assessments-field-owner = eigenaar (een onbekende eigenaar komt in de opmerking)
self-assessments-field-level = BBN (komt in de opmerking)
self-assessments-field-design = oordeel over opzet
self-assessments-field-existence = oordeel over bestaan
self-assessments-field-operating-effectiveness = oordeel over werking
self-assessments-columns = Kolommen in het bestand
self-assessments-columns-filled = Gevulde cellen
self-assessments-use-as = Gelezen als { $field }.
self-assessments-use-overall = { $n ->
    [one] Gelezen als oordeel. 1 cel telt niet, omdat op die rij een oordeel per aspect staat.
   *[other] Gelezen als oordeel. { $n } cellen tellen niet, omdat op die rijen een oordeel per aspect staat.
}
self-assessments-use-system = Gelezen als oordeel over het systeem { $name }.
self-assessments-use-overruled = Niet gebruikt. De kolommen per aspect of per systeem zeggen dit al.
self-assessments-use-old-level = Niet gebruikt. BBN hoort bij BIO 1.04zv, en deze nummers zijn van BIO2.
self-assessments-use-empty = De kolom is leeg.
self-assessments-use-maturity = Niet gebruikt. Volwassenheid lezen we nog niet uit een bestand.
self-assessments-use-not-chosen = Niet gebruikt, omdat je er niets voor hebt gekozen.

self-assessments-preview = Wat de import vastlegt
self-assessments-preview-lead = Uit { $file }. Er is nog niets vastgelegd.
self-assessments-judgements = Oordelen om vast te leggen
self-assessments-rows-known = Rijen: al bekend
self-assessments-rows-open = Rijen: jij beslist
self-assessments-rows-wrong = Rijen: fout
self-assessments-nothing-stored = Klopt het? Bevestig dan. We leggen de oordelen vast met zelfevaluatie als grondslag. Daarna kun je het in één keer ongedaan maken.
self-assessments-without-the-rest = De andere rijen slaan we over. Je kunt ze eerst verbeteren of hieronder een keuze maken.
self-assessments-nothing-to-do = Er is geen oordeel om vast te leggen. Kijk hieronder per rij waarom.
self-assessments-too-many = Dit zijn meer dan { $most } oordelen in één keer. Verdeel het bestand.
self-assessments-confirm = { $n ->
    [one] 1 oordeel vastleggen
   *[other] { $n } oordelen vastleggen
}
self-assessments-choices = Keuzes
self-assessments-choices-apply = Opnieuw bekijken
self-assessments-values-asked = Kies wat deze waarden betekenen
self-assessments-values-known = Controleer wat deze waarden betekenen
self-assessments-values-more = { $n ->
    [one] Er is nog 1 andere waarde. Is dit wel de kolom met oordelen?
   *[other] Er zijn nog { $n } andere waarden. Is dit wel de kolom met oordelen?
}
self-assessments-answer-first = { $n ->
    [one] Van 1 waarde weten we niet wat die betekent. Kies dat hieronder. Daarna kun je de import bevestigen.
   *[other] Van { $n } waarden weten we niet wat ze betekenen. Kies dat hieronder. Daarna kun je de import bevestigen.
}
self-assessments-value = { $n ->
    [one] ‘{ $word }’, in 1 cel
   *[other] ‘{ $word }’, in { $n } cellen
}
self-assessments-word-open = Kies wat het betekent
# self-assessments-answer-{waarborg_domain::self_assessments::Answer}
self-assessments-answer-met = Voldoet
self-assessments-answer-partly-met = Voldoet deels
self-assessments-answer-not-met = Voldoet niet
self-assessments-answer-not-applicable = Niet van toepassing: daarvoor is een besluit nodig
self-assessments-answer-not-judged = Niet beoordeeld: er wordt niets vastgelegd
self-assessments-groups = Rijen zonder object
self-assessments-group-open = Niet vastleggen
# self-assessments-group-{waarborg_domain::objects::ObjectKind}
self-assessments-group-organisation = Maatregelen voor de organisatie
self-assessments-group-process = Maatregelen voor processen: leg vast voor
self-assessments-group-system = Maatregelen voor systemen: leg vast voor
self-assessments-group-supplier = Maatregelen voor leveranciers: leg vast voor
self-assessments-aspects = Rijen zonder aspect gaan over
self-assessments-aspects-hint = Een zelfevaluatie noemt vaak één status. Kies alleen wat die status echt zegt.
self-assessments-day = Rijen zonder datum zijn beoordeeld op
self-assessments-day-hint = Op deze dag begint de geldigheidsduur van een oordeel.
self-assessments-numbering = De nummers zijn van
self-assessments-numbering-bio2 = BIO2 { $version }
self-assessments-numbering-bio-104 = BIO 1.04zv (nummers als 9.2.3.1)
self-assessments-old = Nummers van BIO 1.04zv
self-assessments-old-open = { $n ->
    [one] Voor 1 nummer is nog niet gekozen welke maatregel ervoor in de plaats komt.
   *[other] Voor { $n } nummers is nog niet gekozen welke maatregel ervoor in de plaats komt.
}
self-assessments-old-done = Voor elk nummer is gekozen welke maatregel ervoor in de plaats komt.
self-assessments-old-choose = Maatregelen kiezen
self-assessments-old-number = BIO 1.04zv
self-assessments-old-rows = { $n ->
    [one] 1 rij
   *[other] { $n } rijen
}
self-assessments-old-controls = Beheersmaatregel nu
self-assessments-old-measures = Maatregelen die ervoor in de plaats komen
self-assessments-successors = Van BIO 1.04zv naar BIO2
self-assessments-successors-lead = Per nummer zie je de maatregelen onder dezelfde beheersmaatregel. Kies welke ervoor in de plaats komen. Kies je er geen, dan wordt er voor dat nummer niets vastgelegd.
self-assessments-successors-source = De beheersmaatregelen zijn gekoppeld volgens { $source }. Welke maatregel past, is onze lezing en jouw keuze.
self-assessments-successors-save = Keuze overnemen
self-assessments-without = { $n ->
    [one] 1 nummer zonder opvolger
   *[other] { $n } nummers zonder opvolger
}
self-assessments-without-text = Onder deze beheersmaatregelen heeft BIO2 geen overheidsmaatregel. Er wordt niets vastgelegd.

self-assessments-rows = Per rij
self-assessments-row = Rij
self-assessments-row-n = Rij { $n }
self-assessments-measure = Maatregel
self-assessments-status = Status
self-assessments-outcome = Gevolg
self-assessments-what = Wat er gebeurt
self-assessments-outcome-all = Alle rijen
self-assessments-outcome-record = Vastleggen
self-assessments-outcome-unchanged = Al bekend
self-assessments-outcome-choice = Kies
self-assessments-outcome-decision = Besluit nodig
self-assessments-outcome-no-successor = Geen opvolger
self-assessments-outcome-not-judged = Niet beoordeeld
self-assessments-outcome-empty = Leeg
self-assessments-outcome-wrong = Fout
self-assessments-what-unchanged = De stand is al zo. Er wordt niets vastgelegd.
self-assessments-what-merged = Zegt hetzelfde als rij { $row }, of is daarmee samengevoegd.
self-assessments-what-decision = N.v.t. is geen oordeel. Neem bij Toepasselijkheid een besluit, met een motivering.
# self-assessments-what-group-{waarborg_domain::objects::ObjectKind}
self-assessments-what-group-organisation = Er staat geen object. Kies hieronder waarvoor je dit vastlegt.
self-assessments-what-group-process = Er staat geen proces. Kies bij Keuzes voor welke processen dit geldt, of vul een object in.
self-assessments-what-group-system = Er staat geen systeem. Kies bij Keuzes voor welke systemen dit geldt, of vul een object in.
self-assessments-what-group-supplier = Er staat geen leverancier. Kies bij Keuzes voor welke leveranciers dit geldt, of vul een object in.
self-assessments-what-word = Kies bij Keuzes wat ‘{ $word }’ betekent.
self-assessments-what-successor = Kies welke maatregel voor { $old } in de plaats komt.
self-assessments-what-no-successor = Voor { $old } is geen maatregel in de plaats gekomen.
self-assessments-what-empty = De cel met het oordeel is leeg. Er wordt niets vastgelegd.
self-assessments-what-not-judged = ‘{ $word }’ betekent: niet beoordeeld. Er wordt niets vastgelegd.
self-assessments-what-remark-left = Ook de opmerking op deze rij wordt niet vastgelegd.
self-assessments-what-control = { $n ->
    [one] { $number } is een beheersmaatregel. Dit geldt voor de maatregel eronder.
   *[other] { $number } is een beheersmaatregel. Dit geldt voor alle { $n } maatregelen eronder.
}
self-assessments-what-older = Er is een oordeel van een latere dag. Dit oordeel komt alleen in de geschiedenis.
self-assessments-wrong-no-number = Er staat geen nummer. Vul het nummer van de maatregel in, zoals 5.01.01.
self-assessments-wrong-number = ‘{ $cell }’ is geen nummer van een maatregel. Schrijf het als 5.01.01.
self-assessments-wrong-number-within = Het nummer { $word } staat midden in een tekst. Bedoel je die maatregel ook? Zet dan een komma voor het nummer, en haal het anders weg.
self-assessments-wrong-range = In ‘{ $cell }’ komt het laatste nummer voor het eerste. Draai ze om.
self-assessments-wrong-no-measures = Onder beheersmaatregel { $number } heeft BIO2 geen overheidsmaatregel.
self-assessments-wrong-short-number = Bedoel je { $number } of { $longer }? Een spreadsheet maakt van 5.10 het getal 5.1. Schrijf het nummer als { $number } of { $longer }, in een cel met opmaak tekst.
self-assessments-wrong-number-is-day = Je spreadsheet heeft van dit nummer een datum gemaakt ({ $cell }). Maak de kolom op als tekst en vul het nummer opnieuw in.
self-assessments-wrong-measure = Maatregel { $number } geldt niet in deze versie van BIO2.
self-assessments-wrong-no-verdict = Er staat wel een opmerking, maar geen oordeel. Vul een oordeel in.
self-assessments-wrong-object = We kennen geen object met de code of naam ‘{ $cell }’. Voeg het toe bij Processen en systemen, of verbeter de cel.
self-assessments-wrong-object-ambiguous = Meer objecten heten ‘{ $cell }’. Vul de code in.
self-assessments-wrong-object-ended = ‘{ $cell }’ is beëindigd.
self-assessments-wrong-aspect = ‘{ $cell }’ is geen aspect. Vul opzet, bestaan of werking in.
self-assessments-wrong-day = ‘{ $cell }’ is geen datum. Schrijf die als 31-12-2026.
self-assessments-wrong-day-ambiguous = ‘{ $cell }’ kan meer dan één datum zijn. Schrijf de datum met een jaar van vier cijfers en met streepjes, zoals 31-12-2026.
self-assessments-wrong-day-future = { $cell } ligt in de toekomst.
self-assessments-wrong-day-past = { $cell } is te lang geleden. Een oordeel is van 2000 of later.
self-assessments-wrong-remark = De opmerking is te lang, of wordt te lang samen met die van een andere rij over hetzelfde. Maak die korter dan 4.000 tekens.
self-assessments-wrong-contradicts = Rij { $row } zegt iets anders over hetzelfde. Houd één van de twee.

# self-assessments-event-{*}
self-assessments-event-imported = Zelfevaluatie geïmporteerd

# self-assessments-did-{*}
self-assessments-did-imported = { $who } las een zelfevaluatie in uit ‘{ $what }’.
self-assessments-result = Wat er is vastgelegd
self-assessments-result-lead = Uit { $file }. Hieronder staat per rij wat er is vastgelegd, en anders waarom niet.
self-assessments-result-judgements = Vastgelegde oordelen
self-assessments-result-rows = Rijen: vastgelegd
self-assessments-result-recorded = Vastgelegd
self-assessments-result-left = Rijen: niet vastgelegd
self-assessments-result-undo = Bekijken of ongedaan maken
self-assessments-result-kept = Deze pagina blijft een dag staan. Download het overzicht als je het wilt bewaren.
self-assessments-result-gone = Dit overzicht is er niet meer. Wat is vastgelegd, staat in het logboek.
self-assessments-result-sheet = Import
