-- What people are told of leads beside warnings and breaches: each kind once a day, lead and person at most.
create table news (
    id      bigint      generated always as identity primary key,
    person  text        not null,
    kind    text        not null,
    lead_id bigint      not null references lead on delete cascade,
    day     date        not null,
    told_at timestamptz not null,
    read_at timestamptz,

    constraint told_once_a_day unique (person, kind, lead_id, day),
    constraint news_kind check (kind ~ '^[A-Z_]{1,40}$')
);
create index news_unread on news (person, id desc) where read_at is null;
create index news_of_lead on news (lead_id);
