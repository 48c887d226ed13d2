-- Tracks on which marketing keeps leads warm. Each has versions: leads go on by the one that they began with, or are moved over.
create table track (
    key      text    primary key,
    position integer not null,
    name     text,
    stage    text    not null,
    language text    not null,
    version  integer not null,
    retired  boolean not null default false,

    constraint track_key_shape check (key ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    constraint track_stage     check (stage in ('AWARENESS', 'CONSIDERATION', 'DECISION')),
    constraint track_language  check (language in ('en', 'ru', 'pl', 'pt-BR'))
);
create table track_version (
    track   text        not null references track on delete cascade,
    version integer     not null,
    steps   jsonb       not null,
    made_at timestamptz not null,
    made_by text        not null,

    primary key (track, version)
);

-- A lead on a track. Its steps stand here where somebody tailored them for it.
create table nurture_run (
    id         bigint      generated always as identity primary key,
    lead_id    bigint      not null references lead on delete cascade,
    track      text        not null,
    version    integer     not null,
    steps      jsonb       not null,
    tailored   boolean     not null default false,
    language   text        not null,
    started_at timestamptz not null,
    started_by text        not null,
    returned   integer,
    step       integer     not null default 0,
    next_at    timestamptz,
    ended_at   timestamptz,
    ended_why  text,

    constraint nurture_step  check (step >= 0),
    constraint nurture_ended check ((ended_at is null) = (ended_why is null))
);
create unique index one_track_at_a_time on nurture_run (lead_id) where ended_at is null;
create index nurture_of_lead on nurture_run (lead_id, id desc);
create index nurture_of_track on nurture_run (track, started_at desc);
create unique index nurture_once_a_return on nurture_run (lead_id, returned) where returned is not null;

-- What was done of a run, each step once.
create table nurture_done (
    run  bigint      not null references nurture_run on delete cascade,
    step integer     not null,
    how  text        not null,
    at   timestamptz not null,

    primary key (run, step),
    constraint nurture_how check (how in ('MAIL', 'TASK', 'SKIPPED'))
);

-- Mails to leads: written with the step that asks for them, sent afterwards, tried again until they are given up.
create table mail (
    id      bigint      generated always as identity primary key,
    lead_id bigint      not null references lead on delete cascade,
    run     bigint      references nurture_run on delete cascade,
    token   text        not null unique,
    address text        not null,
    subject text        not null,
    body    text        not null,
    language text       not null,
    made_at timestamptz not null,
    due_at  timestamptz not null,
    tries   integer     not null default 0,
    state   text        not null,
    sent_at timestamptz,
    error   text,

    constraint mail_state check (state in ('WAITING', 'SENT', 'GIVEN_UP', 'UNWANTED')),
    constraint mail_sent  check ((state = 'SENT') = (sent_at is not null))
);
create index mail_waiting on mail (lead_id) where state = 'WAITING';
create index mail_troubled on mail (id desc) where state in ('WAITING', 'GIVEN_UP');
create index mail_of_lead on mail (lead_id, id desc);

-- Addresses to which nothing is sent any more, for ever: only their check sums, so that they outlive the erasure of the person.
create table mail_unwanted (
    address bytea       primary key,
    since   timestamptz not null
);

-- What somebody is to do about a lead until a day.
create table desk_task (
    id      bigint      generated always as identity primary key,
    lead_id bigint      not null references lead on delete cascade,
    person  text,
    team    text,
    words   text        not null,
    due_at  timestamptz not null,
    made_at timestamptz not null,
    made_by text        not null,
    run     bigint      references nurture_run on delete cascade,
    done_at timestamptz,
    done_by text,

    constraint task_words check (length(words) between 1 and 4000),
    constraint task_done  check ((done_at is null) = (done_by is null))
);
create index task_of_lead on desk_task (lead_id, due_at) where done_at is null;
create index task_of_person on desk_task (person, due_at) where done_at is null;
create index task_of_team on desk_task (team, due_at) where done_at is null;
