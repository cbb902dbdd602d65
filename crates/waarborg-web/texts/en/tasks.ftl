tasks-nav = My tasks
tasks-title = My tasks
tasks-title-of = Tasks of { $name }
tasks-lead = { $n ->
    [one] There is 1 task. Choose it to begin at once.
   *[other] There are { $n } tasks. The most urgent come first. Choose one to begin at once.
}
tasks-lead-lapsed = { $n ->
    [one] There is 1 task, and it is late. Choose it to begin at once.
   *[other] There are { $n } tasks, { $lapsed } of which are late. The most urgent come first. Choose one to begin at once.
}
tasks-progress = { $percents }% is in order: { $met } of { $owed } points. A point is the design, implementation or operating effectiveness of one measure on one object.
tasks-to-measures = See everything in the gap analysis
tasks-of = Tasks of
tasks-show = Show these tasks
tasks-own = Myself
tasks-none = Everything is demonstrated
tasks-none-until = Nothing to do now. The next judgement lapses on { $day }; it will be here thirty days before.
tasks-none-ever = Nothing to do now.
tasks-nothing-owed = Nothing here
tasks-nothing-owed-text = No process, system, supplier or measure is in this name. Is that wrong? Ask the CISO to record the owner.

tasks-urgency-late = Late or lapsed: do this first
tasks-urgency-not-met = Not met: resolve it
tasks-urgency-waiting = Waits for you
tasks-urgency-soon = Within thirty days
tasks-urgency-missing = Never judged
tasks-urgency-partly-met = Partly met: finish it
tasks-urgency-later = Later
tasks-state = { $urgency ->
    [not-met] Not met
    [missing] Missing
    [partly-met] Partly met
    [waiting] Waiting
    [later] Later
   *[other] Late
}
tasks-critical = critical
tasks-whole-organisation = Whole organisation
tasks-about = on { $numbers }
tasks-and = and
tasks-others = { $n ->
    [one] 1 other
   *[other] { $n } others
}
tasks-lapsed-today = lapsed today
tasks-due-today = today
tasks-due-tomorrow = tomorrow
tasks-late-days = { $n ->
    [one] 1 day late
   *[other] { $n } days late
}
tasks-late-weeks = { $n ->
    [one] 1 week late
   *[other] { $n } weeks late
}
tasks-late-months = { $n ->
    [one] 1 month late
   *[other] { $n } months late
}
tasks-late-years = { $n ->
    [one] 1 year late
   *[other] { $n } years late
}
tasks-in-days = { $n ->
    [one] in 1 day
   *[other] in { $n } days
}
tasks-in-weeks = { $n ->
    [one] in 1 week
   *[other] in { $n } weeks
}
tasks-in-months = { $n ->
    [one] in 1 month
   *[other] in { $n } months
}
tasks-in-years = { $n ->
    [one] in 1 year
   *[other] in { $n } years
}
