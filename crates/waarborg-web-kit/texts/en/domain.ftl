# Names of the codes of the domain. The key is the prefix and the code.

applicability-applies = Applies
applicability-cannot-apply = Cannot apply
applicability-left-out = Left out
applicability-deviates = Deviation
applicability-equivalent = Equivalent from another standard

aspect-design = Design
aspect-existence = Implementation
aspect-operating-effectiveness = Operating effectiveness

basis-self-assessment = Self-assessment
basis-internal-audit = Internal audit
basis-external-audit = External audit
basis-penetration-test = Penetration test
basis-red-team = Red-team exercise
basis-measurement = Measurement

binding-organisation = The organisation
binding-process = Each process
binding-system = Each system
binding-internet-facing-system = Each internet-facing system
binding-supplier = Each supplier

confidentiality-internal = Internal
confidentiality-confidential = Confidential

framework-format-oscal-json = OSCAL catalog (JSON)
framework-format-oscal-yaml = OSCAL catalog (YAML)
framework-format-ciso-assistant = CISO Assistant library

kind-organisation = Organisation
kind-process = Process
kind-system = System
kind-supplier = Supplier

tier-municipality = Municipality
tier-province = Province
tier-water-board = Water board
tier-central-government = Central government
tier-autonomous-authority = Autonomous administrative authority
tier-joint-arrangement = Joint arrangement

cbw-within = The Cbw applies
cbw-outside = The Cbw does not apply
cbw-undetermined = Not determined yet

duty-cbw = Cbw
duty-cbw-other-version = Cbw (other version)
duty-cbw-undetermined = Cbw to be determined
duty-self-regulation = Self-regulation
duty-guiding-framework = Guiding framework

measure-kind-basic-hygiene = Basic hygiene
measure-kind-chain-hygiene = Chain hygiene
measure-kind-government-risk = Government risk

number-status-in-force = In force
number-status-no-measure = No government measure
number-status-withdrawn = Withdrawn
number-status-moved = Moved

owed-by-board = Board
owed-by-ciso = CISO
owed-by-process-owner = Process owner
owed-by-organisation = Organisation
owed-by-employee = Employee
owed-by-supplier = Supplier
owed-by-independent-officer = Independent officer

permission-enter = Log in at the organisation
permission-see-all = See the whole organisation
permission-see-state = See measures, evidence and status
permission-have-tasks = Have tasks of your own
permission-judge = Record judgements and evidence
permission-judge-all = Record judgements for others
permission-edit-actions = Agree on improvement actions, and change your own
permission-edit-objects = Change processes, systems and suppliers
permission-edit-catalogue = Import official texts
permission-decide = Decide on applicability and scope
permission-edit-frameworks = Import and remove other frameworks
permission-propose-statement = Propose a statement
permission-advise = Advise on a statement
permission-approve = Approve or reject a statement
permission-publish = Publish a statement
permission-see-audit-trail = Read the audit trail
permission-administer = Manage accounts, roles and settings
permission-adopt-accounts = Take an account over from another organisation
permission-own-account = Change one’s own account

rating-low = Low
rating-medium = Medium
rating-high = High
rating-very-high = Very high

role-administrator = Administrator
role-ciso = CISO
role-board-member = Board member
role-process-owner = Process owner
role-auditor = Auditor
role-reader = Reader

state-met = Met
state-partly-met = Partly met
state-not-met = Not met
state-lapsed = Lapsed
state-missing = Missing

status-proposed = Proposed
status-advised = Advice given
status-approved = Approved
status-published = Published
status-rejected = Rejected
status-withdrawn = Withdrawn
status-taken-down = Publication withdrawn

term-kind-interval = Recurring
term-kind-deadline = Deadline
term-kind-retention = Retention
term-kind-trigger = On an event
term-kind-continuous = Continuous
term-kind-source = External measurement

theme-organisational = Organisational
theme-people = People
theme-physical = Physical
theme-technological = Technological

verdict-met = Met
verdict-partly-met = Partly met
verdict-not-met = Not met

certainty-published = Published
certainty-secondary-source = From a secondary source
certainty-our-own-reading = Our own reading

concept-identify = Identify
concept-protect = Protect
concept-detect = Detect
concept-respond = Respond
concept-recover = Recover

control-type-preventive = Preventive
control-type-detective = Detective
control-type-corrective = Corrective

force-duty = Mandatory
force-advice = Recommended
force-given = For information

obligation-theme-application = Whom the BIO applies to
obligation-theme-management-system = Management system and scope
obligation-theme-risk-management = Risk management
obligation-theme-measures = Measures
obligation-theme-statement = Statement and accountability
obligation-theme-governance = Roles and responsibility
obligation-theme-supervision = Reporting and supervision

property-availability = Availability
property-integrity = Integrity
property-confidentiality = Confidentiality

severity-blocks = Blocks
severity-warning = Warning
severity-hint = Hint

left-out-objects = the list of processes and systems
left-out-states = the status per measure
left-out-motivations = justifications and references to risk analyses

# implementation-{waarborg_domain::implementation::Implementation}
implementation-implemented = Implemented
implementation-partly-implemented = Partly implemented
implementation-not-implemented = Not implemented
implementation-not-applicable = Not applicable
