# What is being prepared as the next version of BIO2. To look at only.

drafts-title = BIO2 { $version } in preparation
drafts-link = Draft of BIO2 { $version }: what changes for us?
drafts-lead = What changes for us?
drafts-banner-title = Draft: this is not law in force
drafts-banner-text = This is the draft as of { $day }. BIO2 { $from } remains in force. You cannot move to { $version }, judge under it or publish with it. Everything may still change.
drafts-other-title = Your organisation works with BIO2 { $version }
drafts-other-text = The draft changes BIO2 { $from }. Where a measure has another number with you, you see the status of that number.
drafts-counts = Changes in part 2
drafts-filter = Filter the changes
drafts-filter-effect = Kind of change
drafts-filter-ours = Only what means something for us
drafts-count = { $found } of { $total } changes
drafts-none-title = No changes found
drafts-none-text = No change fits these filters. Remove a filter, or start again:
drafts-part2 = Part 2: measures
drafts-part1 = Part 1: the framework
drafts-column-was = In { $version }
drafts-column-becomes = In the draft
drafts-column-what = What changes
drafts-column-own = Your status now
drafts-column-chapter = Chapter
drafts-column-asked = Your obligations from it, with their status now
drafts-was-nothing = Does not exist yet
drafts-becomes-nothing = Withdrawn
drafts-see = See { $numbers }.
drafts-here = With you { $number }
drafts-nothing-owed = You or your organisation have nothing to demonstrate for this now.
drafts-nothing-asked = No obligation comes from this for you now.
drafts-proposal = Proposal on { $about }
drafts-remarks = Good to know
drafts-source = Source: { $source }. Consulted on { $day }. In our own words. Whether a change asks something else is our own reading.

drafts-effect-demand = Asks something else
drafts-effect-new = New
drafts-effect-divided = Split or merged
drafts-effect-moved = Another number
drafts-effect-withdrawn = Withdrawn
drafts-effect-reworded = Only worded differently

drafts-term-new = New term
drafts-term-changed = Another term
drafts-term-gone = Term lapses
