create table company (
    only_one boolean primary key default true,
    name     text    not null,
    zone     text    not null,
    currency text    not null,
    calendar text    not null,
    demo     boolean not null default false,

    constraint one_company      check (only_one),
    constraint company_named    check (length(name) between 1 and 200),
    constraint company_currency check (currency ~ '^[A-Z]{3}$')
);

create table team (
    key      text primary key,
    name     text not null,
    party    text not null,
    calendar text,

    constraint team_key   check (key ~ '^[a-z][a-z0-9_-]{0,39}$'),
    constraint team_named check (length(name) between 1 and 100),
    constraint team_party check (party in ('MARKETING', 'SALES'))
);

-- Which calendar somebody keeps since when: kept for ever once there is a journal, so that old clocks can be derived again.
create table calendar_choice (
    id       bigint      generated always as identity primary key,
    subject  text        not null,
    calendar text,
    since    timestamptz,

    constraint choice_subject check (subject = 'company' or subject like 'team:%' or subject like 'user:%'),
    constraint choice_once    unique nulls not distinct (subject, since)
);
create trigger rules_changed after insert or update or delete on calendar_choice
    for each statement execute function rules_changed();
