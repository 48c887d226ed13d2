-- By what each lead may be recognised as another: keys to compare, never to write to. Written after the commit that brings the lead.
create table duplicate_trace (
    lead_id bigint not null references lead on delete cascade,
    reason  text   not null,
    key     text   not null,

    primary key (lead_id, reason, key),
    constraint duplicate_trace_reason check (reason in ('EMAIL', 'PHONE', 'NAME', 'SURNAME'))
);
create index duplicate_trace_alike on duplicate_trace (reason, key, lead_id);

-- Two leads that may be one person, and what somebody decided about it.
create table duplicate_pair (
    older      bigint      not null references lead on delete cascade,
    younger    bigint      not null references lead on delete cascade,
    strength   smallint    not null,
    reasons    text[]      not null,
    state      text        not null default 'OPEN',
    found_at   timestamptz not null,
    decided_at timestamptz,
    decided_by text,

    primary key (older, younger),
    constraint duplicate_pair_order    check (older < younger),
    constraint duplicate_pair_strength check (strength between 1 and 3),
    constraint duplicate_pair_state    check (state in ('OPEN', 'DISMISSED')),
    constraint duplicate_pair_decided  check ((state = 'OPEN') = (decided_at is null))
);
create index duplicate_pair_of_younger on duplicate_pair (younger);
create index duplicate_pair_listed on duplicate_pair (state, strength desc, younger desc, older desc);

-- What a merge changed beside the journals, so that it can be taken back.
create table duplicate_merge (
    id         bigint      generated always as identity primary key,
    survivor   bigint      not null references lead on delete cascade,
    merged     bigint      not null references lead on delete cascade,
    merged_at  timestamptz not null,
    merged_by  text        not null,
    was        jsonb       not null default '{}',
    became     jsonb       not null default '{}',
    undone_at  timestamptz,
    undone_by  text,

    constraint duplicate_merge_of_two check (survivor <> merged)
);
create unique index duplicate_merge_once on duplicate_merge (merged) where undone_at is null;
create index duplicate_merge_of_survivor on duplicate_merge (survivor);

create index lead_state_merged on lead_state (merged_into) where merged_into is not null;

-- Leads that are there already are looked at as if they had just come in.
insert into follow_up (kind, lead_id, due_at) select 'duplicate', id, now() from lead order by id;
