create sequence app_user_id_seq;

create table app_user (
    id         bigint      primary key,
    version    integer     not null,
    email      text        not null,
    name       text        not null,
    password   text,
    language   text,
    zone       text,
    team       text        references team,
    calendar   text,
    active     boolean     not null,
    created_at timestamptz not null,

    constraint user_email_small check (email = lower(email)),
    constraint user_email_shape check (email like '%_@_%' and length(email) <= 254),
    constraint user_named       check (length(name) between 1 and 100),
    constraint user_email_once  unique (email)
);
create index app_user_of_team on app_user (team) where team is not null;

create table app_user_role (
    user_id bigint not null references app_user on delete cascade,
    role    text   not null,

    primary key (user_id, role),
    constraint user_role check (role in ('ADMINISTRATOR', 'MARKETING_MANAGER', 'SDR', 'SALES_REP', 'HEAD_OF_MARKETING',
        'HEAD_OF_SALES', 'DIRECTOR', 'EXECUTIVE', 'READ_ONLY'))
);

-- Invitations, password resets and the first administrator: only the SHA-256 of what the link holds is kept.
create table one_time_link (
    id         bigint      generated always as identity primary key,
    purpose    text        not null,
    user_id    bigint      references app_user on delete cascade,
    sha256     bytea       not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,

    constraint link_purpose check (purpose in ('INVITATION', 'PASSWORD_RESET', 'FIRST_ADMINISTRATOR')),
    constraint link_of_user check ((user_id is null) = (purpose = 'FIRST_ADMINISTRATOR')),
    constraint link_once    unique (sha256)
);
create index one_time_link_of_user on one_time_link (user_id);
