-- The open clocks of a lead, with when they warn and are due: lists of leads are narrowed and sorted by these. Those of a calendar,
-- which are asked for when it changes, are found among them.
drop index clock_open;
create index clock_open on clock (lead_id, promise, cycle) include (state, calendar, warn_at, due_at)
    where state in ('RUNNING', 'PAUSED');
