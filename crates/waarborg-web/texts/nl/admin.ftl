admin-nav = Beheer
admin-members = Gebruikers
admin-settings = Instellingen
admin-face = Huisstijl

# admin-role-{waarborg_domain::accounts::Role}
admin-role-administrator = Beheert accounts, rollen en instellingen.
admin-role-ciso = Ziet alles, besluit en adviseert.
admin-role-board-member = Stelt de verklaring vast.
admin-role-process-owner = Legt oordelen en bewijs vast over eigen processen en systemen.
admin-role-auditor = Leest alles, ook vertrouwelijk bewijs en het logboek.
admin-role-reader = Leest wat niet vertrouwelijk is.

admin-members-q = Naam of e-mailadres
admin-members-search = Zoeken
admin-members-none = Niemand gevonden
admin-members-none-text = Pas je zoekopdracht aan.
admin-members-count = { $n ->
    [one] 1 gebruiker
   *[other] { $n } gebruikers
}
admin-member-name = Naam
admin-member-roles = Rollen
admin-member-account = Account
admin-member-open = Open
admin-member-closed = Gesloten
admin-member-no-factor = Staat uit
admin-member-leave = Uit deze organisatie halen
admin-member-left = Deze persoon heeft geen rollen meer bij je organisatie.

admin-invite = Iemand toevoegen
admin-invite-send = Account maken
admin-invite-hint = Heeft iemand al een account bij een andere organisatie? Dan krijgt die persoon een uitnodiging en kiest zelf.
admin-invitations = Openstaande uitnodigingen
admin-invitations-why = Deze mensen hebben al een account. Ze zien de uitnodiging als ze inloggen. Tot ze die aannemen, zie je niet meer dan het adres dat is ingevuld.
admin-invited = De uitnodiging staat klaar. De ander ziet die na het inloggen, en heeft 14 dagen om te antwoorden.
admin-invited-by = Uitgenodigd door
admin-invited-until = Open tot en met
admin-invitation-withdraw = Intrekken
admin-invitation-withdrawn = De uitnodiging is ingetrokken.
admin-invitation-gone = Deze uitnodiging stond al niet meer open.
admin-no-role = Kies minstens één rol.
admin-email-taken = Er is al een gebruiker met dit e-mailadres.
admin-known-added = Je organisatie beheerde dit account al. De persoon heeft nu weer rollen.
form-email = Vul een e-mailadres in, zoals naam@voorbeeld.nl.
language-nl = Nederlands
language-en = English

admin-password-title = Eenmalig wachtwoord
admin-password-text = Geef dit wachtwoord zelf aan { $name }. Je ziet het alleen nu; bij het eerste inloggen moet het veranderd worden.
admin-password-once = Wachtwoord
admin-to-members = Naar de gebruikers

admin-roles-saved = De rollen zijn opgeslagen.
admin-roles-changed = Een collega heeft de rollen gewijzigd terwijl je bezig was. Kijk wat er nu staat en probeer het opnieuw.
admin-last-administrator = Er moet minstens één beheerder blijven, met een open account dat je organisatie zelf beheert. Maak eerst iemand anders beheerder.
admin-account-open = Het account is open.
admin-account-closed = Het account is gesloten: inloggen kan niet.
admin-account-elsewhere = Een andere organisatie beheert dit account. Alleen die geeft een nieuw wachtwoord, haalt de tweede factor weg of sluit het account. De rollen bij je eigen organisatie bepaal je zelf.
admin-account-stays = Wie je uit de organisatie haalt, houdt dit account. Sluit het eerst als de persoon het niet meer nodig heeft. Met ‘Iemand toevoegen’ en hetzelfde e-mailadres komt iemand terug.
admin-reset-password = Nieuw eenmalig wachtwoord
admin-reset-factor = Tweede factor weghalen
admin-factor-was-reset = De tweede factor is weggehaald.
admin-close = Account sluiten
admin-open = Account openen
admin-was-closed = Het account is gesloten.
admin-was-opened = Het account is weer open.

admin-settings-name = Naam van de organisatie
admin-settings-tier = Overheidslaag
admin-cbw = Cyberbeveiligingswet
admin-cbw-why = Of de Cyberbeveiligingswet (Cbw) voor je organisatie geldt, bepaalt op welke grond BIO2 haar bindt en welke versie is voorgeschreven.
admin-cbw-scope = Geldt de Cbw voor je organisatie?
admin-cbw-reason = Reden
admin-cbw-reason-hint = Verplicht als de Cbw niet geldt. Bijvoorbeeld: aangewezen in het besluit van de minister, of: voert geen overheidstaak uit.
admin-cbw-reason-missing = Schrijf op waarom de Cbw niet geldt.
admin-cbw-proposal = { $tier }: { $scope }. { $why }
admin-cbw-proposal-only = Dit is een voorstel en onze eigen lezing. Je organisatie bepaalt het zelf.
admin-settings-review = Geldigheidsduur van een oordeel
admin-settings-review-why = Waar BIO2 zelf geen termijn noemt, kies je hier na hoeveel maanden een oordeel verloopt.
admin-settings-design = Opzet, in maanden
admin-settings-existence = Bestaan, in maanden
admin-settings-operating-effectiveness = Werking, in maanden
admin-settings-months = Vul een aantal maanden in van 1 tot en met 120.
admin-settings-saved = De instellingen zijn opgeslagen.
admin-settings-theirs = Dit staat er nu. Wat jij invulde staat hieronder: sla opnieuw op om het te vervangen.

