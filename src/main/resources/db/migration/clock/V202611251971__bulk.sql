-- The same deed on many leads at once: what became of each, so that it can be told and taken back as a whole.
create table bulk (
    id        uuid        primary key,
    actor     text        not null,
    type      text        not null,
    facts     jsonb       not null,
    asked     integer     not null,
    at        timestamptz not null,
    done_at   timestamptz,
    undone_at timestamptz,

    constraint bulk_size check (asked between 1 and 1000)
);
create index bulk_by_time on bulk (at);

-- A lead may be erased later: it is named without a key. The arguments are those of the refusal's message.
create table bulk_lead (
    bulk      uuid   not null references bulk on delete cascade,
    lead_id   bigint not null,
    seq       integer,
    refusal   text,
    arguments text[] not null default '{}',

    primary key (bulk, lead_id),
    constraint bulk_done_or_refused check (seq is not null or refusal is not null)
);
