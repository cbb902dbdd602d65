measures-nav = Measures
measures-title = Gap analysis
measures-lead = All measures of BIO2 on the objects they apply to. Choose a measure to see what is missing and to record a judgement.
measures-lead-own = The measures that you must demonstrate. Choose a measure to see what is missing and to record a judgement.
measures-export = List as { $format }
measures-filter = Filter measures
measures-active-filters = Filters in use
measures-remove-filter = Remove filter

measures-filter-q = Search number and text
measures-filter-state = Status
measures-filter-theme = Theme
measures-filter-control = Control
measures-filter-kind = Contributes to
measures-filter-concept = Cybersecurity concept
measures-filter-care = Duty of care (Cbw and NIS2)
measures-filter-aspect = Aspect
measures-filter-due = Lapses
measures-filter-owner = Responsible
measures-filter-object-kind = Kind of object
measures-filter-object = Object
measures-filter-object-name = Object (name or code)

measures-state-gap = Not in order yet
measures-due-within = { $days ->
    [one] within 1 day
   *[other] within { $days } days
}

measures-found = { $n } of { $all } measures, { $points ->
    [one] 1 point
   *[other] { $number } points
}
measures-found-all = All { $n } measures, { $points ->
    [one] 1 point
   *[other] { $number } points
}
measures-point = A point is the design, implementation or operating effectiveness of one measure on one object.
measures-not-applicable = { $n ->
    [one] 1 more point does not apply: see why
   *[other] { $n } more points do not apply: see why
}
measures-bar = Status of all points of these measures
measures-points-one = point
measures-points = points
measures-points-met-one = points met
measures-points-met = points met

measures-measure = Measure
measures-on = On what
measures-on-and-who = On what and who
measures-lapses = Lapses
measures-select = Choose
measures-select-all = Choose all measures on this page
measures-of = of
measures-met-one = met
measures-met = met
measures-worst = worst:
measures-nobody = Nobody
measures-several-owners = Several people
measures-several-mixed = objects
measures-several-organisation = organisations
measures-several-process = processes
measures-several-system = systems
measures-several-supplier = suppliers

measures-bulk = Choose measures to judge them in one go
measures-bulk-one = 1 measure chosen
measures-bulk-many = {"{"}n{"}"} measures chosen
measures-same-judgement = Same judgement for…

measures-none-found = No measures found
measures-none-found-text = No measure fits these filters. Remove a filter, or start again:
measures-nothing-owed = Nothing to demonstrate here yet
measures-nothing-owed-text = There are no objects on this day. Choose another day, or record processes and systems first.
measures-nothing-owed-own = On this day no process, system or supplier is in your name. Is that wrong? Ask the CISO to record you as the owner.
measures-object-nothing = No object has ‘{ $text }’ in its name or code
measures-object-nothing-text = Check the spelling or search for part of the name. The list below is not filtered by object.
measures-object-several = Which object do you mean by ‘{ $text }’?

measures-column-title = Title
measures-column-code = Code
measures-column-judged = Judged on
measures-column-lapses = Lapses on
measures-column-source = Source
measures-column-in-scope = In scope
measures-source-own = Own judgement
measures-source-group = Judgement for a group
measures-source-provider = Inherited from { $name }
measures-yes = yes
measures-no = no
