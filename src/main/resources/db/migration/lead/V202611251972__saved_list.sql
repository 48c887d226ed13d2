-- Lists of leads that somebody keeps under a name, and how each person likes the list to look.
create sequence saved_list_id_seq;

create table saved_list (
    id         bigint      primary key,
    version    integer     not null,
    owner      text        not null,
    name       text        not null,
    terms      text        not null,
    shared     boolean     not null,
    deleted_at timestamptz,

    constraint saved_list_named check (length(name) between 1 and 60),
    constraint saved_list_terms check (length(terms) <= 4000)
);
create unique index saved_list_once on saved_list (owner, lower(name)) where deleted_at is null;
create index saved_list_shared on saved_list (id) where shared and deleted_at is null;

create table list_choice (
    actor      text   primary key,
    start_list bigint references saved_list on delete set null,
    columns    text[]
);
