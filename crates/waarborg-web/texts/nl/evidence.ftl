evidence-nav = Bewijs
evidence-lead = Bestanden en links die laten zien dat iets geregeld is. Eén stuk kan bij meer oordelen horen.
evidence-add = Bewijs toevoegen
evidence-add-kinds = Soort bewijs
evidence-add-files = Bestanden
evidence-add-link = Link
evidence-files = Kies bestanden
evidence-files-hint = Sleep ze hierheen of kies ze. Hoogstens { $limit } per bestand en { $most } bestanden tegelijk. Programma's nemen we niet aan.
evidence-upload = Uploaden
evidence-upload-waiting = Wacht
evidence-upload-busy = Bezig
evidence-upload-done = Klaar
evidence-upload-failed = Mislukt
evidence-upload-too-large = Te groot: hoogstens { $limit }
evidence-address = Adres van de link
evidence-address-hint = Een webadres dat begint met https:// of http://.
evidence-save-link = Link vastleggen
evidence-unsaved = Je hebt nog niet alles opgeslagen.

evidence-title = Titel
evidence-title-hint = Laat je dit leeg, dan nemen we de naam van het bestand of het adres van de link.
evidence-period = Periode
evidence-period-hint = Waarover het bewijs gaat, bijvoorbeeld het kwartaal van een rapport.
evidence-period-words = { $from } tot en met { $to }
evidence-from = Van
evidence-to = Tot en met
evidence-no-period = Geen periode
evidence-period-from-missing = Vul ook de eerste dag van de periode in.
evidence-period-to-missing = Vul ook de laatste dag van de periode in.
evidence-period-turned = De laatste dag ligt voor de eerste. Draai de data om.
evidence-owner = Eigenaar
evidence-owner-hint = Wie dit bewijs actueel houdt.
evidence-confidentiality = Vertrouwelijkheid
# evidence-confidentiality-{waarborg_domain::evidence::Confidentiality}
evidence-confidentiality-internal = Iedereen die de stand mag zien, mag dit openen.
evidence-confidentiality-confidential = Alleen wie oordeelt, adviseert, vaststelt of controleert mag dit openen. Lezers niet.

evidence-filter = Bewijs filteren
evidence-q = Zoek in de titel
evidence-measure = Maatregel
evidence-with-retired = Ook wat niet meer in gebruik is
evidence-none = Er is nog geen bewijs
evidence-none-text = Voeg een bestand of een link toe, of doe dat meteen bij een oordeel.
evidence-none-found = Geen bewijs gevonden
evidence-none-found-text = Pas de filters aan of wis ze.
evidence-count = { $n ->
    [one] 1 stuk
   *[other] { $n } stukken
}
evidence-used-by = Oordelen
evidence-added-on = Toegevoegd
evidence-added-by = { $moment } door { $name }
evidence-added = { $n ->
    [one] Het bewijs is toegevoegd.
   *[other] { $n } stukken bewijs zijn toegevoegd.
}
evidence-added-all = De bestanden zijn toegevoegd.
evidence-link-added = De link is vastgelegd.

evidence-about = Over dit bewijs
evidence-download = Downloaden
evidence-open-link = Link openen
evidence-link-to = Link naar { $host }
evidence-file-name = Bestandsnaam
evidence-hash = Controlegetal (SHA-256)
evidence-copy = Kopieer
evidence-copied = Gekopieerd
evidence-judgements = Oordelen die hierop rusten
evidence-judgements-none = Nog geen enkel oordeel rust op dit bewijs. Kies het bij een oordeel op de pagina van een maatregel.
evidence-judgements-elsewhere = { $n ->
    [one] Er is nog 1 oordeel over iets van een ander.
   *[other] Er zijn nog { $n } oordelen over iets van anderen.
}
evidence-hidden = Vertrouwelijk bewijs

evidence-edit = Bewijs wijzigen
evidence-saved = Het bewijs is gewijzigd.
evidence-use = Gebruik
evidence-retired = Niet meer in gebruik
evidence-retired-text = Je kunt dit bewijs niet meer kiezen bij nieuwe oordelen. Bij oude oordelen blijft het staan.
evidence-retire = Uit gebruik nemen
evidence-retire-text = Is het bewijs verouderd? Neem het dan uit gebruik. Oordelen die erop rusten houden het.
evidence-retired-done = Het bewijs is uit gebruik genomen.
evidence-restore = Weer in gebruik nemen
evidence-restore-text = Dit bewijs kan weer bij nieuwe oordelen gekozen worden als je het in gebruik neemt.
evidence-restored-done = Het bewijs is weer in gebruik.

evidence-conflict-title = Iemand anders was je voor
evidence-conflict-text = Een collega heeft dit bewijs gewijzigd terwijl jij bezig was. Hier zie je het verschil.
evidence-conflict-text-by = { $name } heeft dit bewijs gewijzigd terwijl jij bezig was. Hier zie je het verschil.
evidence-conflict-same = Alles wat je hier kunt wijzigen is hetzelfde gebleven. Je kunt gewoon opslaan.
evidence-conflict-field = Gegeven
evidence-conflict-theirs = Zo is het nu
evidence-conflict-yours = Zo vulde jij het in
evidence-conflict-empty = (leeg)
evidence-conflict-choose = Sla hieronder jouw versie op, of
evidence-conflict-take-theirs = neem over wat er nu staat.
evidence-conflict-save-yours = Mijn versie opslaan

evidence-no-file = Kies minstens één bestand.
evidence-file-too-large = { $name } is te groot. Een bestand mag hoogstens { $limit } zijn. Maak het kleiner of verdeel het.
evidence-file-empty = { $name } is leeg. Controleer het bestand en kies het opnieuw.
evidence-file-program = { $name } is een programma. Dat nemen we niet aan als bewijs. Kies een document of afbeelding, of leg een link vast.
evidence-too-many-files = Dat zijn te veel bestanden. Kies er hoogstens { $n } tegelijk.
evidence-not-a-link = Dit is geen webadres. Het begint met https:// of http://, gevolgd door een naam, zonder spaties of wachtwoord.

evidence-kind-pdf = PDF
evidence-kind-zip = Zip-bestand
evidence-kind-csv = CSV
evidence-kind-html = Webpagina
evidence-kind-mail = E-mail
evidence-kind-image = Afbeelding
evidence-kind-document = Tekstdocument
evidence-kind-spreadsheet = Spreadsheet
evidence-kind-presentation = Presentatie
evidence-kind-text = Tekst
evidence-kind-file = Bestand

# evidence-event-{*}
evidence-event-added = Bewijs toegevoegd
evidence-event-changed = Bewijs gewijzigd
evidence-event-retired = Bewijs uit gebruik genomen
evidence-event-restored = Bewijs weer in gebruik genomen

# evidence-did-{*}
evidence-did-added = { $who } voegde het bewijs ‘{ $what }’ toe.
evidence-did-changed = { $who } wijzigde de gegevens van het bewijs ‘{ $what }’.
evidence-did-retired = { $who } nam het bewijs ‘{ $what }’ uit gebruik.
evidence-did-restored = { $who } nam het bewijs ‘{ $what }’ weer in gebruik.
