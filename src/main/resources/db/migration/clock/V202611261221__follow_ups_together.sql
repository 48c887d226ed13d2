-- What is noted of one lead at the same time is one row: its kinds in their turn, with a plus between them.
alter table follow_up drop constraint follow_up_kind;
alter table follow_up add constraint follow_up_kind check (kind ~ '^[a-z][a-z0-9-]{0,39}([+][a-z][a-z0-9-]{0,39})*$');
