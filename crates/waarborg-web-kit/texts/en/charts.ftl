charts-as-table = Show as a table
