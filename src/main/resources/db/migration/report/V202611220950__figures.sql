-- The figures of a month are read from the index alone; whether a clock was answered (not merely ended) is part of them.
drop index clock_by_start;
create index clock_by_start on clock (promise, started_at) include (state, due_at, spent_ms, stop_seq);

-- Cohorts of a funnel: every stage by the month of creation.
create index lead_state_cohort on lead_state (created_at)
    include (mql_at, sql_at, sal_at, opportunity_at, won_at, rejected_at, lost_at, attempts, won_value)
    where merged_into is null;
