-- A lead was taken from whoever did not touch it before a promise was breached: once for each cycle.
create table reassignment (
    lead_id bigint      not null references lead on delete cascade,
    promise text        not null,
    cycle   integer     not null,
    at      timestamptz not null,

    primary key (lead_id, promise, cycle)
);

-- Somebody left, or is away for long: what becomes of the leads that they held.
create table departure (
    id       bigint      generated always as identity primary key,
    person   text        not null,
    cause    text        not null,
    heir     text,
    leads    integer     not null,
    asked_at timestamptz not null,
    asked_by text        not null,
    done_at  timestamptz,

    constraint departure_cause check (cause in ('LEFT', 'AWAY')),
    constraint departure_leads check (leads >= 0)
);
create unique index departure_under_way on departure (person) where done_at is null;
create index departure_of_person on departure (person, id desc);
