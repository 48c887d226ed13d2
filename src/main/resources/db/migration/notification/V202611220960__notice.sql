-- One alert told to one person.
create table notice (
    id      bigint      generated always as identity primary key,
    alert   bigint      not null references clock_alert on delete cascade,
    person  text        not null,
    told_at timestamptz not null,
    read_at timestamptz,

    constraint told_once unique (alert, person)
);
create index notice_newest on notice (person, id desc);
create index notice_unread on notice (person) where read_at is null;
