-- Reviews of a version that took place, and what both heads decided on its terms. Their days follow from the version.
create table agreement_review (
    version integer     not null references agreement_version on delete cascade,
    due     date        not null,
    held_at timestamptz not null,
    held_by text        not null,
    minutes text        not null,

    primary key (version, due),
    constraint review_minutes check (length(minutes) <= 4000)
);

create table review_decision (
    version    integer     not null references agreement_version on delete cascade,
    due        date        not null,
    term       text        not null,
    choice     text        not null,
    note       text        not null,
    decided_by text        not null,
    decided_at timestamptz not null,

    primary key (version, due, term),
    constraint review_choice check (choice in ('KEEP', 'CHANGE', 'DROP')),
    constraint review_reason check (choice = 'KEEP' or note <> ''),
    constraint review_note   check (length(note) <= 4000)
);

-- Which reviews were announced: before, and on the day.
create table review_reminder (
    version    integer not null references agreement_version on delete cascade,
    due        date    not null,
    on_the_day boolean not null,

    primary key (version, due, on_the_day)
);
