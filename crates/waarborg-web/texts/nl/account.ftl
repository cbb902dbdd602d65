login-title = Inloggen
login-email = E-mailadres
login-password = Wachtwoord
login-send = Inloggen
login-wrong = E-mailadres of wachtwoord klopt niet.
login-too-many = Te veel mislukte pogingen. Wacht een kwartier en probeer het dan opnieuw.

account-title = Mijn account
account-language = Taal
account-managed-by = Account beheerd door
account-nowhere = Je hebt bij geen enkele organisatie een rol. Vraag een beheerder om je uit te nodigen.
account-invitations = Je bent uitgenodigd
account-invitation-by = { $name } nodigt je uit voor deze rollen. Je kunt antwoorden tot en met { $day }.
account-invitation-factor = Voor deze rol is een tweede factor verplicht. Die stel je in na het aannemen.
account-invitation-accept = Aannemen
account-invitation-decline = Afslaan
account-invitation-accepted = Je hebt de uitnodiging aangenomen. Je werkt nu bij deze organisatie.
account-invitation-declined = Je hebt de uitnodiging afgeslagen.
account-invitation-gone-title = Deze uitnodiging is er niet meer
account-invitation-gone = De organisatie heeft de uitnodiging ingetrokken of vervangen, of je was te laat. Er is niets veranderd. Vraag de beheerder die je uitnodigde om een nieuwe.
# account-event-{*}
account-event-language-changed = Taal gewijzigd
account-event-password-changed = Wachtwoord gewijzigd
account-event-second-factor-set = Tweede factor ingesteld
account-event-second-factor-removed = Tweede factor uitgezet

password-label = Wachtwoord
password-change = Wachtwoord wijzigen
password-changed = Je wachtwoord is gewijzigd. Op andere apparaten ben je uitgelogd.
password-current = Huidig wachtwoord
password-new = Nieuw wachtwoord
password-repeat = Nieuw wachtwoord, nog een keer
password-hint = Minstens 12 tekens. Een zinnetje is makkelijk te onthouden en moeilijk te raden.
password-must = Iemand anders heeft je wachtwoord ingesteld. Kies nu een eigen wachtwoord.
password-wrong = Dit is niet je huidige wachtwoord.
password-same = Dit is je huidige wachtwoord. Kies een ander.
password-not-repeated = De twee wachtwoorden zijn niet gelijk.
password-too-short = Gebruik minstens 12 tekens.
password-too-long = Gebruik hoogstens 200 tekens.
password-common = Dit wachtwoord is makkelijk te raden. Kies bijvoorbeeld een zinnetje van vier woorden.
password-personal = Gebruik niet je naam of e-mailadres in je wachtwoord.

factor-name = Tweede factor
factor-title = Tweede stap
factor-code = Code
factor-code-hint = De zes cijfers uit je app, of een van je herstelcodes.
factor-demo = Dit is een demo. Je code is nu:
factor-first-code-hint = De zes cijfers die je app nu laat zien.
factor-wrong = Deze code klopt niet of is al gebruikt. Wacht op de volgende code.
factor-wrong-first = Deze code klopt niet. Controleer of de klok van je telefoon gelijk loopt en probeer de volgende code.
factor-on = Staat aan
factor-off = Tweede factor uitzetten
factor-is-off = De tweede factor staat uit.
factor-not-off = De tweede factor staat nog aan: het wachtwoord klopte niet.
factor-replace = Opnieuw instellen
factor-set-up = Tweede factor instellen
factor-why = Met een code van je telefoon kan niemand inloggen die alleen je wachtwoord weet.
factor-must = Voor je rol is een tweede factor verplicht: een code van je telefoon, naast je wachtwoord.
factor-step-app = Open een authenticator-app op je telefoon.
factor-step-scan = Scan de QR-code, of neem de sleutel over.
factor-step-code = Vul de code in die de app laat zien.
factor-by-hand = Lukt scannen niet? Neem deze sleutel over:
factor-confirm = Bevestigen
factor-codes-title = Je herstelcodes
factor-codes-text = Bewaar deze codes op een veilige plek. Met elke code kun je één keer inloggen als je je telefoon niet hebt. Je ziet ze alleen nu.
factor-codes-copy = Kopiëren
factor-codes-copied = Gekopieerd
factor-codes-print = Afdrukken
factor-codes-done = Ik heb ze bewaard
factor-codes-left = { $n ->
    [0] Je herstelcodes zijn op: stel de tweede factor opnieuw in voor nieuwe.
    [one] Je hebt nog 1 herstelcode.
   *[other] Je hebt nog { $n } herstelcodes.
}

# account-did-{*}
account-did-language-changed = { $who } koos een andere taal.
account-did-password-changed = { $who } wijzigde het eigen wachtwoord.
account-did-second-factor-set = { $who } stelde een tweede factor in.
account-did-second-factor-removed = { $who } zette de eigen tweede factor uit.
