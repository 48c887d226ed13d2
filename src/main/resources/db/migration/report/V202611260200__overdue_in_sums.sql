-- What is open and past due is summed up as well, up to a whole minute that is kept beside the sums: a reader adds only what has come
-- due since. Differences tell of running clocks with the minute by whose beginning they are past due.
alter table clock_difference
    add column overdue_from timestamptz,
    add column overdue      bigint not null default 0;
alter table clock_rollup
    add column overdue bigint not null default 0;
alter table rollup_state
    add column overdue_until timestamptz not null default 'epoch';
alter table rollup_state
    alter column overdue_until drop default;

drop index clock_overdue;
