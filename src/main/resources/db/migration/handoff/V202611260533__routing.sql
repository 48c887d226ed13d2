-- How each team gets its leads and shares them out: every state that it ever was, the newest one holds.
create table routing_plan (
    team    text        not null references team,
    version integer     not null,
    body    jsonb       not null,
    made_at timestamptz not null,
    made_by text        not null,

    primary key (team, version),
    constraint routing_plan_version check (version > 0)
);
-- Whoever records leads keeps a copy and knows by the number of the rules whether it still holds.
create trigger rules_changed after insert or update or delete on routing_plan
    for each statement execute function rules_changed();

-- Whose turn it is. The row is also the lock of the team: whoever gives its leads to people holds it, so that two who do
-- so at once never fill somebody beyond their capacity.
create table routing_turn (
    team    text  primary key references team,
    credits jsonb not null default '{}'
);

-- Every decision, with all who could have had the lead and what spoke for or against them.
create table assignment (
    id       bigint      generated always as identity primary key,
    lead_id  bigint      not null references lead on delete cascade,
    at       timestamptz not null,
    cause    text        not null,
    outcome  text        not null,
    team     text        not null,
    person   text,
    previous text,
    seq      integer,
    plan     integer     not null,
    rule     integer,
    method   text        not null,
    until    timestamptz,
    weighed  jsonb       not null,

    constraint assignment_cause
        check (cause in ('ARRIVED', 'HANDED_OVER', 'RETURNED', 'ASKED', 'REASSIGNED', 'LEFT', 'AWAY')),
    constraint assignment_outcome check (outcome in ('ASSIGNED', 'QUEUED', 'NO_ROOM', 'WAITING', 'STOPPED')),
    constraint assignment_method check (method in ('QUEUE', 'ROUND_ROBIN', 'WEIGHTED', 'CHOSEN')),
    constraint assigned_to_somebody check ((outcome = 'ASSIGNED') = (person is not null))
);
create index assignment_of_lead on assignment (lead_id, id desc);
create index assignment_of_team on assignment (team, at desc, id desc);
create index assignment_of_person on assignment (person, at desc, id desc) where person is not null;
create index assignment_by_time on assignment (at desc, id desc);

-- Leads that lie with a team until somebody has room or is at work.
create table routing_waiting (
    lead_id bigint      primary key references lead on delete cascade,
    team    text        not null references team,
    cause   text        not null,
    outcome text        not null,
    since   timestamptz not null,

    constraint routing_waiting_outcome check (outcome in ('NO_ROOM', 'WAITING'))
);
create index routing_waiting_of_team on routing_waiting (team, since, lead_id);

-- How many open leads somebody holds, counted from this alone.
create index lead_state_held on lead_state (person) where outcome is null and person is not null;

-- When people are away: whole days of the calendar that they keep.
create table absence (
    id        bigint      generated always as identity primary key,
    person    text        not null,
    first_day date        not null,
    last_day  date        not null,
    made_at   timestamptz not null,
    made_by   text        not null,

    constraint absence_order check (first_day <= last_day)
);
create index absence_of_person on absence (person, last_day);
create index absence_by_day on absence (last_day);
