-- New less old, written with every change of a lead, in its transaction; a job adds them to the rollups and deletes them in one
-- transaction. Always few, so without an index; who reads a figure adds those that are left.
create table clock_difference (
    promise    text        not null,
    started_at timestamptz not null,
    version    integer     not null,
    team       text        not null,
    person     text        not null,
    channel    text        not null,
    took       integer     not null,
    started    bigint      not null,
    met        bigint      not null,
    breached   bigint      not null,
    answered   bigint      not null,
    spent_ms   bigint      not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create table lead_difference (
    created_at timestamptz not null,
    channel    text        not null,
    campaign   text        not null,
    measure    text        not null,
    reached_at timestamptz not null,
    took       integer     not null,
    amount     numeric     not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- The sums, by days and months of the company's zone, one dimension at a time. What is open and past due is added by the reader.
create table clock_rollup (
    grain     text    not null,
    dimension text    not null,
    promise   text    not null,
    since     date    not null,
    value     text    not null,
    took      integer not null,
    started   bigint  not null,
    met       bigint  not null,
    breached  bigint  not null,
    answered  bigint  not null,
    spent_ms  bigint  not null,

    primary key (grain, dimension, promise, since, value, took),
    constraint clock_rollup_grain     check (grain in ('DAY', 'MONTH', 'TIMES')),
    constraint clock_rollup_dimension check (dimension in ('ALL', 'TEAM', 'PERSON', 'CHANNEL', 'VERSION'))
) with (fillfactor = 80);

create table lead_rollup (
    grain     text    not null,
    dimension text    not null,
    value     text    not null,
    since     date    not null,
    measure   text    not null,
    took      integer not null,
    amount    numeric not null,

    primary key (grain, dimension, value, since, measure, took),
    constraint lead_rollup_grain     check (grain in ('DAY', 'MONTH', 'TIMES')),
    constraint lead_rollup_dimension check (dimension in ('ALL', 'CHANNEL', 'CAMPAIGN'))
) with (fillfactor = 80);

-- In which zone and for which order of stages the sums stand; where the company has another by now they are made again.
create table rollup_state (
    only_one boolean     primary key default true,
    zone     text        not null,
    funnel   text        not null,
    built_at timestamptz not null,

    constraint rollup_state_one_row check (only_one)
);

-- Open and past due: read with the time of reading.
create index clock_overdue on clock (promise, started_at, due_at) where state = 'RUNNING';

-- When a closed month began and ended, and what changed it since.
alter table closed_month add column starts_at timestamptz, add column ends_at timestamptz;
update closed_month set starts_at = (period || '-01')::timestamp at time zone c.zone,
    ends_at = ((period || '-01')::timestamp + interval '1 month') at time zone c.zone from company c;
alter table closed_month alter column starts_at set not null, alter column ends_at set not null;

create table restatement (
    id           bigint      generated always as identity primary key,
    promise      text        not null,
    period       text        not null,
    lead_id      bigint      not null,
    cycle        integer     not null,
    at           timestamptz not null,
    cause        text        not null,
    count_before text        not null,
    count_after  text        not null,

    foreign key (promise, period) references closed_month on delete cascade,
    constraint restatement_cause check (cause in ('LATE_ENTRY', 'CORRECTION', 'CALENDAR', 'PROMISES', 'REBUILD', 'TAKEN_BACK', 'ENDED'))
);
create index restatement_of_month on restatement (promise, period, id desc);
