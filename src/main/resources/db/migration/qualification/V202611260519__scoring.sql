-- The rules by which leads are scored and become MQLs, version by version. A version is never changed: what was judged by it stays
-- explained. The newest one holds.
create table scoring_version (
    number  integer     primary key,
    made_at timestamptz not null,
    made_by text        not null,
    why     text        not null default '',
    rules   jsonb       not null,

    constraint scoring_version_number check (number > 0),
    constraint scoring_version_why    check (length(why) <= 500)
);
create trigger rules_changed after insert or update or delete on scoring_version
    for each statement execute function rules_changed();

create function scoring_version_refuses_change() returns trigger language plpgsql as $$
begin
    raise exception 'A version of the scoring is never changed' using errcode = 'restrict_violation';
end $$;
create trigger scoring_version_stays before update on scoring_version
    for each row execute function scoring_version_refuses_change();

-- What each lead came to when it was looked at last: a copy that can be reckoned anew.
create table lead_score (
    lead_id    bigint      primary key references lead on delete cascade,
    version    integer     not null references scoring_version,
    score      smallint    not null,
    fit        smallint    not null,
    interest   smallint    not null,
    qualifies  boolean     not null,
    at         timestamptz not null,
    acts       integer     not null,
    changes_at timestamptz,
    why        jsonb       not null,

    constraint lead_score_sum check (score = fit + interest)
);
create index lead_score_highest on lead_score (score desc, lead_id desc);

-- How it came there: one row for each time that the points or the standing moved.
create table lead_score_change (
    id        bigint      generated always as identity primary key,
    lead_id   bigint      not null references lead on delete cascade,
    at        timestamptz not null,
    version   integer     not null references scoring_version,
    fit       smallint    not null,
    interest  smallint    not null,
    qualifies boolean     not null,
    moved     jsonb       not null
);
create index lead_score_change_of_lead on lead_score_change (lead_id, id desc);

-- Leads that qualify by rule where a person has to confirm it. A cycle is one way from arrival or return to a stage.
create table mql_proposal (
    lead_id      bigint      not null references lead on delete cascade,
    cycle        integer     not null,
    qualified_at timestamptz not null,
    declined_at  timestamptz,
    declined_by  text,

    primary key (lead_id, cycle),
    constraint mql_proposal_declined check ((declined_at is null) = (declined_by is null))
);
create index mql_proposal_open on mql_proposal (qualified_at desc, lead_id desc) where declined_at is null;

-- All leads are looked at once more after a change of the rules, in batches, on whichever instance.
create table rescoring (
    version   integer     primary key references scoring_version on delete cascade,
    state     text        not null,
    leads     bigint      not null,
    done      bigint      not null default 0,
    last_lead bigint      not null default 0,
    asked_at  timestamptz not null,
    done_at   timestamptz,

    constraint rescoring_state check (state in ('RUNNING', 'DONE'))
);
