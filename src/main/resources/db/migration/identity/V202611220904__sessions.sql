-- The tables of Spring Session, as its version 4.1 wants them. The principal is the actor: user:12.
create table spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id) references spring_session on delete cascade
);

-- How often somebody failed to sign in lately: by account (a hash of the address that was typed) and by network address.
create table sign_in_throttle (
    key         text        primary key,
    failures    integer     not null,
    last_try    timestamptz not null,
    wait_until  timestamptz,

    constraint throttle_counts check (failures >= 0)
);
create index sign_in_throttle_oldest on sign_in_throttle (last_try);
