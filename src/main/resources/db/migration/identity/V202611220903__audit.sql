create table audit_entry (
    id      bigint      generated always as identity primary key,
    at      timestamptz not null,
    actor   text        not null,
    action  text        not null,
    subject text        not null,
    detail  jsonb       not null default '{}',

    constraint audit_action check (action ~ '^[a-z][a-z0-9_.-]{0,79}$')
);
create index audit_newest on audit_entry (at desc, id desc);
create index audit_of_actor on audit_entry (actor, at desc, id desc);
create index audit_of_action on audit_entry (action, at desc, id desc);

create function audit_refuses_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is never changed: % refused', lower(tg_op) using errcode = 'restrict_violation';
end $$;
create trigger audit_is_append_only before update or delete on audit_entry
    for each row execute function audit_refuses_change();
create trigger audit_is_never_truncated before truncate on audit_entry
    for each statement execute function audit_refuses_change();
