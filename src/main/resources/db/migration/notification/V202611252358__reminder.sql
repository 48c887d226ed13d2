-- What somebody is reminded of that is no alert of a clock: a review of the agreement.
create table reminder (
    id       bigint      generated always as identity primary key,
    person   text        not null,
    version  integer     not null,
    due      date        not null,
    whole    boolean     not null,
    on_the_day boolean  not null,
    told_at  timestamptz not null,
    read_at  timestamptz,

    constraint reminded_once unique (person, version, due, on_the_day)
);
create index reminder_unread on reminder (person) where read_at is null;
