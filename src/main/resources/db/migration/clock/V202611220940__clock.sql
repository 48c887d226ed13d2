-- One cycle of one promise on one lead. Derived from the journal, the promises and the calendars;
-- only alert_at (when the sweeper has to look next) is not.
create table clock (
    lead_id    bigint      not null references lead,
    promise    text        not null,
    cycle      integer     not null,
    start_seq  integer     not null,
    version    integer     not null,
    party      text        not null,
    calendar   text        not null,
    unit       text        not null,
    team       text,
    person     text,
    channel    text,
    state      text        not null,
    started_at timestamptz not null,
    warn_at    timestamptz,
    due_at     timestamptz,
    stopped_at timestamptz,
    stop_seq   integer,
    spent_ms   bigint,
    left_ms    bigint,
    alert_at   timestamptz,

    primary key (lead_id, promise, cycle),
    constraint clock_state        check (state in ('RUNNING', 'PAUSED', 'MET', 'BREACHED', 'CANCELLED')),
    constraint clock_party        check (party in ('MARKETING', 'SALES')),
    constraint clock_closed       check ((stopped_at is not null) = (state in ('MET', 'BREACHED', 'CANCELLED'))),
    constraint clock_runs_to_due  check (state <> 'RUNNING' or due_at is not null),
    constraint clock_waits_paused check (alert_at is null or state in ('RUNNING', 'BREACHED'))
);
create index clock_by_start on clock (promise, started_at) include (state, due_at, spent_ms);
create index clock_due on clock (due_at) where state = 'RUNNING';
create index clock_due_of_person on clock (person, due_at) where state = 'RUNNING';
create index clock_to_alert on clock (alert_at) where alert_at is not null;
create index clock_open on clock (calendar, lead_id) where state in ('RUNNING', 'PAUSED');

-- A warning or a breach, raised once: the key survives a rebuild.
create table clock_alert (
    id           bigint      generated always as identity primary key,
    lead_id      bigint      not null references lead,
    promise      text        not null,
    start_seq    integer     not null,
    kind         text        not null,
    due_at       timestamptz not null,
    party        text        not null,
    team         text,
    person       text,
    raised_at    timestamptz not null,
    withdrawn_at timestamptz,

    constraint alert_kind check (kind in ('WARNING', 'BREACH')),
    constraint alert_once unique (lead_id, promise, start_seq, kind, due_at)
);
create index alert_newest on clock_alert (raised_at desc, id desc);
