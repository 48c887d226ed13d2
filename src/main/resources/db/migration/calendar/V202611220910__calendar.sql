create table calendar (
    key  text primary key,
    name text not null,

    constraint calendar_key   check (key ~ '^[a-z][a-z0-9_-]{0,39}$'),
    constraint calendar_named check (length(name) between 1 and 100)
);

-- What a calendar said, edit by edit. The first one holds since always; while no journal has begun it may be replaced,
-- which its edits count. Hours are written as people and programs write them; minutes of the wall clock, up to 24:00.
create table calendar_version (
    calendar       text        not null references calendar,
    number         integer     not null,
    edits          integer     not null default 0,
    effective_from date,
    made_at        timestamptz not null,
    made_by        text        not null,
    corrects_past  boolean     not null default false,
    zone           text        not null,
    weekly_hours   text        not null,
    special_days   text        not null,
    country        text,
    region         text,

    primary key (calendar, number),
    constraint calendar_version_number            check (number > 0),
    constraint calendar_version_first_has_no_date check ((number = 1) = (effective_from is null)),
    constraint calendar_version_first_corrects_nothing check (number > 1 or not corrects_past),
    constraint calendar_version_opens             check (weekly_hours <> ''),
    constraint calendar_version_country           check (country ~ '^[A-Z]{2}$'),
    constraint calendar_version_region            check (region is null or country is not null)
);

create trigger rules_changed after insert or update or delete on calendar_version
    for each statement execute function rules_changed();
