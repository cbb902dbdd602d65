filters-title = Filters
filters-active = active
filters-all = All
filters-apply = Apply filter
filters-clear = Clear all filters
