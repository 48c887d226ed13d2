-- Sites whose pages tell what visitors do there, and which visitors have said who they are.
create table site (
    key              text        primary key,
    version          integer     not null default 0,
    name             text        not null,
    origins          text        not null,
    pricing_paths    text        not null,
    consent_required boolean     not null,
    made_at          timestamptz not null,

    constraint site_key check (key ~ '^[a-z0-9]{16}$')
);

create table visitor (
    id      text        primary key,
    lead_id bigint      not null references lead on delete cascade,
    since   timestamptz not null
);
create index visitor_of_lead on visitor (lead_id);

-- How often somebody came in a stretch of time, on all instances together. Worth nothing after a crash.
create unlogged table rush (
    key       text        primary key,
    began_at  timestamptz not null,
    count     integer     not null
);
create index rush_began on rush (began_at);
