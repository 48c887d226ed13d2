-- A lead that somebody was given or that was taken from them, or that nobody can be given by itself any more. Where many
-- came at once they are told in one sentence, which names no single lead.
create table given_notice (
    id      bigint      generated always as identity primary key,
    person  text        not null,
    lead_id bigint      references lead on delete cascade,
    kind    text        not null,
    cause   text        not null,
    leads   integer     not null default 1,
    other   text,
    told_at timestamptz not null,
    read_at timestamptz,

    constraint given_notice_kind check (kind in ('GIVEN', 'TAKEN', 'STOPPED')),
    constraint given_notice_leads check (leads > 0),
    constraint given_once unique nulls not distinct (person, lead_id, kind, told_at)
);
create index given_notice_newest on given_notice (person, id desc);
create index given_notice_unread on given_notice (person) where read_at is null;
