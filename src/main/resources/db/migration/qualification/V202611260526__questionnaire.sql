-- What the desk and reps ask, and what customers are sent to fill in: in versions, so that answers stay readable as they were given.
create table questionnaire (
    key        text        primary key,
    kind       text        not null,
    name       text        not null,
    product    text,
    active     boolean     not null default true,
    version    int         not null,
    edits      int         not null default 0,
    made_at    timestamptz not null,
    constraint questionnaire_key_shape check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
    constraint questionnaire_kind check (kind in ('DESK', 'BRIEF')),
    constraint questionnaire_name check (length(name) between 1 and 100)
);

create table questionnaire_version (
    questionnaire text        not null references questionnaire on delete cascade,
    version       int         not null,
    fields        jsonb       not null,
    made_at       timestamptz not null,
    made_by       text        not null,
    primary key (questionnaire, version),
    constraint questionnaire_fields_list check (jsonb_typeof(fields) = 'array')
);

-- As they were typed; complete or not is judged when they are read, and kept for lists.
create table questionnaire_answers (
    lead_id       bigint      not null references lead on delete cascade,
    questionnaire text        not null,
    version       int         not null,
    answers       jsonb       not null,
    complete      boolean     not null,
    edits         int         not null default 1,
    changed_at    timestamptz not null,
    changed_by    text        not null,
    primary key (lead_id, questionnaire, version),
    foreign key (questionnaire, version) references questionnaire_version,
    constraint questionnaire_answers_map check (jsonb_typeof(answers) = 'object')
);
create index questionnaire_answers_of_version on questionnaire_answers (questionnaire, version);
