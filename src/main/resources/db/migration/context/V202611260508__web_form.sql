-- Forms on the web by which leads come in by themselves.
create table web_form (
    key          text        primary key,
    version      integer     not null default 0,
    name         text        not null,
    title        text        not null,
    intro        text,
    language     text,
    fields       text        not null,
    consent      text,
    counts_as    text        not null,
    channel      text,
    campaign     text,
    lead_magnet  text,
    thanks       text,
    redirect     text,
    origins      text        not null default '',
    open         boolean     not null default true,
    made_at      timestamptz not null,

    constraint web_form_key      check (key ~ '^[a-z0-9]{16}$'),
    constraint web_form_language check (language in ('en', 'ru', 'pl', 'pt-BR')),
    constraint web_form_redirect check (redirect like 'https://%'),
    constraint web_form_counts   check (counts_as in ('FORM_SUBMITTED', 'DEMO_REQUESTED', 'CONSULTATION_REQUESTED', 'ASSESSMENT_REQUESTED',
        'WEBINAR_REGISTERED', 'DOWNLOAD'))
);

-- What was sent, word for word, and to what its sender agreed. It goes with the lead, not with the form.
create table form_submission (
    id        bigint      generated always as identity primary key,
    form_key  text        not null,
    mark      text        not null,
    lead_id   bigint      not null references lead on delete cascade,
    at        timestamptz not null,
    said      jsonb       not null,
    consent   text,

    constraint form_submission_once unique (form_key, mark)
);
create index form_submission_of_lead on form_submission (lead_id);
create index form_submission_of_form on form_submission (form_key, at desc);

-- With what the forms are signed that are handed out; the same on all instances.
create table form_seal (
    one    boolean primary key default true,
    secret bytea   not null,

    constraint form_seal_one    check (one),
    constraint form_seal_length check (length(secret) = 32)
);
