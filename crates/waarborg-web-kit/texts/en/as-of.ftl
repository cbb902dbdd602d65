as-of-label = As of
as-of-show = Show this day
as-of-title = As of { $day }
as-of-past = You see how it was on this day. You can only record things on today's page.
as-of-future = This day is still to come: you see what will count if nothing changes. You can only record things on today's page.
as-of-back = Back to today
as-of-cut-off = You cannot look that far ahead: this is the last day that is shown, five years from now.
