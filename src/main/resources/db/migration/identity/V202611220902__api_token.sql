-- Tokens of programs: 256 random bits each, so that a fast hash is enough.
create table api_token (
    id         bigint      generated always as identity primary key,
    name       text        not null,
    sha256     bytea       not null,
    scopes     text[]      not null,
    owner      bigint      references app_user,
    created_at timestamptz not null,
    expires_at timestamptz,
    last_used  timestamptz,
    revoked_at timestamptz,

    constraint token_named  check (length(name) between 1 and 100),
    constraint token_scopes check (cardinality(scopes) > 0
        and scopes <@ array ['leads:read', 'leads:write', 'figures:read', 'imports', 'settings', 'audit:read']),
    constraint token_once   unique (sha256)
);
