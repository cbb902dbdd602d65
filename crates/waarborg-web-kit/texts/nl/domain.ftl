# Namen van de codes van het domein. De sleutel is het voorvoegsel en de code.

# applicability-{waarborg_domain::applicability::Applicability}
applicability-applies = Van toepassing
applicability-cannot-apply = Kan niet van toepassing zijn
applicability-left-out = Weggelaten
applicability-deviates = Afwijking
applicability-equivalent = Gelijkwaardige invulling

# aspect-{waarborg_domain::judgements::Aspect}
aspect-design = Opzet
aspect-existence = Bestaan
aspect-operating-effectiveness = Werking

# basis-{waarborg_domain::judgements::Basis}
basis-self-assessment = Zelfevaluatie
basis-internal-audit = Interne audit
basis-external-audit = Externe audit
basis-penetration-test = Penetratietest
basis-red-team = Red-teamoefening
basis-measurement = Meting

# binding-{waarborg_domain::catalogue::Binding}
binding-organisation = De organisatie
binding-process = Elk proces
binding-system = Elk systeem
binding-internet-facing-system = Elk systeem dat vanaf internet bereikbaar is
binding-supplier = Elke leverancier

# confidentiality-{waarborg_domain::evidence::Confidentiality}
confidentiality-internal = Intern
confidentiality-confidential = Vertrouwelijk

# framework-format-{waarborg_domain::frameworks::FrameworkFormat}
framework-format-oscal-json = OSCAL-catalogus (JSON)
framework-format-oscal-yaml = OSCAL-catalogus (YAML)
framework-format-ciso-assistant = Bibliotheek van CISO Assistant

# kind-{waarborg_domain::objects::ObjectKind}
kind-organisation = Organisatie
kind-process = Proces
kind-system = Systeem
kind-supplier = Leverancier

# tier-{waarborg_domain::organisations::GovernmentTier}
tier-municipality = Gemeente
tier-province = Provincie
tier-water-board = Waterschap
tier-central-government = Rijk
tier-autonomous-authority = Zelfstandig bestuursorgaan
tier-joint-arrangement = Gemeenschappelijke regeling

# cbw-{waarborg_domain::law::CbwScope}
cbw-within = De Cbw geldt
cbw-outside = De Cbw geldt niet
cbw-undetermined = Nog niet bepaald

# duty-{waarborg_domain::law::Duty}
duty-cbw = Cbw
duty-cbw-other-version = Cbw (andere versie)
duty-cbw-undetermined = Cbw nog te bepalen
duty-self-regulation = Zelfregulering
duty-guiding-framework = Richtinggevend kader

# measure-kind-{waarborg_domain::catalogue::MeasureKind}
measure-kind-basic-hygiene = Basishygiëne
measure-kind-chain-hygiene = Ketenhygiëne
measure-kind-government-risk = Overheidsrisico

# number-status-{waarborg_domain::catalogue::NumberStatus}
number-status-in-force = Geldend
number-status-no-measure = Geen overheidsmaatregel
number-status-withdrawn = Vervallen
number-status-moved = Verplaatst

# owed-by-{waarborg_domain::catalogue::OwedBy}
owed-by-board = Bestuur
owed-by-ciso = CISO
owed-by-process-owner = Proceseigenaar
owed-by-organisation = Organisatie
owed-by-employee = Medewerker
owed-by-supplier = Leverancier
owed-by-independent-officer = Onafhankelijke functionaris

# permission-{waarborg_domain::permissions::Permission}
permission-enter = Inloggen bij de organisatie
permission-see-all = De hele organisatie zien
permission-see-state = Maatregelen, bewijs en stand zien
permission-have-tasks = Eigen taken hebben
permission-judge = Oordelen en bewijs vastleggen
permission-judge-all = Oordelen vastleggen bij anderen
permission-edit-actions = Verbeteracties afspreken, en eigen acties wijzigen
permission-edit-objects = Processen, systemen en leveranciers wijzigen
permission-edit-catalogue = Officiële teksten importeren
permission-decide = Besluiten over toepasselijkheid en reikwijdte
permission-edit-frameworks = Andere kaders inlezen en verwijderen
permission-propose-statement = Een verklaring voorleggen
permission-advise = Advies geven over een verklaring
permission-approve = Een verklaring vaststellen of afwijzen
permission-publish = Een verklaring publiceren
permission-see-audit-trail = Het logboek lezen
permission-administer = Accounts, rollen en instellingen beheren
permission-adopt-accounts = Een account overnemen van een andere organisatie
permission-own-account = Het eigen account wijzigen

