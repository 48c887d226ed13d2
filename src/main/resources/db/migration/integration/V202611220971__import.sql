-- How the files of another system are to be understood, kept under a name.
create table import_profile (
    key      text        primary key,
    profile  text        not null,
    saved_at timestamptz not null,
    saved_by text        not null,

    constraint import_profile_key check (key ~ '^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$')
);

-- A history that is taken in. How far it came is written in the transaction of each batch.
create table import (
    id             bigint      primary key generated always as identity,
    state          text        not null,
    phase          text        not null,
    profile        text,
    source         text,
    actor          text        not null,
    created_at     timestamptz not null,
    started_at     timestamptz,
    finished_at    timestamptz,
    position       bigint      not null default 0,
    line           bigint      not null default 0,
    last_lead      text        not null default '',
    read           bigint      not null default 0,
    leads          bigint      not null default 0,
    events         bigint      not null default 0,
    ignored        bigint      not null default 0,
    duplicate      bigint      not null default 0,
    rejected       bigint      not null default 0,
    on_other_leads bigint      not null default 0,
    failure        text,

    constraint import_state check (state in ('DRAFT', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'STOPPED', 'UNDONE')),
    constraint import_phase check (phase in ('LEADS', 'EVENTS', 'RECORD', 'DONE')),
    constraint import_ready check (state = 'DRAFT' or (profile is not null and source is not null))
);

create table import_file (
    import_id bigint not null references import on delete cascade,
    kind      text   not null,
    name      text   not null,
    size      bigint not null,

    primary key (import_id, kind),
    constraint import_file_kind check (kind in ('LEADS', 'EVENTS'))
);

create table import_chunk (
    import_id bigint  not null,
    kind      text    not null,
    number    integer not null,
    bytes     bytea   not null,

    primary key (import_id, kind, number),
    foreign key (import_id, kind) references import_file on delete cascade
);
-- Compressing what is read once and deleted costs more than it saves.
alter table import_chunk alter column bytes set storage external;

-- Events of a file, waiting to be recorded lead by lead.
create table import_event (
    import_id   bigint             not null references import on delete cascade,
    lead        text collate "C"   not null,
    line        bigint             not null,
    at          timestamptz        not null,
    rule        smallint           not null,
    actor       text               not null,
    external_id text               not null,
    own_id      boolean            not null,
    facts       text,
    place       bigint             not null,
    length      integer            not null
);
create index import_event_by_lead on import_event (import_id, lead, line);

-- Lines that could not be taken in, as they came.
create table import_rejected (
    import_id bigint not null references import on delete cascade,
    kind      text   not null,
    line      bigint not null,
    code      text   not null,
    reason    text   not null,
    arguments text[] not null,
    bytes     bytea  not null
);
create index import_rejected_by_line on import_rejected (import_id, kind desc, line);

-- Undoing an import deletes leads, and each one asks who was taken for its duplicate.
create index lead_by_duplicate on lead (possible_duplicate_of) where possible_duplicate_of is not null;
