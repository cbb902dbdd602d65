# Op welke grond BIO2 de organisatie bindt.

# grounds-duty-{waarborg_domain::law::Duty}
grounds-duty-cbw = De grondslag is de Cyberbeveiligingswet (Cbw), voor netwerk- en informatiesystemen. Voor andere informatie, zoals op papier, is dat verplichtende zelfregulering van de overheid.
grounds-duty-cbw-other-version = De Cyberbeveiligingswet (Cbw) geldt voor je organisatie en schrijft sinds { $day } BIO2 { $version } voor. Je werkt nog met { $own }: die versie zelf rust op een afspraak van de overheden. Stap over op { $version }.
grounds-duty-cbw-undetermined = Bij de instellingen staat nog niet of de Cyberbeveiligingswet (Cbw) voor je organisatie geldt. Zo ja, dan schrijft die sinds { $day } BIO2 { $version } voor, voor netwerk- en informatiesystemen. Zo nee, dan bindt BIO2 je door een afspraak van de overheden zelf (zelfregulering).
grounds-duty-self-regulation = De grondslag is verplichtende zelfregulering van de overheid. De Cyberbeveiligingswet (Cbw) is dat hier niet.
grounds-duty-guiding-framework = BIO2 { $own } is voor je overheidslaag een richtinggevend kader: overheden spraken af ernaartoe te werken. De Cyberbeveiligingswet (Cbw) is hier niet de grondslag.
grounds-measure = Een overheidsmaatregel is verplicht, tenzij hij niet van toepassing kan zijn.
grounds-control = Pas een beheersmaatregel toe, of wijk ervan af met een onderbouwing.