admin-face-lead = Geef Waarborg de kleuren, het lettertype en het logo van je organisatie. Wat je leeg laat, blijft zoals het is.
admin-face-logo = Logo
admin-face-logo-hint = PNG of JPEG, hoogstens 256 kB.
admin-face-logo-now = Huidig logo
admin-face-logo-remove = Logo weghalen
admin-face-logo-kind = Kies een PNG- of JPEG-bestand.
admin-face-logo-large = Dit bestand is te groot: hoogstens { $kilobytes } kB.
admin-face-ours = Zoals Waarborg
admin-face-colour-hint = Een kleur, zoals #154273.
admin-face-colour = Vul een kleur in met een # en zes cijfers of letters a tot en met f, zoals #154273.
admin-face-contrast = Te weinig contrast met { $against }: { $contrast }, en het moet minstens 4,5 zijn.
admin-face-saved = De huisstijl is opgeslagen.
admin-token-white = wit
admin-token-text-font-family-default = Lettertype van tekst
admin-token-heading-font-family = Lettertype van koppen
admin-token-color-accent-1-inverse-bg-default = Huiskleur (met witte tekst erop)
admin-token-color-accent-1-bg-default = Lichte huiskleur (met donkere tekst erop)
admin-token-color-accent-1-color-default = Tekst in de huiskleur
admin-token-color-action-1-inverse-bg-default = Knop (met witte tekst erop)
admin-token-color-action-1-inverse-bg-hover = Knop onder de muis (met witte tekst erop)
admin-token-color-action-2-color-default = Links
admin-token-color-default-color-document = Tekst en koppen
admin-font-source-sans = Source Sans 3
admin-font-system = Het lettertype van het apparaat
admin-font-verdana = Verdana
admin-font-trebuchet = Trebuchet
admin-font-georgia = Georgia

# admin-event-{*}
admin-event-member-added = Gebruiker toegevoegd
admin-event-member-invited = Uitnodiging klaargezet
admin-event-invitation-accepted = Uitnodiging aangenomen
admin-event-invitation-declined = Uitnodiging afgeslagen
admin-event-invitation-withdrawn = Uitnodiging ingetrokken
admin-event-account-adopted = Account overgenomen
admin-event-member-removed = Gebruiker uit de organisatie gehaald
admin-event-roles-changed = Rollen gewijzigd
admin-event-second-factor-reset = Tweede factor weggehaald
admin-event-password-reset = Eenmalig wachtwoord gegeven
admin-event-account-closed = Account gesloten
admin-event-account-opened = Account geopend
admin-event-settings-changed = Instellingen gewijzigd
admin-event-face-changed = Huisstijl gewijzigd

admin-maturity = Volwassenheid
admin-maturity-why = Hoe volwassen een werkwijze is, druk je uit in vijf niveaus. Kies een schaal of beschrijf je eigen niveaus.
admin-maturity-scale = Schaal
admin-maturity-own = Eigen niveaus
admin-maturity-own-why = Deze niveaus gelden als je hierboven ‘Eigen niveaus’ kiest. Begin met het laagste. Kies je een andere schaal, dan blijven ze bewaard.
admin-maturity-levels = De niveaus van { $scale }
admin-maturity-source = Bron: { $source }. Geraadpleegd op { $day }.
admin-maturity-level-1 = Naam van niveau 1
admin-maturity-level-2 = Naam van niveau 2
admin-maturity-level-3 = Naam van niveau 3
admin-maturity-level-4 = Naam van niveau 4
admin-maturity-level-5 = Naam van niveau 5
admin-maturity-meaning-1 = Wat niveau 1 betekent
admin-maturity-meaning-2 = Wat niveau 2 betekent
admin-maturity-meaning-3 = Wat niveau 3 betekent
admin-maturity-meaning-4 = Wat niveau 4 betekent
admin-maturity-meaning-5 = Wat niveau 5 betekent
admin-maturity-unknown = Deze schaal kennen we niet. Kies er een uit de lijst.
admin-maturity-same = Een ander niveau heet al zo. Geef elk niveau een eigen naam.

# admin-did-{*}
admin-did-member-added = { $who } voegde { $what } toe als gebruiker.
admin-did-member-invited = { $who } nodigde { $what } uit.
admin-did-invitation-accepted = { $who } nam een uitnodiging aan en werd gebruiker.
admin-did-invitation-declined = { $what } sloeg een uitnodiging af.
admin-did-invitation-withdrawn = { $who } trok de uitnodiging van { $what } in.
admin-did-account-adopted = { $who } nam het beheer van het account van { $what } over.
admin-did-member-removed = { $who } haalde { $what } uit de organisatie.
admin-did-roles-changed = { $who } wijzigde de rollen van { $what }.
admin-did-password-reset = { $who } gaf { $what } een eenmalig wachtwoord.
admin-did-second-factor-reset = { $who } haalde de tweede factor van { $what } weg.
admin-did-account-closed = { $who } sloot het account van { $what }.
admin-did-account-opened = { $who } opende het account van { $what } weer.
admin-did-settings-changed = { $who } wijzigde de instellingen van de organisatie.
admin-did-face-changed = { $who } wijzigde de huisstijl van de organisatie.
