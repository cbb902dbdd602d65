requirements-nav = Beheersmaatregelen
requirements-title = Beheersmaatregelen
requirements-lead = De 93 beheersmaatregelen van ISO/IEC 27001, bijlage A. Heeft een beheersmaatregel overheidsmaatregelen, dan laten die zien hoe ver je bent. De andere beoordeel je zelf, aan de hand van de implementatierichtlijn van ISO/IEC 27002.
requirements-filter = Beheersmaatregelen filteren
requirements-filter-q = Nummer of titel
requirements-by = Aangetoond door
requirements-by-own = Een eigen oordeel
requirements-by-measures = De overheidsmaatregelen
requirements-none-title = Geen beheersmaatregelen gevonden
requirements-none-text = Geen enkele beheersmaatregel past bij deze filters. Haal een filter weg, of begin opnieuw:
requirements-count = { $n ->
    [one] 1 beheersmaatregel
   *[other] { $n } beheersmaatregelen
}
requirements-implementation = Geïmplementeerd
requirements-implementation-reading = Volgt uit opzet en bestaan; of het ook werkt, staat er los van. Dat is onze eigen lezing van ISO/IEC 27001, 6.1.3 d.
requirements-shown-by = Aangetoond door
requirements-shown-itself = Een eigen oordeel
requirements-shown-measures = { $n ->
    [one] 1 overheidsmaatregel
   *[other] { $n } overheidsmaatregelen
}
requirements-own-state = Eigen oordeel
requirements-eyebrow-control = Beheersmaatregel { $number }
requirements-eyebrow-obligation = Verplichting { $number } van deel 1
requirements-applicability = Toepasselijkheid
requirements-about = Feiten
requirements-force = Hoe dwingend
requirements-measures = Overheidsmaatregelen
requirements-state = Stand
requirements-state-rest = Wat de overheidsmaatregelen niet dekken
requirements-against-guideline = BIO2 heeft hier geen overheidsmaatregel. Beoordeel de beheersmaatregel daarom zelf, aan de hand van de implementatierichtlijn van ISO/IEC 27002.
requirements-against-rest = Vraagt de implementatierichtlijn van ISO/IEC 27002 meer dan deze overheidsmaatregelen? Dan kun je dat deel hier beoordelen. Zonder oordeel tellen alleen de overheidsmaatregelen.
requirements-against-obligation = Beoordeel of de organisatie dit heeft geregeld, of het er is, en of het over een periode heeft gewerkt.
requirements-hint-design = Staat het vast in beleid, een besluit of een werkwijze?
requirements-hint-existence = Is het er op de dag van het oordeel echt?
requirements-hint-operating = Is het in de afgelopen periode ook zo gegaan?
requirements-not-owed = Er is besloten dat deze beheersmaatregel wordt weggelaten. Neem eerst een nieuw besluit als dat niet meer klopt.
requirements-not-yours = Alleen de eigenaar of de CISO kan dit beoordelen.
requirements-proof = Voorbeelden van bewijs
requirements-none-yours = Je bent van geen beheersmaatregel de eigenaar. Wat jij moet aantonen, staat bij je taken en bij de maatregelen.
