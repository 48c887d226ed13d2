-- A brief that a customer was sent as a link: one for each lead and version of a questionnaire. Of the link only the hash is known.
create table brief (
    lead_id       bigint      not null references lead on delete cascade,
    questionnaire text        not null,
    version       int         not null,
    sha256        bytea       not null,
    made_at       timestamptz not null,
    made_by       text        not null,
    expires_at    timestamptz not null,
    revoked_at    timestamptz,
    opened_at     timestamptz,
    sent_at       timestamptz,
    agreed_at     timestamptz,
    agreed_by     text,
    primary key (lead_id, questionnaire, version),
    foreign key (questionnaire, version) references questionnaire_version,
    constraint one_brief_a_link unique (sha256),
    constraint brief_hash check (length(sha256) = 32),
    constraint brief_agreed_by_somebody check ((agreed_at is null) = (agreed_by is null))
);
create index brief_of_version on brief (questionnaire, version);
