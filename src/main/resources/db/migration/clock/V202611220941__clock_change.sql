-- A clock that was judged anew, because an entry came late or was corrected, or a calendar or promise changed.
create table clock_change (
    id           bigint      generated always as identity primary key,
    lead_id      bigint      not null references lead,
    promise      text        not null,
    cycle        integer     not null,
    at           timestamptz not null,
    cause        text        not null,
    state_before text,
    state_after  text,
    due_before   timestamptz,
    due_after    timestamptz,

    constraint clock_change_cause check (cause in ('LATE_ENTRY', 'CORRECTION', 'CALENDAR', 'PROMISES', 'REBUILD'))
);
create index clock_change_of_lead on clock_change (lead_id, at);

-- Deriving everything again from the journals: what it found.
create table rebuild (
    id          bigint      generated always as identity primary key,
    state       text        not null,
    leads       bigint      not null default 0,
    differences bigint      not null default 0,
    last_lead   bigint      not null default 0,
    asked_at    timestamptz not null,
    done_at     timestamptz,

    constraint rebuild_state check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED'))
);