# rating-{waarborg_domain::objects::Rating}
rating-low = Laag
rating-medium = Midden
rating-high = Hoog
rating-very-high = Zeer hoog

# role-{waarborg_domain::accounts::Role}
role-administrator = Beheerder
role-ciso = CISO
role-board-member = Bestuurder
role-process-owner = Proceseigenaar
role-auditor = Auditor
role-reader = Lezer

# state-{waarborg_domain::posture::State}
state-met = Voldoet
state-partly-met = Voldoet deels
state-not-met = Voldoet niet
state-lapsed = Verlopen
state-missing = Ontbreekt

# status-{waarborg_domain::statement::StatementStatus}
status-proposed = Voorgelegd
status-advised = Advies gegeven
status-approved = Vastgesteld
status-published = Gepubliceerd
status-rejected = Afgewezen
status-withdrawn = Ingetrokken
status-taken-down = Publicatie ingetrokken

# term-kind-{waarborg_domain::catalogue::TermKind}
term-kind-interval = Terugkerend
term-kind-deadline = Uiterste termijn
term-kind-retention = Bewaartermijn
term-kind-trigger = Bij een gebeurtenis
term-kind-continuous = Doorlopend
term-kind-source = Externe meting

# theme-{waarborg_domain::catalogue::Theme}
theme-organisational = Organisatorisch
theme-people = Mensgericht
theme-physical = Fysiek
theme-technological = Technologisch

# verdict-{waarborg_domain::judgements::Verdict}
verdict-met = Voldoet
verdict-partly-met = Voldoet deels
verdict-not-met = Voldoet niet

# certainty-{waarborg_domain::provenance::Certainty}
certainty-published = Gepubliceerd
certainty-secondary-source = Uit een tweede bron
certainty-our-own-reading = Eigen lezing

# concept-{waarborg_domain::mappings::Concept}
concept-identify = Identificeren
concept-protect = Beschermen
concept-detect = Detecteren
concept-respond = Reageren
concept-recover = Herstellen

# control-type-{waarborg_domain::mappings::ControlType}
control-type-preventive = Preventief
control-type-detective = Detectief
control-type-corrective = Correctief

# force-{waarborg_domain::obligations::Force}
force-duty = Verplicht
force-advice = Aanbevolen
force-given = Ter informatie

# obligation-theme-{waarborg_domain::obligations::ObligationTheme}
obligation-theme-application = Voor wie de BIO geldt
obligation-theme-management-system = Managementsysteem en reikwijdte
obligation-theme-risk-management = Risicomanagement
obligation-theme-measures = Maatregelen
obligation-theme-statement = Verklaring en verantwoording
obligation-theme-governance = Rollen en verantwoordelijkheid
obligation-theme-supervision = Melden en toezicht

# property-{waarborg_domain::mappings::Property}
property-availability = Beschikbaarheid
property-integrity = Integriteit
property-confidentiality = Vertrouwelijkheid

# severity-{waarborg_domain::rules::Severity}
severity-blocks = Blokkeert
severity-warning = Waarschuwing
severity-hint = Tip

# left-out-{waarborg_domain::statement::LeftOut}
left-out-objects = de lijst van processen en systemen
left-out-states = de stand per maatregel
left-out-motivations = motiveringen en verwijzingen naar risicoanalyses

# implementation-{waarborg_domain::implementation::Implementation}
implementation-implemented = Geïmplementeerd
implementation-partly-implemented = Deels geïmplementeerd
implementation-not-implemented = Niet geïmplementeerd
implementation-not-applicable = Niet van toepassing
