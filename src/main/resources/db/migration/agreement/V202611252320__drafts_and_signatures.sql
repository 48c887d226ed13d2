create sequence agreement_draft_id_seq;

-- The next version while it is worked on: its articles are one document until both have signed it.
create table agreement_draft (
    id             bigint      primary key,
    edit           integer     not null default 0,
    state          text        not null,
    articles       text        not null,
    follows        integer,
    effective_from timestamptz,
    marketing      text,
    sales          text,
    round          integer     not null default 0,
    opened_at      timestamptz not null,
    opened_by      text        not null,
    changed_at     timestamptz not null,
    changed_by     text        not null,

    constraint agreement_draft_state      check (state in ('DRAFT', 'PROPOSED', 'SIGNED', 'WITHDRAWN')),
    constraint agreement_draft_is_json    check (articles is json object),
    constraint agreement_draft_signed_by_two check (state <> 'SIGNED' or (marketing is not null and sales is not null)),
    constraint agreement_draft_parties_differ check (marketing <> sales),
    constraint agreement_draft_round      check (round >= 0 and (round > 0 or state not in ('PROPOSED', 'SIGNED')))
);
create unique index one_open_agreement_draft on agreement_draft ((true)) where state in ('DRAFT', 'PROPOSED');

-- The exact text that was put before the signatories. One that was changed afterwards is proposed again in another round.
create table agreement_proposal (
    draft  bigint      not null references agreement_draft,
    round  integer     not null,
    text   text        not null,
    sha256 text        not null,
    at     timestamptz not null,
    by     text        not null,

    primary key (draft, round),
    constraint agreement_proposal_of_its_text check (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'))
);

create table agreement_signature (
    draft  bigint      not null,
    round  integer     not null,
    party  text        not null,
    actor  text        not null,
    name   text        not null,
    role   text        not null,
    at     timestamptz not null,
    sha256 text        not null,

    primary key (draft, round, party),
    foreign key (draft, round) references agreement_proposal,
    constraint agreement_signature_party check (party in ('MARKETING', 'SALES')),
    constraint agreement_signature_role  check (role in ('HEAD_OF_MARKETING', 'HEAD_OF_SALES', 'DELEGATE')),
    constraint nobody_signs_for_both     unique (draft, round, actor)
);

-- What somebody said about a clause of a draft, or about all of it.
create table agreement_comment (
    id          bigint      generated always as identity primary key,
    draft       bigint      not null references agreement_draft,
    clause      text,
    author      text        not null,
    text        text        not null,
    at          timestamptz not null,
    resolved_at timestamptz,
    resolved_by text,

    constraint agreement_comment_says_something check (length(text) between 1 and 4000 and text ~ '\S'),
    constraint agreement_comment_resolved_by    check ((resolved_at is null) = (resolved_by is null))
);
create index agreement_comment_of_draft on agreement_comment (draft, id);

-- A version that came about by signatures says by which.
alter table agreement_version
    add column draft bigint,
    add column round integer,
    add constraint agreement_version_signed foreign key (draft, round) references agreement_proposal,
    add constraint agreement_version_signed_whole check ((draft is null) = (round is null)),
    add constraint one_version_a_draft unique (draft);

-- What was signed never changes. The one way to take it away is the function below, which says so in a table of its own.
create table agreement_clearing (
    at       timestamptz not null,
    who      text        not null,
    reason   text        not null,
    versions bigint      not null
);

create function is_signed(which integer) returns boolean language sql stable as $$
    select exists (select from agreement_version where number = which and draft is not null)
$$;

create function signed_version_refuses_change() returns trigger language plpgsql as $$
declare
    calls text;
begin
    get diagnostics calls = pg_context;
    if old.draft is not null and not (tg_op = 'DELETE' and calls like '%function clear_agreement(%') then
        raise exception 'What was signed is never changed: % refused', lower(tg_op) using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger signed_version_is_kept before update or delete on agreement_version
    for each row execute function signed_version_refuses_change();

create function signed_terms_refuse_change() returns trigger language plpgsql as $$
declare
    calls text;
begin
    get diagnostics calls = pg_context;
    if ((tg_op <> 'INSERT' and is_signed(old.version)) or (tg_op <> 'DELETE' and is_signed(new.version)))
            and not (tg_op = 'DELETE' and calls like '%function clear_agreement(%') then
        raise exception 'What was signed is never changed: % refused', lower(tg_op) using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger signed_terms_are_kept before insert or update or delete on promise
    for each row execute function signed_terms_refuse_change();
create trigger signed_terms_are_kept before insert or update or delete on quota
    for each row execute function signed_terms_refuse_change();
create trigger signed_terms_are_kept before insert or update or delete on aim
    for each row execute function signed_terms_refuse_change();
create trigger signed_terms_are_kept before insert or update or delete on clause
    for each row execute function signed_terms_refuse_change();

create function signatures_refuse_change() returns trigger language plpgsql as $$
declare
    calls text;
begin
    get diagnostics calls = pg_context;
    if tg_op = 'DELETE' and calls like '%function clear_agreement(%' then
        return old;
    end if;
    raise exception 'What was signed is never changed: % refused', lower(tg_op) using errcode = 'restrict_violation';
end $$;
create trigger proposals_are_kept before update or delete on agreement_proposal
    for each row execute function signatures_refuse_change();
create trigger signatures_are_kept before update or delete on agreement_signature
    for each row execute function signatures_refuse_change();

create trigger versions_are_never_truncated before truncate on agreement_version
    for each statement execute function signatures_refuse_change();
create trigger promises_are_never_truncated before truncate on promise
    for each statement execute function signatures_refuse_change();
create trigger quotas_are_never_truncated before truncate on quota
    for each statement execute function signatures_refuse_change();
create trigger aims_are_never_truncated before truncate on aim
    for each statement execute function signatures_refuse_change();
create trigger clauses_are_never_truncated before truncate on clause
    for each statement execute function signatures_refuse_change();
create trigger proposals_are_never_truncated before truncate on agreement_proposal
    for each statement execute function signatures_refuse_change();
create trigger signatures_are_never_truncated before truncate on agreement_signature
    for each statement execute function signatures_refuse_change();

-- Takes the whole agreement away for a stated reason: starting clean.
create function clear_agreement(who text, reason text, at timestamptz) returns bigint language plpgsql as $$
declare
    cleared bigint;
begin
    delete from clause;
    delete from aim;
    delete from quota;
    delete from promise;
    delete from agreement_version;
    get diagnostics cleared = row_count;
    delete from agreement_comment;
    delete from agreement_signature;
    delete from agreement_proposal;
    delete from agreement_draft;
    insert into agreement_clearing values (clear_agreement.at, clear_agreement.who, clear_agreement.reason, cleared);
    return cleared;
end $$;
