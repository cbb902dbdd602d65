# On which ground BIO2 binds the organisation.

grounds-duty-cbw = The ground is the Cyberbeveiligingswet (Cbw, the Dutch Cybersecurity Act), for network and information systems. For other information, such as paper, it is mandatory government self-regulation.
grounds-duty-cbw-other-version = The Cyberbeveiligingswet (Cbw, the Dutch Cybersecurity Act) applies to your organisation and has prescribed BIO2 { $version } since { $day }. You still work on { $own }: that version itself rests on an agreement among governments. Move to { $version }.
grounds-duty-cbw-undetermined = The settings do not say yet whether the Cyberbeveiligingswet (Cbw, the Dutch Cybersecurity Act) applies to your organisation. If it does, it has prescribed BIO2 { $version } since { $day }, for network and information systems. If it does not, BIO2 binds you by an agreement among governments (self-regulation).
grounds-duty-self-regulation = The ground is mandatory government self-regulation. The Cyberbeveiligingswet (Cbw, the Dutch Cybersecurity Act) is not the ground here.
grounds-duty-guiding-framework = BIO2 { $own } is a guiding framework for your tier: governments agreed to work towards it. The Cyberbeveiligingswet (Cbw, the Dutch Cybersecurity Act) is not the ground here.
grounds-measure = A measure is mandatory, unless it cannot apply.
grounds-control = Apply a control, or deviate from it with reasons.
